import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { FETCH_LIMITS, fetchCalendar, type Network } from '../../src/busy-times/fetching.ts';
import { withCalendarServer } from './calendar-server.ts';

const CALENDAR = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const ADDRESS = 'webcal://agenda.example/ik.ics';
/** Sixty million bytes in sixty thousand. */
const BOMB = gzipSync(Buffer.alloc(60_000_000, ' '));
const unreachable = { ok: false, refusal: { code: 'CALENDAR_UNREACHABLE' } };
const tooLarge = { ok: false, refusal: { code: 'CALENDAR_TOO_LARGE' } };

const redirect = (response: ServerResponse, location: string, status = 302) =>
  response.writeHead(status, { Location: location }).end();

describe('Fetching a published calendar', () => {
  test('gives its text, asked for by name over a connection to the address that was judged', () =>
    withCalendarServer(
      (request, response) => {
        assert.deepEqual(
          [request.headers.accept, request.headers.cookie, request.headers.referer],
          ['text/calendar', undefined, undefined],
        );
        response.end(CALENDAR);
      },
      async ({ network, asked }) => {
        const names: string[] = [];
        const resolve: Network['resolve'] = (name) => {
          names.push(name);
          // Another answer the second time, as a name that is turned to the inside would give
          return Promise.resolve([names.length === 1 ? '127.0.0.1' : '10.0.0.1']);
        };

        assert.deepEqual(await fetchCalendar(ADDRESS, { ...network, resolve }), {
          ok: true,
          value: CALENDAR,
        });
        assert.deepEqual(names, ['agenda.example']);
        assert.deepEqual(asked, [`agenda.example:${network.port}/ik.ics`]);
      },
    ));

  test('makes no connection to an address inside, nor when one of several is', () =>
    withCalendarServer(
      (_request, response) => response.end(CALENDAR),
      async ({ network, connections }) => {
        for (const addresses of [['10.0.0.1'], ['127.0.0.1', '10.0.0.1'], ['10.0.0.1', '127.0.0.1'], []]) {
          const resolve = async () => addresses;
          assert.deepEqual(await fetchCalendar(ADDRESS, { ...network, resolve }), unreachable);
        }
        assert.equal(connections(), 0);
      },
    ));

  test('follows three redirects, within one site or to another', () =>
    withCalendarServer(
      (request, response) => {
        if (request.url === '/ik.ics') redirect(response, '/2');
        else if (request.url === '/2') redirect(response, 'webcal://elders.example/3', 308);
        else if (request.url === '/3') redirect(response, 'https://elders.example/4', 301);
        else response.end(CALENDAR);
      },
      async ({ network, asked }) => {
        assert.deepEqual(await fetchCalendar(ADDRESS, network), { ok: true, value: CALENDAR });
        assert.deepEqual(
          asked.map((one) => one.replace(`:${network.port}`, '')),
          ['agenda.example/ik.ics', 'agenda.example/2', 'elders.example/3', 'elders.example/4'],
        );
      },
    ));

  for (const location of [
    'http://agenda.example/2',
    'https://10.0.0.1/',
    'https://localhost/',
    'https://binnen.example/',
    'https://agenda.example:22/',
    'https://ik:geheim@agenda.example/',
    'file:///etc/passwd',
    'https://',
    '/ik.ics',
  ]) {
    test(`does not follow a redirect to ${location}`, () =>
      withCalendarServer(
        (_request, response) => redirect(response, location),
        async ({ network, asked }) => {
          assert.deepEqual(await fetchCalendar(ADDRESS, network), unreachable);
          assert.equal(asked.length, location === '/ik.ics' ? FETCH_LIMITS.redirects + 1 : 1);
        },
      ));
  }

  test('refuses a server that nobody vouches for, and one that is for another name', () =>
    withCalendarServer(
      (_request, response) => response.end(CALENDAR),
      async ({ network, asked }) => {
        const { authority: _nobody, ...untrusted } = network;
        assert.deepEqual(await fetchCalendar(ADDRESS, untrusted), unreachable);
        assert.deepEqual(await fetchCalendar('https://vals.example/', network), unreachable);
        assert.deepEqual(asked, []);
      },
    ));

  test('unpacks, and takes other forms for no answer', () =>
    withCalendarServer(
      (request, response) => {
        const coding = request.url === '/ik.ics' ? 'gzip' : (request.url ?? '').slice(1);
        response.writeHead(200, { 'Content-Encoding': coding }).end(gzipSync(CALENDAR));
      },
      async ({ network }) => {
        assert.deepEqual(await fetchCalendar(ADDRESS, network), { ok: true, value: CALENDAR });
        assert.deepEqual(await fetchCalendar('https://agenda.example/br', network), unreachable);
        assert.deepEqual(await fetchCalendar('https://agenda.example/gzip,gzip', network), unreachable);
      },
    ));

  test('stops at five million bytes: said beforehand, sent without end, or packed small', () =>
    withCalendarServer(
      (request, response) => {
        if (request.url === '/said') {
          response.writeHead(200, { 'Content-Length': FETCH_LIMITS.bytes + 1 });
          response.write(CALENDAR);
        } else if (request.url === '/bomb') {
          response.writeHead(200, { 'Content-Encoding': 'gzip' });
          response.end(BOMB);
        } else {
          const more = () => {
            if (!response.destroyed) response.write(Buffer.alloc(100_000, ' '), more);
          };
          response.on('error', () => undefined);
          more();
        }
      },
      async ({ network }) => {
        for (const path of ['said', 'endless', 'bomb']) {
          assert.deepEqual(await fetchCalendar(`https://agenda.example/${path}`, network), tooLarge, path);
        }
      },
    ));

  test('ends in time: a name that is never found, a server that never answers, one that drips', () =>
    withCalendarServer(
      (request, response) => {
        if (request.url === '/silent') return;
        response.writeHead(200);
        const drip = setInterval(() => response.write('B'), 20);
        response.on('close', () => clearInterval(drip));
      },
      async ({ network }) => {
        const hurried = { ...network, milliseconds: 300 };
        const never: Network = { ...hurried, resolve: () => new Promise(() => undefined) };
        assert.deepEqual(await fetchCalendar(ADDRESS, never), unreachable);
        assert.deepEqual(await fetchCalendar('https://agenda.example/silent', hurried), unreachable);
        assert.deepEqual(await fetchCalendar('https://agenda.example/drip', hurried), unreachable);
      },
    ));

  test('gives nothing of what is no calendar', () =>
    withCalendarServer(
      (request, response) => {
        if (request.url === '/page') response.end('<!doctype html><title>BEGIN:VCALENDAR</title>');
        else if (request.url === '/empty') response.end();
        else response.writeHead(Number((request.url ?? '').slice(1)) || 500).end(CALENDAR);
      },
      async ({ network }) => {
        const notACalendar = { ok: false, refusal: { code: 'NOT_A_CALENDAR' } };
        assert.deepEqual(await fetchCalendar('https://agenda.example/page', network), notACalendar);
        assert.deepEqual(await fetchCalendar('https://agenda.example/empty', network), notACalendar);
        for (const status of [204, 206, 304, 401, 404, 500]) {
          assert.deepEqual(await fetchCalendar(`https://agenda.example/${status}`, network), unreachable);
        }
      },
    ));

  test('asks nobody when the address is none', async () => {
    const network: Network = {
      resolve: () => assert.fail('asked'),
      isAllowed: () => true,
      port: 443,
      milliseconds: 1_000,
    };

    assert.deepEqual(await fetchCalendar('http://agenda.example/', network), {
      ok: false,
      refusal: { code: 'INVALID_CALENDAR_ADDRESS', field: 'address' },
    });
  });
});
