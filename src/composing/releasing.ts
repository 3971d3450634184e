import type { OfficeRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import { lockRegistrations, lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import type { EnrolmentNotFound, NotInThisState } from '../enrolment/errors.ts';
import { listRegistrationsByIds } from '../enrolment/registration-store.ts';
import { releasePlaces } from '../enrolment/releasing.ts';
import type { FormGroupsRefusal } from '../forming/errors.ts';
import { formGroups } from '../forming/forming.ts';
import { MAX_GROUP_NAME_LENGTH } from '../forming/rules.ts';
import type { CompositionRunId, RegistrationId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { CompositionLook } from './composer-thread.ts';
import type { ReleaseRefusal } from './errors.ts';
import { isAbout, lockedNumbers } from './groups.ts';
import { decideOnRun, type RunRequest } from './holding.ts';
import { tellLeftOver } from './left-over-mails.ts';
import { leftOverInWords } from './left-over-texts.ts';
import type { CompositionRun, RunGroup } from './types.ts';
import { basisOf, type Grouping, leftOverOf, lookAt, readGrouping } from './viewing.ts';

export interface ReleaseRequest extends RunRequest {
  /** Of the groups as they were looked at. */
  readonly basis: string;
  /** What becomes of who is in no group: back on the waiting list with the reason, or they keep their place for a next time. */
  readonly leftOver: 'waiting' | 'stay';
}

export type ReleaseRunRefusal = ReleaseRefusal | FormGroupsRefusal | EnrolmentNotFound | NotInThisState;

/**
 * Forms the groups that are worked on, all at once or none, and closes the run. A group that breaks a rule is formed when it
 * is locked: then it is meant so. When somebody took the registration back since the groups were looked at, nothing happens.
 */
export function releaseRun(
  context: Context,
  right: OfficeRight,
  { basis, leftOver: fate, ...request }: ReleaseRequest,
): Promise<Result<CompositionRunId, ReleaseRunRefusal>> {
  return decideOnRun<ReleaseRunRefusal>(
    context,
    right,
    request,
    async ({ trx, run, actor, now }) => {
      const grouping = await holdGrouping(context, trx, run);
      if (basisOf(grouping) !== basis) {
        return refuse({ code: 'COMPOSITION_OUTDATED', currentVersion: run.version });
      }
      const { groups } = grouping;
      if (groups.length === 0) return refuse({ code: 'NOTHING_COMPOSED' });
      const look = await lookAt(grouping);
      const breaking = breakingGroups(grouping, look);
      if (breaking.length > 0) return refuse({ code: 'GROUPS_BREAK_RULES', groups: breaking });
      const formed = await formGroups(
        context,
        trx,
        actor,
        groups.map((group) => ({
          name: nameOf(grouping, group),
          facilitatorId: group.guide,
          members: group.members,
        })),
      );
      if (!formed.ok) return formed;
      const back = fate === 'waiting' ? leftOverReasons(grouping, look) : [];
      const released = await releasePlaces(context, trx, { releases: back, actor });
      if (!released.ok) return released;
      await tellLeftOver(trx, leftOverOf(grouping), now);
      return accept({
        change: { closed: { as: 'released', at: now, by: actor.personId } },
        audit: {
          action: 'composition.released',
          details: { groups: groups.length, leftOver: leftOverOf(grouping).length },
        },
      });
    },
    { IN_AN_INTENDED_GROUP: { code: 'COMPOSITION_OUTDATED', currentVersion: request.version } },
  );
}

/** The groups with everybody held: offers first, then registrations, each in one order, as whoever decides about them does. */
async function holdGrouping(context: Context, trx: Trx, run: CompositionRun): Promise<Grouping> {
  const now = context.clock();
  const asked = { runId: run.id, number: undefined };
  const seen = await readGrouping(trx, now, asked);
  if (seen === undefined) throw new Error('A run that is held is not there.');
  const ids = seen.facts.members.map(({ id }) => id);
  const offers = new Set((await listRegistrationsByIds(trx, ids)).flatMap(({ offerId }) => offerId ?? []));
  for (const offerId of [...offers].sort()) await lockRow(context.database, trx, 'offers', offerId);
  await lockRegistrations(trx, ids);
  return (await readGrouping(trx, now, asked)) ?? seen;
}

/** Numbers of groups that break a rule and are not locked. */
function breakingGroups({ groups, marks }: Grouping, { violations }: CompositionLook): readonly number[] {
  const locked = lockedNumbers(marks);
  return groups
    .filter(
      (group, index) =>
        !locked.has(group.number) && violations.some((violation) => isAbout(violation, index, group)),
    )
    .map(({ number }) => number);
}

/** The name that the office gave it, or that of the run with its number. */
function nameOf({ run, marks }: Grouping, { number }: RunGroup): string {
  const own = marks.find((mark) => mark.number === number)?.name;
  const suffix = `, groep ${number}`;
  return own ?? `${[...run.name].slice(0, MAX_GROUP_NAME_LENGTH - suffix.length).join('')}${suffix}`;
}

/** In the words that the office saw. */
function leftOverReasons(
  { run, facts, groups }: Grouping,
  { leftOver }: CompositionLook,
): readonly { readonly registrationId: RegistrationId; readonly reason: string }[] {
  const numbers = groups.map(({ number }) => number);
  const ids = new Map<string, RegistrationId>(facts.members.map(({ id }) => [id, id]));
  return leftOver.flatMap((reason) => {
    const registrationId = ids.get(reason.candidate);
    return registrationId === undefined
      ? []
      : [{ registrationId, reason: leftOverInWords(reason, { least: run.settings.sizes.least, numbers }) }];
  });
}
