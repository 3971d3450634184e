import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { aFile, exampleText } from '../planner/builders.ts';
import { hardProblems } from '../planner/hard-problems.ts';
import { type Ended, runPlan } from './plan-command.ts';

function plan(input: string, ...args: readonly string[]): Ended {
  return runPlan(['-', ...args], input);
}

/** In the file format, where maps are objects and sets are lists. */
function fileText(problem: PlanningProblem): string {
  return JSON.stringify(problem, (_, value: unknown) => {
    if (value instanceof Map) return Object.fromEntries(value);
    return value instanceof Set ? [...value] : value;
  });
}

/** Where the search first looks at the clock it has a plan of the one, and none yet of the other. */
const HARD = problemNamed('six-of-12-2');
const HARDER = problemNamed('six-of-12-1');

function problemNamed(name: string): PlanningProblem {
  const found = hardProblems().find((problem) => problem.name === name);
  if (found === undefined) throw new Error(`No hard problem ${name}.`);
  return found;
}

describe('the plan command with an end to the time', () => {
  test('stops, and says in words what is proven of what it found', () => {
    const { code, stdout, stderr } = plan(fileText(HARD), '--within', '0');
    assert.deepEqual([code, stderr], [4, '']);
    const [, said = ''] = stdout.split('\n\nDit is ');
    // No time at all: the search stops where it first looks at the clock, so this is the same everywhere.
    assert.equal(
      said,
      `de beste planning die na 0 seconden zoeken is gevonden
Elk punt telt pas als alle punten ervoor gelijk zijn.
1. Samen missen de deelnemers 60 keer een bijeenkomst. Dit is bewezen: beter kan niet.
2. Niemand mist er meer dan 5. Dit is bewezen: beter kan niet.
3. 4 keer komt iemand als het moet.
4. De afstanden wijken samen 22 dagen af van de gewenste 28 dagen.
5. De laatste bijeenkomst is 258 dagen na bijeenkomst 1.
6. Tel bij elke bijeenkomst de dagen sinds bijeenkomst 1 op: samen 1488. Hoe minder, hoe eerder.
Van punt 3 en verder is nog niets bewezen.
`,
    );
  });

  test('says that nothing was found yet, nor that there is nothing', () => {
    const { code, stdout } = plan(fileText(HARDER), '--within', '0');
    assert.equal(code, 4);
    assert.equal(
      stdout,
      `Planning: six-of-12-1

Na 0 seconden is er nog geen planning gevonden. Er is ook niet bewezen dat er geen is.
Bewezen is dat punt 1 niet beter kan zijn dan: Samen missen de deelnemers 60 keer een bijeenkomst.
`,
    );
  });

  test('--json gives the plan, the bound and the proven levels, never called optimal', () => {
    const { code, stdout } = plan(fileText(HARD), '--within', '0', '--json');
    const answer = JSON.parse(stdout) as Readonly<Record<string, unknown>>; // cast: the least known of any object
    assert.equal(code, 4);
    assert.deepEqual(Object.keys(answer), ['status', 'objective', 'sessions', 'bound', 'provenLevels']);
    assert.equal(answer.status, 'feasible');
  });

  test('with time enough says what it says without an end', () => {
    for (const text of [exampleText('typ-06'), JSON.stringify(aFile())])
      for (const options of [[], ['--json']])
        assert.deepEqual(plan(text, '--within', '600', ...options), plan(text, ...options));
  });

  test('gives the reasons when there is no plan, without the rest of the proof, which may take longer', () => {
    const text = exampleText('inf-host');
    const { code, stdout } = plan(text, '--within', '600');
    const [reasons = ''] = plan(text).stdout.split('\n\nDeze 2 punten');
    assert.deepEqual([code, stdout], [3, `${reasons}\n`]);
    // cast: any object
    const { status, reasons: coded } = JSON.parse(plan(text, '--json').stdout) as Readonly<
      Record<string, unknown>
    >;
    assert.deepEqual(JSON.parse(plan(text, '--within', '600', '--json').stdout), { status, reasons: coded });
  });

  test('refuses a time that is none, and questions that need the proof', () => {
    const text = JSON.stringify(aFile());
    const firstLine = (...args: readonly string[]): string => {
      const { code, stdout, stderr } = plan(text, ...args);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr.split('\n')[0] ?? '';
    };
    for (const time of ['', 'x', '-1', '1e9', '1,5', '123456', 'Infinity'])
      assert.equal(
        firstLine(`--within=${time}`),
        'Bij --within hoort een aantal seconden zoals 10 of 0.5, hoogstens 99999.',
      );
    assert.equal(firstLine('--within', '1', '--explain'), '--explain kan niet samen met --within.');
    assert.equal(firstLine('--within', '1', '--why-not', 's1'), '--why-not kan niet samen met --within.');
    assert.equal(firstLine('--within', '1', '--repair', 'x'), '--repair kan niet samen met --within.');
    assert.equal(firstLine('--within', '1', '--ics', 'x'), '--ics kan niet samen met --within.');
  });

  test('of the best plan so far the objective is that of a plan, and no proven level can be better', () => {
    const best = findBestPlan(HARD);
    const { stdout } = plan(fileText(HARD), '--within', '0.01', '--json');
    // cast: as above
    const answer = JSON.parse(stdout) as { readonly objective: number[]; readonly provenLevels?: number };
    assert.ok(best.status === 'optimal');
    const { provenLevels = best.objective.length } = answer;
    assert.deepEqual(answer.objective.slice(0, provenLevels), best.objective.slice(0, provenLevels));
  });
});
