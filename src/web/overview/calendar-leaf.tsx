import { dayNumber, shortDay } from '../time/amsterdam.ts';

/** The day and month of a date, for the eye: beside it the date stands in words. */
export function CalendarLeaf({ date }: { readonly date: string }) {
  return (
    <span class="leaf" aria-hidden="true">
      <span class="leaf__day">{dayNumber(date)}</span>
      <span class="leaf__month">{shortDay(date).split(' ').at(-1)}</span>
    </span>
  );
}
