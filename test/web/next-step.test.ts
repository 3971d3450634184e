import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nextStepOf } from '../../src/web/forming/next-step.ts';
import type { IntendedGroupsQuery } from '../../src/web/gql/graphql.ts';
import { isMatch } from '../../src/web/office/matching.ts';

type IntendedGroup = IntendedGroupsQuery['intendedGroups'][number];

const TODAY = '2026-12-01';
const TALKING: IntendedGroup = {
  id: 'group',
  name: 'Winter, groep 1',
  facilitator: { id: 'guide', name: 'Hilda de Reeder' },
  members: [
    { id: 'one', intakeOutcome: 'SUITABLE' },
    { id: 'two', intakeOutcome: 'LATER' },
    { id: 'three', intakeOutcome: null },
  ],
  membersMissing: 0,
  firstDate: null,
};
const TALKED = {
  ...TALKING,
  members: TALKING.members.map((member) => ({ ...member, intakeOutcome: 'SUITABLE' as const })),
};

function asked(answered: readonly string[], answerBy: string): IntendedGroup {
  return {
    ...TALKED,
    firstDate: { id: 'round', answerBy, hosts: answered.map((memberId) => ({ memberId })) },
  };
}

describe('What a group needs before it can begin', () => {
  test('is who it is short of, then somebody to guide it, the talks, and a question about a first date', () => {
    const alone = { ...TALKED, facilitator: null };
    assert.deepEqual(
      [{ ...alone, membersMissing: 2 }, alone, TALKING, TALKED].map((group) => nextStepOf(group, TODAY)),
      [{ key: 'members', missing: 2 }, { key: 'guide' }, { key: 'talks', open: 2 }, { key: 'ask' }],
    );
  });

  test('is the answers that are still to come, and the start once all are there or their last day is over', () => {
    assert.deepEqual(
      [
        asked(['one'], TODAY),
        asked(['one', 'two', 'three'], TODAY),
        asked(['one'], '2026-11-30'),
        // Who has left the group is waited for no more
        asked(['one', 'two', 'gone'], '2026-12-04'),
      ].map((group) => nextStepOf(group, TODAY)),
      [
        { key: 'answers', open: 2, until: TODAY },
        { key: 'begin' },
        { key: 'begin' },
        { key: 'answers', open: 1, until: '2026-12-04' },
      ],
    );
  });
});

test('what is looked for is found without capitals and accents, and nothing typed finds all', () => {
  assert.deepEqual(
    ['sudwest', ' FRYS', 'Súd', '', 'noord'].map((words) => isMatch(['Groep 1', 'Súdwest-Fryslân'], words)),
    [true, true, true, true, false],
  );
});
