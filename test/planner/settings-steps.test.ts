import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareObjectives } from '../../src/planner/objective.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { type SettingsThatHelp, settingsThatHelp } from '../../src/planner/settings-steps.ts';
import type { Objective, PlanningProblem } from '../../src/planner/types.ts';
import { bruteForce } from './brute-force.ts';
import { aFile, problemFrom } from './builders.ts';
import { smallProblems } from './small-problems.ts';

type Setting = keyof SettingsThatHelp;

const SETTINGS: readonly Setting[] = ['minDays', 'maxDays', 'minPresent', 'maxAbsencesPerParticipant'];

function withSetting(problem: PlanningProblem, setting: Setting, value: number): PlanningProblem {
  const part = setting === 'minDays' || setting === 'maxDays' ? 'spacing' : 'attendance';
  return { ...problem, [part]: { ...problem[part], [setting]: value } };
}

function settingOf({ spacing, attendance }: PlanningProblem, setting: Setting): number {
  return { ...spacing, ...attendance }[setting];
}

/** As loose as means anything in these problems, or looser. */
const LOOSEST: Readonly<Record<Setting, number>> = {
  minDays: 0,
  maxDays: 200,
  minPresent: 0,
  maxAbsencesPerParticipant: 10,
};

/** The value helps, the one before it does not; or, when there is none, the loosest does not. */
function assertFirst(problem: PlanningProblem, setting: Setting, step: SettingsThatHelp[Setting]): void {
  const before = bruteForce(problem);
  const from = settingOf(problem, setting);
  const tried = (value: number): Objective | undefined => bruteForce(withSetting(problem, setting, value));
  if (step === null) {
    const loosest = setting.startsWith('max') ? Math.max(from, LOOSEST[setting]) : LOOSEST[setting];
    assert.deepEqual(tried(loosest), before, setting);
    return;
  }
  assert.equal(step.from, from);
  assert.deepEqual(tried(step.to), step.objective, setting);
  assert.ok(isBetter(step.objective, before), setting);
  assert.deepEqual(tried(step.to - Math.sign(step.to - from)), before, setting);
}

function isBetter(objective: Objective, before: Objective | undefined): boolean {
  return before === undefined || compareObjectives(objective, before) < 0;
}

describe('settings that help', () => {
  test('are the first values that help: the value before changes nothing', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const outcome = findBestPlan(problem);
        const settings = settingsThatHelp(problem, outcome);
        for (const setting of SETTINGS) {
          assertFirst(problem, setting, settings[setting]);
          if (settings[setting] === null) continue;
          const key = `${outcome.status} ${setting}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
        }
      }),
      { seed: 20270114, numRuns: 500 },
    );
    for (const key of [
      'optimal minDays',
      'optimal maxDays',
      ...SETTINGS.map((setting) => `infeasible ${setting}`),
    ])
      assert.ok((seen.get(key) ?? 0) >= 10, `${key}: ${seen.get(key)}`);
  });

  test('of a worked example: a longer time between, fewer present', () => {
    const problem = problemFrom(
      aFile({
        availability: {
          ada: { s1: 'yes', s6: 'yes' },
          bas: { s1: 'yes', s2: 'yes', s6: 'yes' },
          cor: { s1: 'yes', s2: 'yes', s6: 'yes' },
        },
        attendance: { minPresent: 3, maxAbsencesPerParticipant: 1 },
      }),
    );

    assert.deepEqual(settingsThatHelp(problem, findBestPlan(problem)), {
      minDays: null,
      maxDays: { from: 28, to: 35, objective: [0, 0, 0, 28, 42, 49] },
      minPresent: { from: 3, to: 2, objective: [1, 1, 0, 14, 14, 21] },
      maxAbsencesPerParticipant: null,
    });
  });

  test('of a worked example: more absences allowed of one make fewer of all', () => {
    const problem = problemFrom(
      aFile({
        availability: {
          ada: { s2: 'yes', s4: 'yes', s6: 'no' },
          bas: { s2: 'yes', s4: 'yes', s6: 'no' },
          cor: { s2: 'no', s4: 'no', s6: 'yes' },
        },
        hosts: ['bas'],
        attendance: { minPresent: 1, maxAbsencesPerParticipant: 1 },
      }),
    );

    assert.deepEqual(settingsThatHelp(problem, findBestPlan(problem)), {
      minDays: null,
      maxDays: null,
      minPresent: null,
      maxAbsencesPerParticipant: { from: 1, to: 2, objective: [2, 2, 0, 0, 28, 42] },
    });
  });
});
