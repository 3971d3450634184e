import { crc32 } from 'node:zlib';
import type { CalendarDate } from '../shared/time.ts';

export interface ZippedFile {
  /** Without folders. */
  readonly name: string;
  readonly content: string;
  /** Shown as the day on which it was made. */
  readonly date: CalendarDate;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Of the format: 2.0, which every program reads. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** Beyond it a count needs a longer form, which is not written here. */
const MOST_FILES = 0xffff;

/**
 * Files as one ZIP (APPNOTE 6.3.x), stored as they are: what is in it is small, and every program reads it.
 *
 * @throws RangeError for more than 65,535 files.
 */
export function zipOf(files: readonly ZippedFile[]): Uint8Array {
  if (files.length > MOST_FILES) throw new RangeError(`A ZIP of ${files.length} files.`);
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, content, date } of files) {
    const [nameOctets, octets] = [Buffer.from(name), Buffer.from(content)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(FLAGS, 2);
    // Stored, at midnight
    about.writeUInt16LE(dayOf(date), 8);
    about.writeUInt32LE(crc32(octets), 10);
    about.writeUInt32LE(octets.length, 14);
    about.writeUInt32LE(octets.length, 18);
    about.writeUInt16LE(nameOctets.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = [word(LOCAL), about, nameOctets, octets];
    parts.push(...local);
    index.push(word(CENTRAL), short(VERSION), about, place, nameOctets);
    offset += Buffer.concat(local).length;
  }
  const central = Buffer.concat(index);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, word(END), end]);
}

/** As the format has it: years since 1980, a month and a day in 7, 4 and 5 bits. */
function dayOf(date: CalendarDate): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | day;
}

function word(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(value);
  return octets;
}

function short(value: number): Buffer {
  const octets = Buffer.alloc(2);
  octets.writeUInt16LE(value);
  return octets;
}
