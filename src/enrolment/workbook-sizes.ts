import { inflateRawSync } from 'node:zlib';

/*
 * A file of Excel is a zip. What its directory says of sizes can be a lie, so everything in it is unpacked here once within a
 * limit that the unpacking itself keeps, before anything reads it.
 */

const MOST_ENTRIES = 200;
export const MOST_UNPACKED_OCTETS = 30 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Whether the octets are a zip of at most 200 files that are at most 30 MiB together when unpacked. No more than that is
 * ever held. What is not a zip, or a kind of zip that Excel does not write (zip64, encrypted), is not.
 */
export function isSmallZip(file: Buffer): boolean {
  try {
    return unpackedOctets(file) !== undefined;
  } catch (error) {
    // RangeError: a place outside of the file, or more octets than the limit. The others are of zlib.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return false;
    throw error;
  }
}

function unpackedOctets(file: Buffer): number | undefined {
  const end = endOfDirectory(file);
  if (end === undefined) return undefined;
  const entries = file.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) return undefined;
  let at = file.readUInt32LE(end + 16);
  let octets = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const left = MOST_UNPACKED_OCTETS - octets;
    const size = sizeOf(file, at, left);
    if (size === undefined || size > left) return undefined;
    octets += size;
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return octets;
}

/** From the back: a comment of at most 65,535 octets may follow it. */
function endOfDirectory(file: Buffer): number | undefined {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function sizeOf(file: Buffer, entry: number, most: number): number | undefined {
  const isEncrypted = (file.readUInt16LE(entry + 8) & 1) === 1;
  const method = file.readUInt16LE(entry + 10);
  const packed = file.readUInt32LE(entry + 20);
  const stated = file.readUInt32LE(entry + 24);
  const local = file.readUInt32LE(entry + 42);
  if (isEncrypted || file.readUInt32LE(local) !== LOCAL_ENTRY || stated > most) return undefined;
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packed > file.length) return undefined;
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  const unpacked = inflateRawSync(file.subarray(start, start + packed), {
    maxOutputLength: Math.max(1, most),
  });
  return unpacked.length === stated ? stated : undefined;
}
