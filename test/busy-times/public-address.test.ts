import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isPublicAddress } from '../../src/busy-times/public-address.ts';

const dotted = (value: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
const toNumber = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
/** Written out here once more, as the first and the last address of each range. */
const INSIDE = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['224.0.0.0', '239.255.255.255'],
  ['240.0.0.0', '255.255.255.255'],
] as const;

describe('An address of the public internet', () => {
  test('is none from a range that is for use inside, up to its edges', () => {
    for (const [first, last] of INSIDE) {
      assert.deepEqual(
        [first, last, isPublicAddress(first), isPublicAddress(last)],
        [first, last, false, false],
      );
    }
    for (const address of ['9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '128.0.0.1']) {
      assert.equal(isPublicAddress(address), true, address);
    }
    for (const address of [
      '172.15.255.255',
      '172.32.0.0',
      '192.167.255.255',
      '192.169.0.0',
      '223.255.255.254',
    ]) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });

  test('is never one inside those ranges, whichever', () => {
    const inside = fc
      .constantFrom(...INSIDE)
      .chain(([first, last]) => fc.integer({ min: toNumber(first), max: toNumber(last) }).map(dotted));
    fc.assert(
      fc.property(inside, (address) => !isPublicAddress(address)),
      { seed: 4 },
    );
  });

  test('is never an IPv4 address in the clothes of IPv6', () => {
    const wrapped = fc.tuple(
      fc.constantFrom('::ffff:', '::', '64:ff9b::', '64:ff9b:1::', '::ffff:0:'),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }).map(dotted),
    );
    fc.assert(
      fc.property(wrapped, ([prefix, address]) => !isPublicAddress(`${prefix}${address}`)),
      { seed: 4 },
    );
  });

  for (const address of [
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    'fe80::1',
    'fe80::1%eth0',
    '2606:4700::1%eth0',
    'fc00::1',
    'fd12:3456:789a::1',
    'ff02::1',
    '2001:0:53aa:64c:0:fbfe:f5ff:fffe',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '100::1',
    'fec0::1',
    '',
    'agenda.example',
    '127.1',
    '0x7f000001',
    '2130706433',
    '010.0.0.1',
    ' 8.8.8.8',
  ]) {
    test(`is not “${address}”`, () => assert.equal(isPublicAddress(address), false));
  }

  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '193.172.0.1',
    '2606:4700::1111',
    '2a00:1450:400e:80f::200e',
  ]) {
    test(`is ${address}`, () => assert.equal(isPublicAddress(address), true));
  }
});
