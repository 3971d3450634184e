import type { ComponentChildren } from 'preact';
import { nl } from '../texts/nl.ts';
import { dayAndMonth } from '../time/amsterdam.ts';

interface PlanStopProps {
  readonly number: number;
  readonly date: string;
  readonly times: string;
  readonly where: string | undefined;
  readonly host: string | undefined;
  readonly people?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One session in the plan. */
export function PlanStop({ number, date, times, where, host, people, children }: PlanStopProps) {
  return (
    <li class="plan-stop">
      <span class="plan-stop__number">
        <span class="visually-hidden">{nl.session.number(number)}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <div class="plan-stop__when">
        <strong>{dayAndMonth(date)}</strong>
        <span class="detail">
          {date.slice(0, 4)}, {times}
        </span>
      </div>
      <div class="plan-stop__where">
        <strong>{where ?? nl.session.neutral}</strong>
        {host && <span class="detail">{nl.session.at(host)}</span>}
      </div>
      {people}
      <div class="plan-stop__more">{children}</div>
    </li>
  );
}
