import type { AnswerRoundFragment } from '../gql/graphql.ts';
import { listed } from '../texts/listed.ts';
import { weekdayName, weekdayOf } from '../time/amsterdam.ts';
import type { Marks } from './answer-queue.ts';
import type { AnswerSlot } from './answer-view.ts';

type Habit = NonNullable<NonNullable<AnswerRoundFragment['respondent']>['weeklyPattern']>[number];

/** A habit of an earlier round that says something of moments that are still open in this one. */
export interface WeeklySuggestion {
  readonly key: string;
  readonly habit: Habit;
  /** Whether nothing else was said of it. */
  readonly isAlways: boolean;
  readonly said: number;
  readonly asked: number;
  readonly slotIds: readonly string[];
}

export function weeklySuggestions(
  habits: readonly Habit[],
  slots: readonly AnswerSlot[],
  marks: Marks,
): readonly WeeklySuggestion[] {
  return habits
    .map((habit) => {
      const counts = { YES: habit.saidYes, IF_NEEDED: habit.saidIfNeeded, NO: habit.saidNo };
      const asked = habit.saidYes + habit.saidIfNeeded + habit.saidNo;
      const said = counts[habit.suggestion];
      const slotIds = slots
        .filter((slot) => weekdayOf(slot.date) === habit.weekday && slot.dayPart === habit.dayPart)
        .filter(({ id }) => !marks[id]?.answer)
        .map(({ id }) => id);
      const key = `${habit.weekday} ${habit.dayPart}`;
      return { key, habit, isAlways: said === asked, said, asked, slotIds };
    })
    .filter(({ slotIds }) => slotIds.length > 0);
}

/** `dinsdagochtend`; a part with a name of its own is put behind: `dinsdag (na de lunch)`. */
export function weekdayPart({ weekday, dayPart }: Pick<Habit, 'weekday' | 'dayPart'>): string {
  const day = weekdayName(weekday);
  return /^(?:ochtend|middag|avond)$/i.test(dayPart)
    ? `${day}${dayPart.toLowerCase()}`
    : `${day} (${dayPart})`;
}

/** Never on these: `dinsdagochtend, donderdagmiddag en vrijdagmiddag`; undefined when there are none. */
export function neverInWords(suggestions: readonly WeeklySuggestion[]): string | undefined {
  const names = suggestions
    .filter(({ habit, isAlways }) => isAlways && habit.suggestion === 'NO')
    .map(({ habit }) => weekdayPart(habit));
  return names.length === 0 ? undefined : listed(names);
}
