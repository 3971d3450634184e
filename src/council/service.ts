import type { CouncilRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { markCouncilEvenings } from '../planning/council-marks.ts';
import { type CouncilEveningId, newId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf } from '../shared/time.ts';
import type { AddCouncilEveningRefusal } from './errors.ts';
import { readCouncilEvening } from './rules.ts';
import {
  deleteCouncilEvening,
  deleteEveningsOver,
  insertCouncilEvening,
  listCouncilEvenings,
  lockCouncil,
} from './store.ts';
import type { CouncilEvening, NewCouncilEvening } from './types.ts';

/** More than this no council and its committees have. */
export const MOST_EVENINGS = 20;

/**
 * Keeps a fixed evening of the municipality of the right, and marks the moments of planning rounds that are open. One
 * that is wrong is removed and added anew; those that are over make room.
 */
export function addCouncilEvening(
  context: Context,
  { actor, municipalityCode }: CouncilRight,
  given: NewCouncilEvening,
): Promise<Result<CouncilEvening, AddCouncilEveningRefusal>> {
  const { database, clock } = context;
  return database.decide<CouncilEvening, AddCouncilEveningRefusal>(
    async (trx) => {
      const now = clock();
      const today = dateOf(now);
      const read = readCouncilEvening(given, today);
      if (!read.ok) return read;
      await lockCouncil(trx, municipalityCode);
      await deleteEveningsOver(trx, municipalityCode, today);
      const known = await listCouncilEvenings(trx, [municipalityCode]);
      if (known.length >= MOST_EVENINGS)
        return refuse({ code: 'TOO_MANY_COUNCIL_EVENINGS', most: MOST_EVENINGS });
      const evening = { ...read.value, id: newId<CouncilEveningId>(), municipalityCode };
      await insertCouncilEvening(trx, evening);
      const subject = { subjectKind: 'municipality', subjectId: municipalityCode };
      const { name, weekday, weeks } = evening;
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'council.eveningAdded',
        ...subject,
        details: { name, weekday, weeks },
      });
      await markCouncilEvenings(database, trx, {
        municipalityCode,
        changedBy: actor.personId,
        changedAt: now,
      });
      return accept(evening);
    },
    { COUNCIL_EVENING_KNOWN: { code: 'COUNCIL_EVENING_KNOWN' } },
  );
}

/**
 * Removes an evening of the municipality of the right, and the marks it gave. What is gone already stays gone: of two
 * who remove it at once both see what they wanted.
 */
export async function removeCouncilEvening(
  { database, clock }: Context,
  { actor, municipalityCode }: CouncilRight,
  id: CouncilEveningId,
): Promise<Result<'removed', never>> {
  await database.transaction(async (trx) => {
    await lockCouncil(trx, municipalityCode);
    const removed = await deleteCouncilEvening(trx, municipalityCode, id);
    if (removed === undefined) return;
    const now = clock();
    const { name, weekday, weeks } = removed;
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'council.eveningRemoved',
      subjectKind: 'municipality',
      subjectId: municipalityCode,
      details: { name, weekday, weeks },
    });
    await markCouncilEvenings(database, trx, { municipalityCode, changedBy: actor.personId, changedAt: now });
  });
  return accept('removed');
}
