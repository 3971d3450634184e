import type { Database } from '../database/database.ts';
import type { Trx } from '../database/tables.ts';
import type { MunicipalityCode, PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { bringSlots, settingsOf, taskOf } from './changing.ts';
import { candidatesFor } from './drafting.ts';
import { appendChange, listOpenRoundsIn, lockRound } from './store.ts';

/**
 * Marks the moments of all open rounds of groups with somebody of this municipality by its council evenings as they are
 * now, and tells who follows those rounds. A moment is switched on or off only where it starts or stops being
 * blocked; what somebody switched by hand otherwise stays. Rounds are held in the order of their ids.
 */
export async function markCouncilEvenings(
  database: Pick<Database, 'engine' | 'live'>,
  trx: Trx,
  {
    municipalityCode,
    changedBy,
    changedAt,
  }: {
    readonly municipalityCode: MunicipalityCode;
    readonly changedBy: PersonId;
    readonly changedAt: Instant;
  },
): Promise<void> {
  for (const { id, trajectoryId } of await listOpenRoundsIn(trx, municipalityCode)) {
    const round = await lockRound(database, trx, id, trajectoryId);
    if (round?.status !== 'open') continue;
    const found = await candidatesFor(trx, settingsOf(round), await taskOf(trx, round));
    // Settings that somebody's leaving made impossible are for the guide to mend; its moments get their marks then
    if (!found.ok) continue;
    const { marked } = await bringSlots(trx, id, found.value.slots);
    if (marked > 0) {
      await appendChange(database, trx, { roundId: id, kind: 'slotsChanged', changedBy, changedAt });
    }
  }
}
