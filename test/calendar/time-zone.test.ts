import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import { AMSTERDAM_TIME_ZONE } from '../../src/calendar/time-zone.ts';
import { AMSTERDAM, instantFromMillis, inZone } from '../../src/shared/time.ts';

const HOUR = 3_600_000;

describe('our VTIMEZONE', () => {
  const component = new ICAL.Component(ICAL.parse(AMSTERDAM_TIME_ZONE.join('\r\n')));
  const zone = new ICAL.Timezone({ component, tzid: AMSTERDAM });

  test('is named as the TZID of our events, with one change each way and no history', () => {
    assert.equal(zone.tzid, AMSTERDAM);
    assert.deepEqual(
      component.getAllSubcomponents().map(({ name }) => name),
      ['daylight', 'standard'],
    );
  });

  test('gives the offset of luxon on every day of 2026 to 2030, and every hour of the changing weeks', () => {
    const differences: string[] = [];
    for (let millis = Date.UTC(2026, 0, 1); millis < Date.UTC(2031, 0, 1); millis += HOUR) {
      const local = inZone(instantFromMillis(millis));
      const changing = (local.month === 3 || local.month === 10) && local.day >= 24;
      if (!changing && local.hour !== 12) continue;
      // The hour that occurs twice has two offsets: local time alone cannot say which.
      if (local.getPossibleOffsets().length > 1) continue;
      const { year, month, day, hour, minute } = local;
      const wall = new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, zone);
      if (zone.utcOffset(wall) !== local.offset * 60) differences.push(local.toISO());
    }

    assert.deepEqual(differences, []);
  });

  test('changes on the last Sundays of March and October', () => {
    const changes = [2026, 2027, 2028, 2029, 2030].flatMap((year) =>
      ['daylight', 'standard'].map((name) => {
        const observance = component.getFirstSubcomponent(name);
        const rule = observance?.getFirstPropertyValue('rrule');
        const start = observance?.getFirstPropertyValue('dtstart');
        if (!(rule instanceof ICAL.Recur) || !(start instanceof ICAL.Time))
          throw new Error(`no rule: ${name}`);
        const iterator = rule.iterator(start);
        let next = iterator.next();
        while (next.year < year) next = iterator.next();
        return next.toString();
      }),
    );

    assert.deepEqual(changes, [
      '2026-03-29T02:00:00',
      '2026-10-25T03:00:00',
      '2027-03-28T02:00:00',
      '2027-10-31T03:00:00',
      '2028-03-26T02:00:00',
      '2028-10-29T03:00:00',
      '2029-03-25T02:00:00',
      '2029-10-28T03:00:00',
      '2030-03-31T02:00:00',
      '2030-10-27T03:00:00',
    ]);
  });
});
