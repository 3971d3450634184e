import { useRef } from 'preact/hooks';
import { prepareTexts } from '../texts/nl-prepare.ts';
import { dayAndMonth, weekdayName, weekdayOf } from '../time/amsterdam.ts';
import {
  type CalendarDay,
  type CalendarMonth,
  type CalendarWeek,
  calendarOf,
  isImpossible,
  type Moment,
  sumOf,
  switchableAsWeek,
  weekdaysIn,
} from './calendar-view.ts';
import { AFTER_DAYS } from './room-bar.tsx';
import { SumBox } from './sum-box.tsx';

interface MomentsCalendarProps {
  readonly moments: readonly Moment[];
  /** Municipalities in the group: what concerns all of them names none. */
  readonly groupSize: number;
  readonly onSwitch: (moments: readonly Moment[], on: boolean) => void;
  /** Names the whole calendar for a screen reader. */
  readonly label: string;
}

/**
 * The candidate days by month, a week on each line. Every day is a box to tick; Tab and space do all there is, and the
 * arrow keys go from day to day and from week to week.
 */
export function MomentsCalendar({ moments, groupSize, onSwitch, label }: MomentsCalendarProps) {
  const place = useRef<HTMLElement>(null);
  const weekdays = weekdaysIn(moments);
  const namesParts = new Set(moments.map(({ dayPart }) => dayPart)).size > 1;
  return (
    <section
      ref={place}
      class={`calendar calendar--${weekdays.length}`}
      aria-label={label}
      onKeyDown={(event) => walk(event, place.current)}
    >
      <a class="skip-link skip-link--here" href={`#${AFTER_DAYS}`} onClick={skip}>
        {prepareTexts.skipDays}
      </a>
      {calendarOf(moments, groupSize).map((month) => (
        <Month
          key={month.name}
          month={month}
          weekdays={weekdays}
          namesParts={namesParts}
          onSwitch={onSwitch}
        />
      ))}
    </section>
  );
}

interface MonthProps {
  readonly month: CalendarMonth;
  readonly weekdays: readonly number[];
  readonly namesParts: boolean;
  readonly onSwitch: MomentsCalendarProps['onSwitch'];
}

function Month({ month, weekdays, namesParts, onSwitch }: MonthProps) {
  return (
    <section class="cal-month">
      <h3 class="cal-month__name">{month.name}</h3>
      <div class="cal-week cal-week--head" aria-hidden="true">
        {weekdays.map((weekday, column) => (
          <span key={weekday} class={`cal-column-${column + 1}`}>
            {weekdayName(weekday)}
          </span>
        ))}
      </div>
      {month.weeks.map((week) => (
        <Week key={week.monday} week={week} weekdays={weekdays} namesParts={namesParts} onSwitch={onSwitch} />
      ))}
    </section>
  );
}

interface WeekProps extends Omit<MonthProps, 'month'> {
  readonly week: CalendarWeek;
}

function Week({ week, weekdays, namesParts, onSwitch }: WeekProps) {
  const all = switchableAsWeek(week.days.flatMap(({ moments }) => moments));
  const isOn = sumOf(all) !== 'none';
  return (
    <div class="cal-week">
      {all.length > 0 && (
        <button
          type="button"
          class="cal-week__switch"
          aria-label={prepareTexts.switchWeek(week.number, isOn)}
          onClick={() => onSwitch(all, !isOn)}
        >
          {prepareTexts.week(week.number)}
        </button>
      )}
      {week.marks.length > 0 && <p class="cal-week__marks">{week.marks.join(' · ')}</p>}
      {week.days.map((day) => (
        <Day
          key={day.date}
          day={day}
          column={weekdays.indexOf(weekdayOf(day.date)) + 1}
          namesParts={namesParts}
          onSwitch={onSwitch}
        />
      ))}
    </div>
  );
}

interface DayProps {
  readonly day: CalendarDay;
  readonly column: number;
  readonly namesParts: boolean;
  readonly onSwitch: MomentsCalendarProps['onSwitch'];
}

function Day({ day, column, namesParts, onSwitch }: DayProps) {
  const open = day.moments.filter((moment) => !isImpossible(moment));
  const sum = sumOf(open);
  const notes = [...new Set(day.moments.flatMap(({ note }) => note ?? []))];
  const words = [...(sum === 'none' ? [prepareTexts.off] : []), ...notes];
  return (
    <div class={`cal-day cal-day--${sum} cal-column-${column}`}>
      {open.length > 0 ? (
        <SumBox class="cal-day__switch" sum={sum} date={day.date} onChange={(on) => onSwitch(open, on)}>
          <DayName date={day.date} />
          {words.length > 0 && <span class="cal-day__words">{words.join(', ')}</span>}
        </SumBox>
      ) : (
        <p class="cal-day__switch cal-day__switch--never">
          <DayName date={day.date} />
          <span class="cal-day__words">{prepareTexts.never}</span>
        </p>
      )}
      {namesParts && open.length > 0 && (
        <div class="cal-day__parts">
          {open.map((moment) => (
            <label key={moment.key} class="cal-part">
              <input
                type="checkbox"
                data-part={moment.startsAt}
                checked={moment.isOn}
                onChange={(event) => onSwitch([moment], event.currentTarget.checked)}
              />
              <span class="visually-hidden">{dayAndMonth(day.date)}, </span>
              <span>{moment.dayPart}</span>
            </label>
          ))}
        </div>
      )}
      {day.marks.length > 0 && <p class="cal-day__marks">{day.marks.join(', ')}</p>}
    </div>
  );
}

/** The number is what is seen where a column names the weekday; the whole date is what is read out. */
function DayName({ date }: { readonly date: string }) {
  const [weekday = '', number = '', month = ''] = dayAndMonth(date).split(' ');
  return (
    <span class="cal-day__name">
      <span class="cal-day__weekday">{weekday} </span>
      <span class="cal-day__number">{number}</span>
      <span class="visually-hidden"> {month}</span>
    </span>
  );
}

/** Past a year of days, without a step more for the way back. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById(AFTER_DAYS)?.focus();
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const DAY_MILLIS = 86_400_000;

/** To the day before or after among those there are; up and down to the same weekday, a week or more away. */
function walk(event: KeyboardEvent, place: HTMLElement | null): void {
  const step = STEPS[event.key];
  const from = event.target instanceof HTMLInputElement ? event.target.dataset['date'] : undefined;
  if (step === undefined || from === undefined || place === null) return;
  const boxes = [...place.querySelectorAll<HTMLInputElement>('input[data-date]')];
  const dateOf = (box: HTMLInputElement) => Date.parse(`${box.dataset['date']}T00:00:00Z`);
  const start = Date.parse(`${from}T00:00:00Z`);
  const onTheWay = boxes.filter((box) => {
    const days = (dateOf(box) - start) / DAY_MILLIS;
    return step > 0 ? days > 0 && days % step === 0 : days < 0 && days % step === 0;
  });
  const next = step > 0 ? onTheWay[0] : onTheWay.at(-1);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
