import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';

interface ReadFile {
  readonly name: string;
  readonly content: string;
}

/** The files of a ZIP that stores them as they are, by its index; what the index and the file itself say of it is the same. */
export function filesInZip(zip: string | Uint8Array): readonly ReadFile[] {
  const octets = Buffer.from(zip);
  const end = octets.length - 22;
  assert.equal(octets.toString('latin1', end, end + 4), 'PK\u0005\u0006');
  const files: ReadFile[] = [];
  let at = octets.readUInt32LE(end + 16);
  assert.equal(at + octets.readUInt32LE(end + 12), end);
  while (at < end) {
    assert.equal(octets.toString('latin1', at, at + 4), 'PK\u0001\u0002');
    const nameLength = octets.readUInt16LE(at + 28);
    const name = octets.toString('utf8', at + 46, at + 46 + nameLength);
    const place = octets.readUInt32LE(at + 42);
    assert.equal(octets.toString('latin1', place, place + 4), 'PK\u0003\u0004');
    assert.deepEqual(octets.subarray(place + 4, place + 30), octets.subarray(at + 6, at + 32));
    assert.equal(octets.toString('utf8', place + 30, place + 30 + nameLength), name);
    const begin = place + 30 + nameLength;
    const content = octets.subarray(begin, begin + octets.readUInt32LE(at + 24));
    assert.equal(crc32(content), octets.readUInt32LE(at + 16));
    files.push({ name, content: content.toString('utf8') });
    at += 46 + nameLength;
  }
  assert.equal(octets.readUInt16LE(end + 10), files.length);
  return files;
}
