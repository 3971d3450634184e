import { createHash } from 'node:crypto';
import type { OfficeRight, OwnRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import { erasePerson as eraseWithin } from './erasing-store.ts';
import type { DeclineErasureRefusal, ErasePersonRefusal, ErasureObstacle } from './errors.ts';
import { DATA_KINDS } from './kinds.ts';
import { listObstacles } from './obstacles.ts';
import { PERSON_COLUMNS, type PersonColumn } from './person-data.ts';
import { countRows, findKeys } from './person-store.ts';
import { closeRequest, putErasureRequest } from './request-store.ts';
import type { DataKind, KindKey } from './types.ts';

/** What forgetting a person would do with one kind of data. */
export interface ErasedKind {
  readonly kind: DataKind;
  /** Rows that go, or lose what is the person's. */
  readonly forgotten: number;
  /** Rows that stay, leading to nobody by name. */
  readonly kept: number;
}

/** What forgetting a person would do, before it is done (proef). */
export interface ErasurePreview {
  readonly personId: PersonId;
  /** None: it can be done. */
  readonly obstacles: readonly ErasureObstacle[];
  readonly kinds: readonly ErasedKind[];
  /** Names what was looked at; the decision is refused when that has changed. */
  readonly basis: string;
}

/** What comes and goes while somebody looks, and is no reason to look again. */
const PASSING: ReadonlySet<KindKey> = new Set(['history', 'mails', 'signIns', 'links']);

/** A mail about a registration makes its own link when it leaves, which is after whatever it tells of. */
function isPassing({ kind, table }: PersonColumn): boolean {
  return PASSING.has(kind) || table === 'enrolment_links';
}

/** Undefined when there is no such person, or nobody any more. */
export async function previewErasure(
  db: Db,
  personId: PersonId,
  now: Instant,
): Promise<ErasurePreview | undefined> {
  const keys = await findKeys(db, personId);
  if (keys === undefined) return undefined;
  const counted: { readonly found: PersonColumn; readonly count: number }[] = [];
  for (const found of PERSON_COLUMNS) counted.push({ found, count: await countRows(db, found, keys) });
  const obstacles = await listObstacles(db, personId, now);
  const kinds = DATA_KINDS.map((kind) => {
    const own = counted.filter(({ found }) => found.kind === kind.key);
    const sum = (which: readonly (typeof own)[number][]) =>
      which.reduce((total, { count }) => total + count, 0);
    return {
      kind,
      forgotten: sum(own.filter(({ found }) => found.whenErased !== 'keep')),
      kept: sum(own.filter(({ found }) => found.whenErased === 'keep')),
    };
  }).filter(({ forgotten, kept }) => forgotten + kept > 0);
  const facts = [
    personId,
    obstacles,
    counted.filter(({ found }) => !isPassing(found)).map(({ count }) => count),
  ];
  const basis = createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);
  return { personId, obstacles, kinds, basis };
}

/** Forgets a person, as it was looked at. An open request of that person is done with it. */
export function erasePerson(
  context: Context,
  { actor }: OfficeRight,
  { personId, basis }: { readonly personId: PersonId; readonly basis: string },
): Promise<Result<PersonId, ErasePersonRefusal>> {
  return context.database.decide<PersonId, ErasePersonRefusal>(async (trx) => {
    await lockRow(context.database, trx, 'people', personId);
    const now = context.clock();
    const preview = await previewErasure(trx, personId, now);
    if (preview === undefined) return refuse({ code: 'NOT_FOUND' });
    if (preview.obstacles.length > 0) return refuse({ code: 'ERASURE_OBSTRUCTED' });
    if (preview.basis !== basis) return refuse({ code: 'ERASURE_OUTDATED' });
    const asked = await closeRequest(trx, personId, { state: 'done', by: actor.personId, now });
    await eraseWithin(trx, personId, now);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'person.erased',
      subjectKind: 'person',
      subjectId: personId,
      details: { asked: asked ? 'yes' : 'no' },
    });
    return accept(personId);
  });
}

/** Asks the office to be forgotten. Asking again while the office has not answered changes nothing. */
export function askErasure(context: Context, { actor }: OwnRight): Promise<Result<PersonId, never>> {
  const { personId } = actor;
  return context.database.transaction(async (trx) => {
    await lockRow(context.database, trx, 'people', personId);
    const now = context.clock();
    await putErasureRequest(trx, personId, now);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'person.erasureAsked',
      subjectKind: 'person',
      subjectId: personId,
      details: {},
    });
    return accept(personId);
  });
}

const MAX_REASON_LENGTH = 300;

/** Answers a request to be forgotten with no, and why; the office tells the person. */
export function declineErasure(
  context: Context,
  { actor }: OfficeRight,
  { personId, reason: typed }: { readonly personId: PersonId; readonly reason: string },
): Promise<Result<PersonId, DeclineErasureRefusal>> {
  return context.database.decide<PersonId, DeclineErasureRefusal>(async (trx) => {
    const reason = plainText(typed, { maxLength: MAX_REASON_LENGTH });
    if (reason === undefined) return refuse({ code: 'ERASURE_REASON_NEEDED', field: 'reason' });
    const now = context.clock();
    const closed = await closeRequest(trx, personId, { state: 'declined', by: actor.personId, reason, now });
    if (!closed) return refuse({ code: 'ERASURE_NOT_ASKED' });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'person.erasureDeclined',
      subjectKind: 'person',
      subjectId: personId,
      details: {},
    });
    return accept(personId);
  });
}
