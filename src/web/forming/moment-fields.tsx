import { useState } from 'preact/hooks';
import { Field } from '../controls/field.tsx';
import { formingTexts } from '../texts/nl-forming.ts';
import { dayAndMonth, inAmsterdam, instantInAmsterdam, timesInWords } from '../time/amsterdam.ts';
import type { Period } from './period.ts';

const texts = formingTexts.moment;

/** A moment as it is filled in: local times of a day. */
export interface TypedMoment {
  readonly date: string;
  readonly from: string;
  readonly until: string;
}

/** Undefined as long as something is missing, or a time does not exist. */
export function periodOf({ date, from, until }: TypedMoment): Period | undefined {
  const startsAt = instantInAmsterdam(date, from);
  const endsAt = instantInAmsterdam(date, until);
  return startsAt === undefined || endsAt === undefined ? undefined : { startsAt, endsAt };
}

export function typedMoment({ startsAt, endsAt }: Period): TypedMoment {
  const { date, time } = inAmsterdam(startsAt);
  return { date, from: time, until: inAmsterdam(endsAt).time };
}

/** `dinsdag 9 februari, 13.30 – 16.30 uur` */
export function momentText({ startsAt, endsAt }: Period): string {
  return `${dayAndMonth(inAmsterdam(startsAt).date)}, ${timesInWords(startsAt, endsAt)}`;
}

interface MomentFieldsProps {
  readonly value: TypedMoment;
  readonly onChange: (value: TypedMoment) => void;
  /** Of the day, as a refusal names it. */
  readonly name?: string | undefined;
}

/** A day with a begin and an end. */
export function MomentFields({ value, onChange, name = 'date' }: MomentFieldsProps) {
  return (
    <div class="forming__moment">
      <Field
        type="date"
        label={texts.date}
        name={name}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
      <Field
        type="time"
        label={texts.from}
        name="startsAt"
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <Field
        type="time"
        label={texts.until}
        name="endsAt"
        value={value.until}
        onChange={(until) => onChange({ ...value, until })}
      />
    </div>
  );
}

interface MomentListProps {
  readonly moments: readonly Period[];
  readonly onChange: (moments: readonly Period[]) => void;
  /** What is filled in before anything is. */
  readonly begin: TypedMoment;
  /** Of the list, as a refusal names it. */
  readonly name?: string;
}

/** Moments that are put together one by one; the next one begins as the last. */
export function MomentList({ moments, onChange, begin, name }: MomentListProps) {
  const [typed, setTyped] = useState(begin);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const add = () => {
    const period = periodOf(typed);
    setProblem(period === undefined ? texts.wrong : undefined);
    if (period === undefined) return;
    const others = moments.filter(({ startsAt }) => startsAt !== period.startsAt);
    onChange([...others, period].toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1)));
    setTyped({ ...typed, date: '' });
  };
  return (
    <>
      <ul class="forming__moments">
        {moments.map((moment) => (
          <li key={moment.startsAt}>
            {momentText(moment)}{' '}
            <button
              type="button"
              class="link-button"
              aria-label={texts.removeOne(momentText(moment))}
              onClick={() => onChange(moments.filter((other) => other !== moment))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <MomentFields value={typed} onChange={setTyped} name={name} />
      {problem && <p role="alert">{problem}</p>}
      <p>
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onClick={add}>
          {texts.add}
        </button>
      </p>
    </>
  );
}
