import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bestPlaces } from '../../src/composition/best-places.ts';
import { effectOf, giveGuide, moveMember, swapMembers, withLocked } from '../../src/composition/changes.ts';
import { checkComposition } from '../../src/composition/checker.ts';
import { composeGroups } from '../../src/composition/compose.ts';
import { whyLeftOver } from '../../src/composition/left-over.ts';
import { compareLevels } from '../../src/composition/objective.ts';
import { STANDARD_SETTINGS } from '../../src/composition/rules.ts';
import type { Candidate, Composition, CompositionProblem } from '../../src/composition/types.ts';
import { municipality, SMALL, smallProblem } from './small-problems.ts';

/** People on a line: `a0` at 0, `a1` at 10 minutes, and so on; each in an own municipality. */
function onALine(count: number, more: Partial<CompositionProblem> = {}): CompositionProblem {
  const places = Array.from({ length: count }, (_, index) => municipality(index));
  return {
    candidates: places.map((place, index) => aCandidate(index, { municipality: place })),
    guides: [{ id: 'b0', municipality: municipality(0), maxGroups: 1, notWith: [], notIn: [] }],
    travel: {
      places,
      minutes: places.map((_, row) => places.map((__, column) => Math.abs(row - column) * 10)),
    },
    wishes: [],
    vetoes: [],
    acquainted: [],
    settings: {
      ...STANDARD_SETTINGS,
      sizes: { least: 2, standard: 3, most: 4 },
      comfortableTravelMinutes: 15,
      neighbourMinutes: 15,
    },
    locks: [],
    ...more,
  };
}

function aCandidate(index: number, given: Partial<Candidate> = {}): Candidate {
  return {
    id: `a${index}`,
    municipality: municipality(index),
    parties: [],
    experience: undefined,
    maxTravelMinutes: undefined,
    weekdays: [],
    topics: [],
    ...given,
  };
}

const TWO_GROUPS: Composition = {
  groups: [
    { members: ['a0', 'a1', 'a2'], guide: 'b0' },
    { members: ['a3', 'a4', 'a5'], guide: undefined },
  ],
};

describe('moving somebody by hand', () => {
  test('says what each criterion gains and loses, and in which groups', () => {
    const problem = onALine(6);
    const moved = moveMember(TWO_GROUPS, 'a3', 0);
    const { verdict, decidedBy, criteria, groups, leftOver, broken } = effectOf(problem, TWO_GROUPS, moved);

    assert.deepEqual(moved.groups, [
      { members: ['a0', 'a1', 'a2', 'a3'], guide: 'b0' },
      { members: ['a4', 'a5'], guide: undefined },
    ]);
    assert.deepEqual([verdict, decidedBy], ['worse', { kind: 'worst', criterion: 'size' }]);
    assert.deepEqual(
      criteria
        .filter(({ before, after }) => before.worst !== after.worst || before.total !== after.total)
        .map(({ criterion, before, after }) => [
          criterion,
          before.worst,
          after.worst,
          before.total,
          after.total,
        ]),
      [
        ['size', 0, 1, 0, 2],
        // a0 and a3 travel 20 minutes on average, five more than is comfortable
        ['travel', 0, 5, 0, 10],
        ['spread', 2, 3, 4, 4],
        ['guideTravel', 10, 15, 10, 15],
        ['distance', 14, 17, 80, 110],
      ],
    );
    assert.deepEqual(
      groups.map(({ before, after, joined, left }) => [before?.group, after?.group, joined, left]),
      [
        [0, 0, ['a3'], []],
        [1, 1, [], ['a3']],
      ],
    );
    assert.deepEqual(groups[0]?.after?.measures.travel.reason.averages, [
      { member: 'a0', minutes: 20 },
      { member: 'a1', minutes: 14 },
      { member: 'a2', minutes: 14 },
      { member: 'a3', minutes: 20 },
    ]);
    assert.deepEqual([leftOver, broken], [{ more: [], fewer: [] }, []]);
  });

  test('names the rules that it breaks, and not those that were broken before', () => {
    const problem = onALine(6, {
      vetoes: [
        ['a2', 'a3'],
        ['a1', 'a0'],
      ],
    });
    const { broken } = effectOf(problem, TWO_GROUPS, moveMember(TWO_GROUPS, 'a3', 0));

    assert.deepEqual(broken, [{ rule: 'veto', group: 0, members: ['a2', 'a3'] }]);
  });

  test('out of a group makes one left over; into a new group makes one more', () => {
    const out = moveMember(TWO_GROUPS, 'a3', undefined);
    const apart = moveMember(out, 'a3', 2);

    assert.deepEqual(effectOf(onALine(6), TWO_GROUPS, out).leftOver, { more: ['a3'], fewer: [] });
    assert.deepEqual(apart.groups[2], { members: ['a3'], guide: undefined });
    assert.deepEqual(effectOf(onALine(6), out, apart).broken, [{ rule: 'groupSize', group: 2, members: 1 }]);
    assert.deepEqual(moveMember(apart, 'a3', 1).groups.length, 2);
  });

  test('back again is the same composition to the office', () => {
    const back = moveMember(moveMember(TWO_GROUPS, 'a3', 0), 'a3', 1);
    const { verdict, decidedBy, groups } = effectOf(onALine(6), TWO_GROUPS, back);

    assert.deepEqual([verdict, decidedBy, groups], ['equal', undefined, []]);
  });

  test('two change places: each group is as large as it was, and who is left over may be one of them', () => {
    const swapped = swapMembers(TWO_GROUPS, 'a0', 'a5');
    const outside = swapMembers({ groups: TWO_GROUPS.groups.slice(0, 1) }, 'a1', 'a4');

    assert.deepEqual(
      swapped.groups.map(({ members }) => members),
      [
        ['a5', 'a1', 'a2'],
        ['a3', 'a4', 'a0'],
      ],
    );
    assert.deepEqual(outside.groups, [{ members: ['a0', 'a4', 'a2'], guide: 'b0' }]);
  });

  test('another guide is a change of that group', () => {
    const { groups, decidedBy } = effectOf(onALine(6), TWO_GROUPS, giveGuide(TWO_GROUPS, 0, undefined));

    assert.deepEqual(decidedBy, { kind: 'total', criterion: 'guidance' });
    assert.deepEqual(
      groups.map(({ before, joined, left }) => [before?.group, joined, left]),
      [[0, [], []]],
    );
  });
});

describe('where somebody fits best', () => {
  test('is where the checker, asked about every move and change of places, finds fewest rules broken and then the best levels', () => {
    const partners: (string | undefined)[] = [];
    for (let seed = 1; seed <= 12; seed += 1) {
      const problem = smallProblem(seed, { ...SMALL, candidates: 13 });
      const composition = composeGroups(problem, { seed, steps: 300 });
      const all = [...composition.groups.keys()];
      for (const { id } of problem.candidates) {
        const own = composition.groups.findIndex(({ members }) => members.includes(id));
        const checked = all
          .filter((group) => group !== own)
          .flatMap((group) =>
            [undefined, ...(composition.groups[group]?.members ?? [])]
              .map((partner) => ({
                group,
                partner,
                ...checkedAfter(problem, composition, id, group, partner),
              }))
              .sort(byChecked)
              .slice(0, 1),
          )
          .sort(byChecked)
          .map(({ group, partner }) => ({ group, partner }));
        partners.push(...checked.map(({ partner }) => partner));

        assert.deepEqual(bestPlaces(problem, composition, id, { among: all, most: 99 }), checked);
        assert.deepEqual(
          bestPlaces(problem, composition, id, { among: all.slice(1), most: 1 }),
          checked.filter(({ group }) => group > 0).slice(0, 1),
        );
      }
    }
    const moves = partners.filter((partner) => partner === undefined).length;
    assert.ok(moves > 20 && partners.length - moves > 20, `${moves} of ${partners.length}`);
  });
});

type Checked = ReturnType<typeof checkComposition>;

function checkedAfter(
  problem: CompositionProblem,
  composition: Composition,
  id: string,
  group: number,
  partner: string | undefined,
): Checked {
  const after =
    partner === undefined ? moveMember(composition, id, group) : swapMembers(composition, id, partner);
  return checkComposition(problem, after);
}

function byChecked(one: Checked, other: Checked): number {
  return (
    one.violations.length - other.violations.length || compareLevels(one.levels ?? [], other.levels ?? [])
  );
}

describe('two versions', () => {
  test('hold groups together by who is in both, wherever they stand', () => {
    const turned = { groups: TWO_GROUPS.groups.toReversed() };
    const other: Composition = {
      groups: [
        { members: ['a5', 'a4'], guide: 'b0' },
        { members: ['a2', 'a1', 'a0', 'a3'], guide: undefined },
      ],
    };

    assert.deepEqual(effectOf(onALine(6), TWO_GROUPS, turned).groups, []);
    assert.deepEqual(
      effectOf(onALine(6), TWO_GROUPS, other).groups.map(({ before, after, joined, left }) => [
        before?.group,
        after?.group,
        joined,
        left,
      ]),
      [
        [0, 1, ['a3'], []],
        [1, 0, [], ['a3']],
      ],
    );
  });
});

describe('locking groups and composing again', () => {
  test('keeps what is locked, and does the rest as well as can be around it', () => {
    const odd: Composition = { groups: [{ members: ['a0', 'a5'], guide: undefined }] };
    const problem = withLocked(onALine(8), odd, [0]);

    assert.deepEqual(composeGroups(problem, { seed: 1, steps: 20_000 }).groups, [
      { members: ['a0', 'a5'], guide: undefined },
      { members: ['a1', 'a2', 'a3'], guide: 'b0' },
      { members: ['a4', 'a6', 'a7'], guide: undefined },
    ]);
  });
});

describe('who is left over', () => {
  const NOBODY: Composition = { groups: [] };

  test('has too few others within reach, and it says what keeps them apart', () => {
    const line = onALine(6, { vetoes: [['a0', 'a1']] });
    const [first, second, third, ...rest] = line.candidates;
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    const problem = {
      ...line,
      settings: { ...line.settings, sizes: { least: 3, standard: 3, most: 4 } },
      candidates: [
        { ...first, maxTravelMinutes: 30 },
        second,
        { ...third, maxTravelMinutes: 10 },
        aCandidate(9, { municipality: municipality(0) }),
        ...rest,
      ],
    };

    assert.deepEqual(whyLeftOver(problem, NOBODY)[0], {
      candidate: 'a0',
      kind: 'tooFewPossible',
      obstacles: { sameMunicipality: 1, vetoed: 1, tooFarForThem: 2, tooFarForOthers: 1, possible: 1 },
    });
  });

  test('has enough others, but never as many who may be together', () => {
    const line = onALine(4, {
      vetoes: [
        ['a1', 'a2'],
        ['a2', 'a3'],
        ['a1', 'a3'],
      ],
    });
    const problem = { ...line, settings: { ...line.settings, sizes: { least: 3, standard: 3, most: 4 } } };

    assert.deepEqual(
      whyLeftOver(problem, NOBODY).map(({ candidate, kind }) => [candidate, kind]),
      [
        ['a0', 'noGroupPossible'],
        ['a1', 'tooFewPossible'],
        ['a2', 'tooFewPossible'],
        ['a3', 'tooFewPossible'],
      ],
    );
  });

  test('could be placed, but the numbers do not come out', () => {
    const line = onALine(5);
    const problem = { ...line, settings: { ...line.settings, sizes: { least: 4, standard: 4, most: 4 } } };
    const composition = composeGroups(problem, { seed: 1, steps: 2000 });
    const reasons = whyLeftOver(problem, composition);

    assert.deepEqual(
      reasons.map(({ kind, ...reason }) => [
        kind,
        'isFewest' in reason && [reason.isFewest, reason.wouldFitIn],
      ]),
      [['noPlaceLeft', [true, [0]]]],
    );
    assert.deepEqual(
      whyLeftOver(problem, NOBODY).map((reason) => 'isFewest' in reason && reason.isFewest),
      [false, false, false, false, false],
    );
  });
});
