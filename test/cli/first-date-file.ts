import { aFile } from '../planner/builders.ts';
import { type Ended, runPlan } from './plan-command.ts';

/** A planning file, before it is written as JSON. */
export type File = Readonly<Record<string, unknown>>;

/** What the plan command answers to the file. */
export function plan(file: File, ...args: readonly string[]): Ended {
  return runPlan(['-', ...args], JSON.stringify(file));
}

/** Five Thursdays, the first of them too early; Ada and Bas may be the first host, Cor may not. */
export function firstDate(changes: File = {}): File {
  const { fixedSession: _, spacing: __, ...rest } = aFile();
  return {
    ...rest,
    slots: (rest.slots as readonly unknown[]).slice(0, 5), // cast: a list in the file format
    planFrom: '2027-01-21',
    sessionsToPlan: 1,
    hosts: ['ada', 'bas'],
    availability: {
      ada: { s1: 'yes', s2: 'no', s3: 'ifNeeded', s4: 'yes', s5: 'yes' },
      bas: { s1: 'yes', s2: 'yes', s3: 'yes', s4: 'yes', s5: 'yes' },
      cor: { s2: 'yes', s3: 'yes', s5: 'yes' },
    },
    cannotHost: { bas: ['s5'] },
    ...changes,
  };
}

/** The same, read from JSON. */
export function json(file: File, ...args: readonly string[]): File {
  return JSON.parse(plan(file, '--json', ...args).stdout);
}
