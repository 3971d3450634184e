import { prepareTexts } from '../texts/nl-prepare.ts';
import { dayAndMonth, monthInWords } from '../time/amsterdam.ts';
import { type Moment, momentsLeft } from './calendar-view.ts';

/** What the group knows before anybody answers. */
export interface KnownLock {
  readonly sessionNumber: number;
  /** Key of the moment; undefined: not agreed. */
  readonly momentKey: string | undefined;
  readonly hostId: string | undefined;
}

export interface KnownWish {
  readonly participantId: string;
  /** Both inclusive. */
  readonly from: string;
  readonly to: string;
}

export interface Known {
  readonly locks: readonly KnownLock[];
  readonly wishes: readonly KnownWish[];
}

export interface Host {
  readonly id: string;
  readonly person: { readonly name: string };
  readonly municipality: { readonly displayName: string };
}

/** A new lock of the same session takes the place of the old one. */
export function withLock(locks: readonly KnownLock[], lock: KnownLock): readonly KnownLock[] {
  return [...withoutLock(locks, lock.sessionNumber), lock].toSorted(
    (a, b) => a.sessionNumber - b.sessionNumber,
  );
}

export function withoutLock(locks: readonly KnownLock[], sessionNumber: number): readonly KnownLock[] {
  return locks.filter((lock) => lock.sessionNumber !== sessionNumber);
}

/** A new wish of the same participant takes the place of the old one. */
export function withWish(wishes: readonly KnownWish[], wish: KnownWish): readonly KnownWish[] {
  return [...withoutWish(wishes, wish.participantId), wish];
}

export function withoutWish(wishes: readonly KnownWish[], participantId: string): readonly KnownWish[] {
  return wishes.filter((wish) => wish.participantId !== participantId);
}

/** Whether a lock is on a moment that is not there or is switched off: then no plan can keep to it. */
export function isLockOff({ momentKey }: KnownLock, moments: readonly Moment[]): boolean {
  return momentKey !== undefined && !momentsLeft(moments).some(({ key }) => key === momentKey);
}

/** Whether there is no moment at all in the time that somebody wishes for. */
export function isWishEmpty({ from, to }: KnownWish, moments: readonly Moment[]): boolean {
  return !momentsLeft(moments).some(({ date }) => from <= date && date <= to);
}

export interface MonthOption {
  /** `2027-06` */
  readonly value: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** The months that have a moment, as a choice for a wish. */
export function monthOptions(moments: readonly Moment[]): readonly MonthOption[] {
  const months = [...new Set(moments.map(({ date }) => date.slice(0, 7)))].toSorted();
  return months.map((value) => {
    const from = `${value}-01`;
    return { value, text: monthInWords(from), from, to: lastDayOf(value) };
  });
}

/** `ontvangt alleen in juni 2027` for a whole month, else both days in words. */
export function wishInWords({ from, to }: Pick<KnownWish, 'from' | 'to'>): string {
  const month = from.slice(0, 7);
  const isMonth = from === `${month}-01` && to === lastDayOf(month);
  return isMonth
    ? prepareTexts.wishMonth(monthInWords(from))
    : prepareTexts.wishDays(dayAndMonth(from), dayAndMonth(to));
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** `maandag 12 april, middag` */
export function momentInWords({ date, dayPart }: Pick<Moment, 'date' | 'dayPart'>): string {
  return dayPart === '' ? dayAndMonth(date) : `${dayAndMonth(date)}, ${dayPart}`;
}
