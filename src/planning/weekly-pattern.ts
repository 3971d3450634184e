import type { SlotAnswer } from './types.ts';

type Answer = SlotAnswer['answer'];

/** An answer of an earlier round, by the weekday and the part of the day that it was about. */
export interface EarlierAnswer {
  /** ISO weekday in Europe/Amsterdam: 1 Monday .. 7 Sunday. */
  readonly weekday: number;
  readonly dayPart: string;
  readonly answer: Answer;
}

/** What somebody usually said on one weekday and part of the day. */
export interface WeeklyHabit {
  readonly weekday: number;
  readonly dayPart: string;
  /** What was said most; a suggestion for a next round, never an answer by itself. */
  readonly suggestion: Answer;
  /** How often each was said. */
  readonly saidYes: number;
  readonly saidIfNeeded: number;
  readonly saidNo: number;
}

/** Once or twice is chance, not a habit. */
const LEAST_ANSWERS = 3;
/** Of ten answers so many are the same. */
const SAME_OF_TEN = 8;

/**
 * D: the weekly pattern (weekpatroon) of one participant, Monday first and parts of a day in the order given: only
 * weekdays and day parts with three answers or more, of which at least four fifths were the same.
 */
export function weeklyPattern(answers: readonly EarlierAnswer[]): readonly WeeklyHabit[] {
  const groups = Map.groupBy(answers, ({ weekday, dayPart }) => `${weekday} ${dayPart}`);
  return [...groups.values()].flatMap(habitOf).toSorted((one, other) => one.weekday - other.weekday);
}

function habitOf(answers: readonly EarlierAnswer[]): readonly WeeklyHabit[] {
  const [first] = answers;
  if (first === undefined || answers.length < LEAST_ANSWERS) return [];
  const count = (answer: Answer) => answers.filter((given) => given.answer === answer).length;
  const said = { yes: count('yes'), ifNeeded: count('ifNeeded'), no: count('no') };
  const suggestion = (['yes', 'ifNeeded', 'no'] as const).find(
    (answer) => said[answer] * 10 >= answers.length * SAME_OF_TEN,
  );
  if (suggestion === undefined) return [];
  const { weekday, dayPart } = first;
  return [{ weekday, dayPart, suggestion, saidYes: said.yes, saidIfNeeded: said.ifNeeded, saidNo: said.no }];
}
