import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { withServer } from './running.ts';

interface Raw {
  readonly coding: string | undefined;
  readonly vary: string | undefined;
  readonly body: Buffer;
}

function askRaw(url: string, query: string, acceptEncoding: string | undefined): Promise<Raw> {
  const { promise, resolve, reject } = Promise.withResolvers<Raw>();
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }),
  };
  request(`${url}/graphql`, { method: 'POST', headers }, (response) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('end', () =>
      resolve({
        coding: response.headers['content-encoding'],
        vary: response.headers.vary,
        body: Buffer.concat(pieces),
      }),
    );
  })
    .on('error', reject)
    .end(JSON.stringify({ query }));
  return promise;
}

test('a long answer of the API is compressed for who takes that, a short one is not', () =>
  withServer('sqlite', async ({ url }) => {
    const long = '{ municipalities(search: "a", first: 60) { id name province displayName } }';
    const short = '{ viewer { roles } }';
    const plain = await askRaw(url, long, undefined);
    assert.equal(plain.coding, undefined);
    assert.ok(plain.body.byteLength > 2_000);

    const packed = await askRaw(url, long, 'gzip, deflate, br');
    assert.deepEqual([packed.coding, packed.vary], ['gzip', 'Accept-Encoding']);
    assert.deepEqual(gunzipSync(packed.body), plain.body);
    assert.ok(packed.body.byteLength < plain.body.byteLength / 2);
    assert.equal((await askRaw(url, long, 'gzip;q=0, br')).coding, undefined);
    assert.equal((await askRaw(url, short, 'gzip')).coding, undefined);
    assert.deepEqual(JSON.parse((await askRaw(url, short, 'gzip')).body.toString()), {
      data: { viewer: { roles: [] } },
    });
  }));
