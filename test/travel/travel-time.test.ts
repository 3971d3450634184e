import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { parseCsv } from '../../src/reference/csv.ts';
import type { Municipality } from '../../src/reference/types.ts';
import { journeyBetween, travelMinutesBetween } from '../../src/travel/travel-time.ts';
import { dutchTables } from '../reference/dutch-tables.ts';

interface ReferenceJourney {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly least: number;
  readonly most: number;
  readonly kind: string;
  readonly basis: string;
}

const JOURNEYS = referenceJourneys();

let municipalities: readonly Municipality[] = [];
let matrix: readonly (readonly number[])[] = [];

describe('travel time between municipalities', () => {
  before(async () => {
    municipalities = (await dutchTables()).municipalities;
    matrix = travelMinutesBetween(municipalities);
  });

  const named = (name: string): Municipality => {
    const found = municipalities.find((municipality) => municipality.name === name);
    assert.ok(found !== undefined, name);
    return found;
  };

  const minutesOf = ({ from, to }: ReferenceJourney): number => {
    const places = [from, to].map((code) => municipalities.find((each) => each.code === code));
    const [first, second] = places;
    assert.ok(first !== undefined && second !== undefined);
    return journeyBetween(first, second).minutes;
  };

  test('the 53 journeys by road are five minutes off in the root mean square', () => {
    const byRoad = JOURNEYS.filter(({ kind }) => kind !== 'ferry');
    const squares = byRoad.map((journey) => (minutesOf(journey) - journey.minutes) ** 2);
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;

    assert.equal(byRoad.length, 53);
    assert.ok(Math.sqrt(mean) < 5.5, `${Math.sqrt(mean)}`);
  });

  test('eight journeys are shorter than would be believed, by at most ten minutes, and none longer', () => {
    const outside = JOURNEYS.filter((journey) => {
      const minutes = minutesOf(journey);
      return minutes < journey.least || minutes > journey.most;
    });

    assert.deepEqual(
      outside.map((journey) => [journey.name, minutesOf(journey) - journey.least]),
      [
        ['Amsterdam - Rotterdam', -1],
        ['Arnhem - Nijmegen', -1],
        ['Arnhem - Enschede', -1],
        ['Rotterdam - Middelburg', -8],
        ['Goeree-Overflakkee - Rotterdam', -4],
        ["Voorne aan Zee - 's-Gravenhage", -6],
        ['Schouwen-Duiveland - Goes', -2],
        ['Enkhuizen - Urk', -2],
      ],
    );
  });

  test('the one journey that was measured took 18 minutes more', () => {
    assert.deepEqual(
      JOURNEYS.filter(({ basis }) => basis === 'measured').map((journey) => [
        journey.name,
        minutesOf(journey) - journey.minutes,
      ]),
      [['Groningen - Maastricht', -18]],
    );
  });

  for (const [from, to, crossings] of [
    ['Amsterdam', 'Leeuwarden', ['Afsluitdijk']],
    ['Enkhuizen', 'Lelystad', ['Houtribdijk']],
    ['Enkhuizen', 'Urk', ['Houtribdijk', 'Ketelbrug']],
    ['Urk', 'Enkhuizen', ['Ketelbrug', 'Houtribdijk']],
    ['Hoorn', 'Almere', ['Hollandse Brug']],
    ['Vlissingen', 'Sluis', ['Westerscheldetunnel']],
    ['Hulst', 'Breda', ['Antwerpen']],
    ['Hulst', 'Terneuzen', []],
    ['Terschelling', 'Leeuwarden', ['veer Terschelling']],
    ['Leeuwarden', 'Texel', ['veer Texel']],
    ['Vlieland', 'Terschelling', ['veer Vlieland', 'veer Terschelling']],
    ['Utrecht', 'Arnhem', []],
  ] as const)
    test(`from ${from} to ${to} goes over ${crossings.join(', ') || 'land'}`, () => {
      const forth = journeyBetween(named(from), named(to));
      const back = journeyBetween(named(to), named(from));

      assert.deepEqual(back, { ...forth, crossings: forth.crossings.toReversed() });
      assert.deepEqual(forth.crossings, crossings);
    });

  test('two islands that share a port are two ferries apart', () => {
    assert.deepEqual(journeyBetween(named('Vlieland'), named('Terschelling')).minutes, 125 + 150);
  });

  test('all pairs take a whole number of minutes, the same both ways, and none at home', () => {
    for (const [row, minutes] of matrix.entries())
      for (const [column, one] of minutes.entries()) {
        assert.ok(Number.isInteger(one) && one <= 400);
        assert.equal(one, matrix[column]?.[row]);
        assert.equal(one === 0, row === column);
      }
  });

  test('the matrix says what each journey says', () => {
    for (const [row, from] of municipalities.entries())
      for (const [column, to] of municipalities.entries())
        if ((row * 31 + column) % 97 === 0)
          assert.equal(matrix[row]?.[column], journeyBetween(from, to).minutes);
  });

  test('no way round by a third municipality is more than three minutes shorter', () => {
    const minutes = Int16Array.from(matrix.flat());
    const count = matrix.length;
    let most = 0;
    for (let from = 0; from < count; from += 1)
      for (let middle = 0; middle < count; middle += 1) {
        const first = minutes[from * count + middle] ?? 0;
        for (let to = 0; to < from; to += 1) {
          const onwards = minutes[middle * count + to] ?? 0;
          most = Math.max(most, (minutes[from * count + to] ?? 0) - first - onwards);
        }
      }

    // Small waters that straight lines ignore: Weststellingwerf to Texel goes quicker by Steenwijk.
    assert.equal(most, 3);
  });
});

function referenceJourneys(): readonly ReferenceJourney[] {
  const read = parseCsv(readFileSync(join(import.meta.dirname, 'reference-journeys.csv'), 'utf8'));
  assert.ok(read.ok);
  return read.value.slice(1).map(({ cells }) => {
    const [from = '', fromName, to = '', toName, minutes, least, most, kind = '', basis = ''] = cells;
    return {
      name: `${fromName} - ${toName}`,
      from,
      to,
      minutes: Number(minutes),
      least: Number(least),
      most: Number(most),
      kind,
      basis,
    };
  });
}
