import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { calendarAddress } from '../../src/busy-times/calendar-address.ts';

describe('The address of a published calendar', () => {
  for (const [given, url] of [
    ['https://agenda.example/ik.ics', 'https://agenda.example/ik.ics'],
    ['  webcal://agenda.example/ik.ics?key=a#b ', 'https://agenda.example/ik.ics?key=a'],
    ['WEBCAL://Agenda.Example/', 'https://agenda.example/'],
    ['webcals://agenda.example/', 'https://agenda.example/'],
    ['https://agenda.example:443/x', 'https://agenda.example/x'],
    ['https://8.8.8.8/x', 'https://8.8.8.8/x'],
  ] as const) {
    test(`${given} is ${url}`, () => {
      const address = calendarAddress(given);

      assert.equal(address.ok && address.value.href, url);
    });
  }

  for (const given of [
    '',
    'agenda.example',
    'http://agenda.example/ik.ics',
    'ftp://agenda.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/calendar,BEGIN:VCALENDAR',
    'https:agenda.example',
    'https://',
    'https://agenda.example:8443/',
    'https://agenda.example:80/',
    'https://ik:geheim@agenda.example/',
    'https://ik@agenda.example/',
    'https://localhost/',
    'https://printer/',
    'https://agenda.localhost/',
    'https://agenda.local/',
    'https://agenda.internal./',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://017700000001/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://①②⑦.⓪.⓪.①/',
    `https://agenda.example/${'a'.repeat(2_000)}`,
    'webcal:https://agenda.example/',
  ]) {
    test(`“${given.slice(0, 60)}” is refused`, () => {
      assert.deepEqual(calendarAddress(given), {
        ok: false,
        refusal: { code: 'INVALID_CALENDAR_ADDRESS', field: 'address' },
      });
    });
  }

  test('never is anything but https on its own port, whatever is given', () => {
    const given = fc.oneof(
      fc.webUrl({ validSchemes: ['https', 'http', 'webcal'] }),
      fc.string(),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(given, (text) => {
        const address = calendarAddress(text);
        if (!address.ok) return;
        assert.equal(address.value.protocol, 'https:');
        assert.equal(address.value.port + address.value.username + address.value.password, '');
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
