import type { Db } from '../database/tables.ts';
import type { ParticipantId, RoundId } from '../shared/ids.ts';
import { listAnswers, listAnswersOf, listLocks, listSlots } from './slot-store.ts';
import { listChangesAfter } from './store.ts';
import type { HostWish, PlanningRound, RoundLock, RoundSlot, SlotAnswer } from './types.ts';
import { listHostWishes } from './wish-store.ts';

/** What hangs on a round, and never changes without the next version of it. */
export interface RoundContents {
  /** In chronological order. */
  readonly slots: readonly RoundSlot[];
  /** Of everybody who gave any, who left since included; without the devices they were given on. */
  readonly answersBy: ReadonlyMap<ParticipantId, readonly SlotAnswer[]>;
  /** In order of session number. */
  readonly locks: readonly RoundLock[];
  /** In order of participant. */
  readonly wishes: readonly HostWish[];
}

type RoundAt = Pick<PlanningRound, 'id' | 'version'>;

interface Kept {
  readonly version: number;
  readonly contents: RoundContents;
}

/** Rounds in which somebody answers at the same time; of a hundred slots and eight people each some 300 kB. */
const MOST_KEPT = 100;
/** Of so many changes and more at once everything is read anew. */
const MOST_CHANGES = 50;

const keptOf = new WeakMap<Db, Map<RoundId, Promise<Kept>>>();

/**
 * What hangs on a round that was read just now. It is kept for who asks next: at the same version as it is, at a later one
 * with the answers of those who answered since, read again; when anything else changed since, all of it is read. The
 * version in the row decides, whichever process wrote it, and in a transaction nothing is kept or used. As with any reading outside
 * a transaction it may be newer than the row, never older.
 */
export async function readRoundContents(db: Db, round: RoundAt): Promise<RoundContents> {
  if (db.isTransaction) return readAll(db, round.id);
  const rounds = keptOf.get(db) ?? new Map<RoundId, Promise<Kept>>();
  keptOf.set(db, rounds);
  const reading = readAfter(db, round, rounds.get(round.id));
  keepNewest(rounds, round.id, reading);
  const { version, contents } = await reading;
  // Who asks with a row that is older than what somebody else had read meanwhile
  return version === round.version ? contents : readAll(db, round.id);
}

/** What is kept for exactly this version, for who would otherwise read a part of it; undefined when there is nothing. */
export async function keptRoundContents(db: Db, round: RoundAt): Promise<RoundContents | undefined> {
  const kept = await keptOf.get(db)?.get(round.id);
  return kept?.version === round.version ? kept.contents : undefined;
}

/** The most recently asked are kept; a reading that failed is not. */
function keepNewest(rounds: Map<RoundId, Promise<Kept>>, id: RoundId, reading: Promise<Kept>): void {
  rounds.delete(id);
  rounds.set(id, reading);
  const [oldest] = rounds.keys();
  if (rounds.size > MOST_KEPT && oldest !== undefined) rounds.delete(oldest);
  reading.catch(() => {
    if (rounds.get(id) === reading) rounds.delete(id);
  });
}

/** Of who asks with an older row than what is kept, what is kept. */
async function readAfter(db: Db, { id, version }: RoundAt, before: Promise<Kept> | undefined): Promise<Kept> {
  // Whoever asked for that reading hears why it failed; here it is read again
  const known = await before?.catch(() => undefined);
  if (known === undefined) return { version, contents: await readAll(db, id) };
  if (known.version >= version) return known;
  const answeredBy = await whoseAnswersChanged(db, id, known.version, version);
  if (answeredBy === undefined) return { version, contents: await readAll(db, id) };
  const changed = await Promise.all(
    answeredBy.map(async (who) => [who, withoutDevices(await listAnswersOf(db, id, who))] as const),
  );
  const answersBy = new Map([...known.contents.answersBy, ...changed]);
  for (const [who, answers] of changed) if (answers.length === 0) answersBy.delete(who);
  return { version, contents: { ...known.contents, answersBy } };
}

/** Undefined when more than answers changed after `after` (exclusive) until `until` (inclusive), or when that cannot be told. */
async function whoseAnswersChanged(
  db: Db,
  id: RoundId,
  after: number,
  until: number,
): Promise<readonly ParticipantId[] | undefined> {
  if (until - after > MOST_CHANGES) return undefined;
  const changes = await listChangesAfter(db, id, after, until - after);
  const answered = changes.flatMap(({ kind, participantId }) =>
    kind === 'answered' && participantId !== undefined ? [participantId] : [],
  );
  return answered.length === until - after ? [...new Set(answered)] : undefined;
}

async function readAll(db: Db, id: RoundId): Promise<RoundContents> {
  const slots = await listSlots(db, [id]);
  const answers = withoutDevices(await listAnswers(db, [id]));
  return {
    slots,
    answersBy: Map.groupBy(answers, ({ participantId }) => participantId),
    locks: await listLocks(db, [id]),
    wishes: await listHostWishes(db, [id]),
  };
}

/** A device is forgotten without a change of the round, so it is not kept. */
function withoutDevices(answers: readonly SlotAnswer[]): readonly SlotAnswer[] {
  return answers.map(({ deviceId: _, ...answer }) => answer);
}
