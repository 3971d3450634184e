import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { STANDARD_SETTINGS } from '../composition/rules.ts';
import type { CompositionSettings } from '../composition/types.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { CompositionRunId, OfferId, PersonId, RegistrationId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { currentGroups } from './changing.ts';
import type { ChangeRunRefusal, ChooseMembersRefusal, MakeRunRefusal, RunRefusal } from './errors.ts';
import { lockedNumbers } from './groups.ts';
import {
  copyGuides,
  type GuideFacts,
  listGuideProfiles,
  listPlaces,
  putGuideFacts,
  putRunGuide,
} from './guide-store.ts';
import { decideOnRun, type RunRequest } from './holding.ts';
import {
  addMembers,
  deletePair,
  leaveOutMembers,
  listMembers,
  listOpenRegistrations,
  type OpenRegistration,
  putPair,
  putReadWords,
  wordsHash,
} from './member-store.ts';
import { MOST_GROUPS_PER_GUIDE, MOST_MEMBERS, readName, wrongSetting } from './rules.ts';
import { insertRun, listGroupMarks } from './run-store.ts';
import type { CompositionRun, PairKind } from './types.ts';

/* What the office says before groups are looked for: who takes part, who guides, what is important, who would be with whom. */

export interface NewRun {
  readonly name: string;
  /** Of these offers; undefined: of all. */
  readonly offerIds: readonly OfferId[] | undefined;
}

/** Begins to compose with everybody who has a place in no group yet, and the facilitators of the time before. */
export function makeRun(
  context: Context,
  { actor }: OfficeRight,
  { name: typed, offerIds }: NewRun,
): Promise<Result<CompositionRunId, MakeRunRefusal>> {
  return context.database.decide<CompositionRunId, MakeRunRefusal>(async (trx) => {
    const name = readName(typed);
    if (name === undefined) return refuse({ code: 'INVALID_COMPOSITION', field: 'name' });
    const members = withoutTwice(
      await listOpenRegistrations(trx, offerIds === undefined ? {} : { offerIds }),
      new Set(),
    );
    if (members.length > MOST_MEMBERS) return refuse({ code: 'TOO_MANY_TO_COMPOSE', most: MOST_MEMBERS });
    const now = context.clock();
    const id = await insertRun(trx, {
      name,
      settings: STANDARD_SETTINGS,
      createdAt: now,
      createdBy: actor.personId,
    });
    await addMembers(trx, id, members);
    await copyGuides(trx, id);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'composition.begun',
      subjectKind: 'compositionRun',
      subjectId: id,
      details: { registrations: members.length },
    });
    return accept(id);
  });
}

/** Another name, or what is important; what is left out stays. */
export function changeRun(
  context: Context,
  right: OfficeRight,
  request: RunRequest & {
    readonly name: string | undefined;
    readonly settings: CompositionSettings | undefined;
  },
): Promise<Result<CompositionRunId, ChangeRunRefusal>> {
  return decideOnRun<ChangeRunRefusal>(context, right, request, async ({ run }) => {
    const name = request.name === undefined ? run.name : readName(request.name);
    if (name === undefined) return refuse({ code: 'INVALID_COMPOSITION', field: 'name' });
    const settings = request.settings ?? run.settings;
    const wrong = wrongSetting(settings);
    if (wrong !== undefined) return refuse({ code: 'INVALID_COMPOSITION', field: wrong });
    return accept({ change: { name, settings } });
  });
}

/** Puts a run away without forming groups. */
export function discardRun(
  context: Context,
  right: OfficeRight,
  request: RunRequest,
): Promise<Result<CompositionRunId, RunRefusal>> {
  return decideOnRun<RunRefusal>(context, right, request, async ({ actor, now }) =>
    accept({
      change: { closed: { as: 'discarded', at: now, by: actor.personId } },
      audit: { action: 'composition.discarded' },
    }),
  );
}

export interface MembersRequest extends RunRequest {
  /** Undefined: everybody who could take part and does not. */
  readonly add: readonly RegistrationId[] | undefined;
  readonly remove: readonly RegistrationId[];
}

/**
 * Who takes part. Whoever has no open registration, or takes part with another, does not come in. Who goes out is left out until they
 * come in again, and is then where they were, unless the groups were changed meanwhile; nobody goes out of or into a locked group.
 */
export function chooseMembers(
  context: Context,
  right: OfficeRight,
  { add, remove, ...request }: MembersRequest,
): Promise<Result<CompositionRunId, ChooseMembersRefusal>> {
  return decideOnRun<ChooseMembersRefusal>(context, right, request, async ({ trx, run, actor, now }) => {
    const before = new Set((await listMembers(trx, run.id)).map(({ id }) => id));
    await leaveOutMembers(trx, run.id, remove, { by: actor.personId, now });
    const members = await listMembers(trx, run.id);
    const wanted = await listOpenRegistrations(trx, add === undefined ? {} : { ids: add });
    const added = withoutTwice(wanted, new Set(members.map(({ personId }) => personId)));
    const known = new Set([...added, ...members.map(({ id }) => id)]);
    if (add?.some((id) => !known.has(id))) return refuse({ code: 'COMPOSITION_NOT_FOUND' });
    if (known.size > MOST_MEMBERS) return refuse({ code: 'TOO_MANY_TO_COMPOSE', most: MOST_MEMBERS });
    const moved = [...[...before].filter((id) => !known.has(id)), ...added.filter((id) => !before.has(id))];
    const locked = await lockedGroupOf(trx, run, new Set(moved));
    if (locked !== undefined) return refuse({ code: 'COMPOSITION_GROUP_LOCKED', group: locked });
    await addMembers(trx, run.id, added);
    return accept({});
  });
}

/** The number of the first locked group in which one of them stands, whether or not they take part now. */
async function lockedGroupOf(
  trx: Trx,
  run: CompositionRun,
  ids: ReadonlySet<RegistrationId>,
): Promise<number | undefined> {
  const locked = lockedNumbers(await listGroupMarks(trx, run.id));
  return (await currentGroups(trx, run)).find(
    ({ number, members }) => locked.has(number) && members.some((id) => ids.has(id)),
  )?.number;
}

/** Of each person one registration, the first; of who is there already none. */
function withoutTwice(
  open: readonly OpenRegistration[],
  there: ReadonlySet<PersonId>,
): readonly RegistrationId[] {
  const people = new Set(there);
  return open.flatMap(({ id, personId }) => {
    if (people.has(personId)) return [];
    people.add(personId);
    return [id];
  });
}

export interface GuideRequest extends RunRequest, GuideFacts {
  /** In this run; undefined: none. */
  readonly mostGroups: number | undefined;
}

/** What a facilitator can do in this run, and what holds for every run: where they live, and conflicts of interest. */
export function setGuide(
  context: Context,
  right: OfficeRight,
  { facilitatorId, home, notIn, notWith, mostGroups, ...request }: GuideRequest,
): Promise<Result<CompositionRunId, ChangeRunRefusal>> {
  return decideOnRun<ChangeRunRefusal>(context, right, request, async ({ trx, run, now }) => {
    const profiles = await listGuideProfiles(trx, now);
    if (profiles.every(({ id }) => id !== facilitatorId)) return refuse({ code: 'COMPOSITION_NOT_FOUND' });
    const isNumber =
      mostGroups === undefined ||
      (Number.isInteger(mostGroups) && mostGroups >= 1 && mostGroups <= MOST_GROUPS_PER_GUIDE);
    if (!isNumber) return refuse({ code: 'INVALID_COMPOSITION', field: 'mostGroups' });
    const places = new Set((await listPlaces(trx, [home, ...notIn])).map(({ code }) => code));
    if (!places.has(home)) return refuse({ code: 'INVALID_COMPOSITION', field: 'home' });
    if (!notIn.every((code) => places.has(code)))
      return refuse({ code: 'INVALID_COMPOSITION', field: 'notIn' });
    const known = await knownPeople(notWith);
    if (!known) return refuse({ code: 'INVALID_COMPOSITION', field: 'notWith' });
    await putGuideFacts(trx, { facilitatorId, home, notIn, notWith });
    await putRunGuide(trx, run.id, facilitatorId, mostGroups);
    return accept({});

    async function knownPeople(ids: readonly PersonId[]): Promise<boolean> {
      const members = await listMembers(trx, run.id);
      const before = profiles.find(({ id }) => id === facilitatorId)?.notWith ?? [];
      const known = new Set([...before, ...members.map(({ personId }) => personId)]);
      return ids.every((id) => known.has(id));
    }
  });
}

export interface PairRequest extends RunRequest {
  readonly from: RegistrationId;
  readonly to: RegistrationId;
  /** Undefined: neither, any more. */
  readonly kind: PairKind | undefined;
}

/** What the office makes of somebody's words about another. */
export function setPair(
  context: Context,
  right: OfficeRight,
  { from, to, kind, ...request }: PairRequest,
): Promise<Result<CompositionRunId, RunRefusal>> {
  return decideOnRun<RunRefusal>(context, right, request, async ({ trx, run, actor, now }) => {
    const members = new Set((await listMembers(trx, run.id)).map(({ id }) => id));
    if (from === to || !members.has(from) || !members.has(to))
      return refuse({ code: 'COMPOSITION_NOT_FOUND' });
    if (kind === undefined) await deletePair(trx, from, to);
    else await putPair(trx, { from, to, kind }, { by: actor.personId, now });
    return accept({});
  });
}

/** The words of somebody were read, and all that was meant is said. Other words later are read again. */
export function markWordsRead(
  context: Context,
  right: OfficeRight,
  { registrationId, ...request }: RunRequest & { readonly registrationId: RegistrationId },
): Promise<Result<CompositionRunId, RunRefusal>> {
  return decideOnRun<RunRefusal>(context, right, request, async ({ trx, run, actor, now }) => {
    const member = (await listMembers(trx, run.id)).find(({ id }) => id === registrationId);
    if (member === undefined) return refuse({ code: 'COMPOSITION_NOT_FOUND' });
    await putReadWords(trx, registrationId, { hash: wordsHash(member), by: actor.personId, now });
    return accept({});
  });
}
