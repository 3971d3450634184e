import { readFileSync } from 'node:fs';
import { readProblemFile } from '../../src/planner/problem-file.ts';
import type { PlanningProblem } from '../../src/planner/types.ts';

const EXAMPLES = new URL('./examples/', import.meta.url);

export function exampleText(name: string): string {
  return readFileSync(new URL(`${name}.json`, EXAMPLES), 'utf8');
}

export function example(name: string): PlanningProblem {
  return problemFrom(JSON.parse(exampleText(name)));
}

/** Reads a value in the file format, and fails the test when it is refused. */
export function problemFrom(value: unknown): PlanningProblem {
  const read = readProblemFile(JSON.stringify(value));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/**
 * A small problem in the file format: Ada, Bas and Cor, one slot a week from 21 January 2027 (`s1` to `s8`,
 * Thursdays 13.30), everyone says yes to everything, two sessions to plan, Bas and Cor still to host.
 */
export function aFile(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const slots = Array.from({ length: 8 }, (_, week) => {
    const day = new Date(Date.UTC(2027, 0, 21 + 7 * week)).toISOString().slice(0, 10);
    return { id: `s${week + 1}`, start: `${day}T13:30+01:00`, end: `${day}T16:30+01:00` };
  });
  const yes = Object.fromEntries(slots.map(({ id }) => [id, 'yes']));
  return {
    name: 'Groep Oost',
    timeZone: 'Europe/Amsterdam',
    fixedSession: {
      date: '2027-01-14',
      start: '2027-01-14T13:30+01:00',
      end: '2027-01-14T16:30+01:00',
      host: 'ada',
    },
    sessionsToPlan: 2,
    slots,
    participants: [
      { id: 'ada', name: 'Ada Jansen', municipality: 'Epe' },
      { id: 'bas', name: 'Bas Smit', municipality: 'Olst-Wijhe' },
      { id: 'cor', name: 'Cor Vos', municipality: 'Heerde' },
    ],
    hosts: ['bas', 'cor'],
    availability: { ada: yes, bas: yes, cor: yes },
    cannotHost: {},
    facilitatorUnavailable: [],
    spacing: { minDays: 7, maxDays: 28, targetDays: 14 },
    attendance: { minPresent: 2, maxAbsencesPerParticipant: 1 },
    locks: [],
    vetoedSlots: [],
    ...changes,
  };
}
