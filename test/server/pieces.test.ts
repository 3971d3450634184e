import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { requestOrigin } from '../../src/server/caller.ts';
import { readConfig } from '../../src/server/config.ts';
import { makeLog } from '../../src/server/log.ts';
import { AttemptLimit, networkOf } from '../../src/server/rate-limit.ts';
import { screenAt } from '../../src/server/screen-paths.ts';
import { StaticFiles } from '../../src/server/static-files.ts';
import { type Instant, instantFromMillis } from '../../src/shared/time.ts';
import { withServer } from './running.ts';

const TOKEN = 'A'.repeat(43);

describe('Settings', () => {
  test('of an empty environment are those of somebody who tries the program on one machine', () => {
    const read = readConfig({ DATA_DIR: '/data' });

    assert.ok(read.ok);
    const { host, port, baseUrl, database, logLevel, trustProxy } = read.value;
    assert.deepEqual(
      { host, port, baseUrl, database, logLevel, trustProxy },
      {
        host: '127.0.0.1',
        port: 4000,
        baseUrl: undefined,
        database: { engine: 'sqlite', file: '/data/toerbeurt.sqlite' },
        logLevel: 'info',
        trustProxy: false,
      },
    );
  });

  test('that cannot be used are named without their values', () => {
    const read = readConfig({
      SMTP_URL: 'http://geheim@mail',
      DATABASE_URL: 'mysql://geheim',
      DATABASE_POOL_SIZE: '0',
      LOG_LEVEL: 'loud',
    });

    assert.ok(!read.ok);
    assert.equal(read.refusal.lines.length, 4);
    assert.doesNotMatch(read.refusal.lines.join(' '), /geheim/);
  });
});

describe('The log', () => {
  test('a log line of any length is written in no time, whoever chose what is in it', () => {
    const lines: string[] = [];
    const log = makeLog('info', (line) => lines.push(line));
    const signs = 'a'.repeat(1_000_000);

    for (const path of [`/${signs}`, `/x@${signs}`, `/${'a@'.repeat(500_000)}`, `/${signs}@b.nl`]) {
      log.info('http.request', { path });
    }

    const shown = lines.map((line) => JSON.parse(line).path);
    assert.deepEqual(shown, [`/${signs}`, `/x@${signs}`, `/${'a@'.repeat(500_000)}`, '[mail]']);
  });

  test('holds no token and no address, wherever they come from', () => {
    const lines: string[] = [];
    const log = makeLog(
      'info',
      (line) => lines.push(line),
      () => '2027-01-04T09:00:00.000Z' as Instant,
    );

    log.info('http.request', { path: `/calendar/ical_${TOKEN}.ics` });
    log.info('http.request', { path: `/p/tb_link_${TOKEN}` });
    log.error('failed', new Error(`no tb_access_${TOKEN} for anna@example.nl`));
    log.debug('hidden');

    assert.equal(lines.length, 3);
    assert.deepEqual(JSON.parse(lines[0] ?? ''), {
      time: '2027-01-04T09:00:00.000Z',
      level: 'info',
      event: 'http.request',
      path: '/calendar/[token]',
    });
    assert.doesNotMatch(lines.join(''), /AAAA|anna/);
  });
});

describe('The limit of wrong tokens', () => {
  const at = (seconds: number): Instant => instantFromMillis(Date.UTC(2027, 0, 4) + seconds * 1000);

  test('opens again when the oldest one is out of the window', () => {
    const limit = new AttemptLimit(2, 60_000);

    assert.deepEqual(
      [0, 10, 20, 59.5, 60, 61].map((seconds) => limit.count('192.0.2.1', at(seconds))),
      [undefined, undefined, 40, 1, undefined, 9],
    );
    assert.equal(limit.count('192.0.2.2', at(61)), undefined);
  });

  for (const [address, network] of [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ] as const) {
    test(`counts ${address} as ${network}`, () => assert.equal(networkOf(address), network));
  }
});

describe('Where a request comes from', () => {
  for (const { headers, origin } of [
    { headers: { origin: 'https://t.nl' }, origin: 'ourOwn' },
    { headers: { origin: 'https://t.nl.evil.nl' }, origin: 'elsewhere' },
    { headers: { origin: 'null' }, origin: 'elsewhere' },
    { headers: { origin: 'null', 'sec-fetch-site': 'same-origin' }, origin: 'ourOwn' },
    { headers: { origin: 'https://t.nl', 'sec-fetch-site': 'cross-site' }, origin: 'elsewhere' },
    { headers: {}, origin: 'notTold' },
  ] as const) {
    test(`is ${origin} for ${JSON.stringify(headers)}`, () =>
      assert.equal(requestOrigin(headers, 'https://t.nl'), origin));
  }
});

describe('The built screens', () => {
  test('are kept for ever when their name has a hash, and asked for again when not', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'toerbeurt-web-'));
    const folder = join(parent, 'web');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<p>');
    writeFileSync(join(folder, 'assets', 'index-DCyOw2lA.js'), '1');
    writeFileSync(join(parent, 'secret.txt'), 'x');

    const files = new StaticFiles(folder);
    const page = await files.file('/index.html', {});
    assert.deepEqual([page?.status, page?.headers['Cache-Control']], [200, 'no-cache']);
    const script = await files.file('/assets/index-DCyOw2lA.js', {});
    assert.equal(script?.headers['Cache-Control'], 'public, max-age=31536000, immutable');
    const again = await files.file('/index.html', { 'if-none-match': page?.headers['ETag'] ?? '' });
    assert.equal(again?.status, 304);
    // However much a stranger puts between them, the tags are compared in no time
    const spread = await files.file('/index.html', {
      'if-none-match': `"x"${' '.repeat(1_000_000)}"y", ${page?.headers['ETag']}`,
    });
    assert.equal(spread?.status, 304);
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets', '/nope.js', '/%00.txt', '/%E0']) {
      assert.equal(await files.file(path, {}), undefined, path);
    }
    rmSync(parent, { recursive: true });
  });

  test('come in the smallest form that the browser takes, each with a tag of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-web-'));
    const text = 'wie ontvangt de groep? '.repeat(1000);
    writeFileSync(join(folder, 'index.html'), text);
    writeFileSync(join(folder, 'favicon.ico'), text);
    const files = new StaticFiles(folder);
    const asked = async (encoding: string | undefined, path = '/index.html') => {
      const answer = await files.file(path, encoding === undefined ? {} : { 'accept-encoding': encoding });
      assert.ok(answer?.body instanceof Uint8Array);
      return { ...answer, body: answer.body };
    };

    const forms = [
      { encoding: 'gzip, deflate, br, zstd', coding: 'br', read: brotliDecompressSync },
      { encoding: 'gzip;q=1.0, br;q=0', coding: 'gzip', read: gunzipSync },
      { encoding: '*', coding: 'br', read: brotliDecompressSync },
      { encoding: 'identity, *;q=0', coding: undefined, read: (body: Uint8Array) => body },
      { encoding: undefined, coding: undefined, read: (body: Uint8Array) => body },
    ];
    const tags = new Set<string | undefined>();
    for (const { encoding, coding, read } of forms) {
      const { headers, body } = await asked(encoding);
      assert.equal(headers['Content-Encoding'], coding, encoding);
      assert.equal(headers.Vary, 'Accept-Encoding');
      assert.equal(Buffer.from(read(body)).toString(), text);
      tags.add(headers.ETag);
      const again = await files.file('/index.html', {
        'if-none-match': headers.ETag ?? '',
        ...(encoding === undefined ? {} : { 'accept-encoding': encoding }),
      });
      assert.equal(again?.status, 304);
      assert.equal(again.headers.Vary, 'Accept-Encoding');
    }
    assert.equal(tags.size, 3);

    const icon = await asked('gzip, br', '/favicon.ico');
    assert.deepEqual([icon.headers['Content-Encoding'], icon.headers.Vary], [undefined, undefined]);

    writeFileSync(join(folder, 'index.html'), 'nieuw');
    assert.equal(Buffer.from((await asked(undefined)).body).toString(), 'nieuw', 'built again');
    rmSync(folder, { recursive: true });
  });

  for (const [path, isScreen] of [
    ['/', true],
    ['/traject/VHI%3D', true],
    ['/inloggen', true],
    ['/assets/x.js', false],
    ['/onbekend', false],
  ] as const) {
    test(`${path} is ${isScreen ? 'a screen' : 'no screen'}`, () =>
      assert.equal(screenAt(path) !== undefined, isScreen));
  }

  test('a word that every object knows is a word like any other', () => {
    for (const start of ['/bureau/', '/traject/VHI%3D/', '/ronde/VHI%3D/', '/']) {
      for (const word of ['constructor', '__proto__', 'toString']) {
        assert.deepEqual(screenAt(`${start}${word}`), screenAt(`${start}onbekend`), start + word);
      }
    }
  });

  test('that nobody built are a page that says what to do; every answer has the headers of safety', () =>
    withServer('sqlite', async ({ url }) => {
      for (const [path, status] of [
        ['/', 503],
        ['/onbekend', 404],
        ['/healthz', 200],
        ['/pagina.css', 200],
        ['/graphql', 200],
      ] as const) {
        const response = await fetch(url + path);
        assert.equal(response.status, status, path);
        assert.match(
          response.headers.get('content-security-policy') ?? '',
          /^default-src 'self'; .*frame-ancestors 'none'/,
        );
        assert.doesNotMatch(response.headers.get('content-security-policy') ?? '', /unsafe/);
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
        assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
        assert.equal(response.headers.get('access-control-allow-origin'), null);
      }
      assert.equal((await fetch(`${url}/`, { method: 'POST' })).status, 405);
      assert.match(await (await fetch(url)).text(), /npm run build:web/);
    }));
});
