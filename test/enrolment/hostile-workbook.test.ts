import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { cellText, textOfCell } from '../../src/enrolment/workbook-columns.ts';
import { readWorkbook } from '../../src/enrolment/workbook-reading.ts';
import { isSmallZip } from '../../src/enrolment/workbook-sizes.ts';
import { aFile } from './excel-file.ts';

/** A zip of one file that unpacks to `size` octets, and says in its directory that it is `stated`. */
function aZip(size: number, stated: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size));
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(stated, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

const UNREADABLE = { ok: false, refusal: { code: 'WORKBOOK_UNREADABLE' } };

test('a zip that unpacks to more than it may is not read, whatever it says of itself', async () => {
  const limit = 30 * 1024 * 1024;
  assert.equal(isSmallZip(aZip(1000, 1000)), true);
  assert.equal(isSmallZip(aZip(limit, limit)), true);
  assert.equal(isSmallZip(aZip(limit + 1, limit + 1)), false);
  assert.equal(isSmallZip(aZip(limit * 8, 1000)), false);
  assert.equal(isSmallZip(aZip(1000, 2000)), false);
  assert.deepEqual(await readWorkbook(aZip(limit * 8, 1000).toString('base64')), UNREADABLE);
});

test('octets that are no file of Excel are refused, and never an error', async () => {
  const file = Buffer.from(await aFile([['Achternaam'], ['De Wit']]), 'base64');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => {
      assert.equal(isSmallZip(Buffer.from(octets)), false);
    }),
    { seed: 20261122 },
  );
  for (const broken of ['', 'geen base64 ✓', Buffer.from('PK').toString('base64')]) {
    assert.deepEqual(await readWorkbook(broken), UNREADABLE);
  }
  for (const at of [10, 60, file.length - 30, file.length - 10]) {
    const bent = Buffer.from(file);
    bent.fill(0xff, at, at + 6);
    const { ok } = await readWorkbook(bent.toString('base64'));
    assert.equal(typeof ok, 'boolean');
  }
  assert.deepEqual(await readWorkbook(aZip(1000, 1000).toString('base64')), UNREADABLE);
});

test('a file that people take for one of Excel is called what it is', async () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const codeOf = async (file: Buffer): Promise<string | undefined> => {
    const read = await readWorkbook(file.toString('base64'));
    return read.ok ? undefined : read.refusal.code;
  };
  const behindPassword = Buffer.concat([
    compound,
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);

  assert.equal(await codeOf(Buffer.concat([compound, Buffer.alloc(600)])), 'WORKBOOK_OLD_FORMAT');
  assert.equal(await codeOf(behindPassword), 'WORKBOOK_PROTECTED');
  assert.equal(await codeOf(Buffer.from('Achternaam;Gemeente\r\nDe Wit;Zwolle\r\n')), 'WORKBOOK_IS_TEXT');
  assert.equal(await codeOf(Buffer.from('Naam;Gemeente\nS\xfcess;Zwolle\n', 'latin1')), 'WORKBOOK_IS_TEXT');
  assert.equal(
    await codeOf(Buffer.from('<table>\n<tr><td>Achternaam</td></tr></table>')),
    'WORKBOOK_IS_TEXT',
  );
  assert.equal(await codeOf(Buffer.from('%PDF-1.7\n\0')), 'WORKBOOK_UNREADABLE');
});

test('what looks like a formula is text, in Excel and when it is saved as CSV; reading gives it back', () => {
  const table = [
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['+31 6 12345678', '+31 6 12345678'],
    ["'s-Gravenhage", "'s-Gravenhage"],
    ['gewoon', 'gewoon'],
  ] as const;
  for (const [text, cell] of table) {
    assert.equal(cellText(text), cell);
    assert.equal(textOfCell(cell), text);
  }
});
