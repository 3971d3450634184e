import { dropText, keepText, keptText } from '../kept/kept-text.ts';
import type { KnownLock, KnownWish } from './known-view.ts';
import type { ByHand } from './preparation.ts';
import type { PartForm, RoundForm } from './round-form.ts';

/*
 * What a guide filled in to prepare a round stays on this machine until the round is open, so that loading the page again
 * or a battery that ran out loses nothing. There are ids and days in it, and no names of people. Where storage is
 * forbidden the page works as well, only a reload loses what was filled in.
 */

export interface Preparation {
  readonly form: RoundForm;
  readonly byHand: ByHand;
}

/** Of which round to come: another one of the same group has nothing to do with it. */
export interface PreparedRound {
  readonly trajectoryId: string;
  /** The last round that there was; undefined before the first. */
  readonly lastRoundId: string | undefined;
}

export function preparationText(
  { form, byHand: { switched, seriesOff, locks, wishes } }: Preparation,
  lastRoundId: string | undefined,
): string {
  const byHand = { switched: [...switched], seriesOff: [...seriesOff], locks, wishes };
  return JSON.stringify({ lastRoundId, form, byHand });
}

/** Undefined when it is of another round, or not what {@link preparationText} gives. */
export function preparationFrom(
  text: string | null,
  lastRoundId: string | undefined,
): Preparation | undefined {
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || kept['lastRoundId'] !== lastRoundId) return undefined;
    const { form, byHand } = kept;
    if (!isForm(form) || !isRecord(byHand)) return undefined;
    const { switched, seriesOff, locks, wishes } = byHand;
    return isListOf(switched, isSwitched) &&
      isListOf(seriesOff, isText) &&
      isListOf(locks, isLock) &&
      isListOf(wishes, isWish)
      ? { form, byHand: { switched: new Map(switched), seriesOff: new Set(seriesOff), locks, wishes } }
      : undefined;
  } catch {
    return undefined;
  }
}

const keyOf = (trajectoryId: string) => `toerbeurt.voorbereiding.${trajectoryId}`;

export function keepPreparation({ trajectoryId, lastRoundId }: PreparedRound, kept: Preparation): void {
  keepText('machine', keyOf(trajectoryId), preparationText(kept, lastRoundId));
}

export function keptPreparation({ trajectoryId, lastRoundId }: PreparedRound): Preparation | undefined {
  return preparationFrom(keptText('machine', keyOf(trajectoryId)), lastRoundId);
}

/** Called when the round is open, or the guide begins anew. */
export function dropPreparation({ trajectoryId }: Pick<PreparedRound, 'trajectoryId'>): void {
  dropText('machine', keyOf(trajectoryId));
}

type UnknownRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

const TYPED = ['from', 'to', 'minDays', 'targetDays', 'maxDays', 'minPresent', 'maxAbsences'] as const;

function isForm(value: unknown): value is RoundForm {
  return (
    isRecord(value) &&
    TYPED.every((field) => isText(value[field])) &&
    isListOf(value['weekdays'], (day): day is number => typeof day === 'number') &&
    isListOf(value['dayParts'], isPart)
  );
}

function isPart(value: unknown): value is PartForm {
  return isRecord(value) && isText(value['name']) && isText(value['starts']) && isText(value['ends']);
}

function isSwitched(value: unknown): value is readonly [string, boolean] {
  return Array.isArray(value) && isText(value[0]) && typeof value[1] === 'boolean';
}

function isLock(value: unknown): value is KnownLock {
  return (
    isRecord(value) &&
    typeof value['sessionNumber'] === 'number' &&
    isTextOrNone(value['momentKey']) &&
    isTextOrNone(value['hostId'])
  );
}

function isWish(value: unknown): value is KnownWish {
  return isRecord(value) && isText(value['participantId']) && isText(value['from']) && isText(value['to']);
}
