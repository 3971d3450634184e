import { listLog } from '../src/audit/log-store.ts';
import type { HistoryCursor, HistoryEntry } from '../src/audit/store.ts';
import { displayName } from '../src/people/rules.ts';
import { listPeopleByIds } from '../src/people/store.ts';
import type { ParticipantId, PersonId, TrajectoryId } from '../src/shared/ids.ts';
import type { Instant } from '../src/shared/time.ts';
import type { Trajectory } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { type CursorForm, connectionOf, type PageArguments, pageRequest } from './connections.ts';
import { participantOf } from './group-loaders.ts';
import { type NamesById, namedIn } from './history-group-texts.ts';
import { actionInWords, becameInWords } from './history-texts.ts';
import { rowLoader } from './loaders.ts';
import { PersonType } from './node-types.ts';

export const HistoryEntryType = builder.objectRef<HistoryEntry>('HistoryEntry').implement({
  description: 'What somebody decided about a trajectory (geschiedenis).',
  access: { rule: 'reached' },
  fields: (t) => ({
    id: t.id({ description: 'Key of the entry.', resolve: ({ id }) => id }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who; null when the product did it by itself.',
      resolve: ({ actorId }) => actorId ?? null,
    }),
    role: t.exposeString('role', {
      description: 'In which role: office, facilitator, participant, secretary or system.',
    }),
    action: t.exposeString('action', { description: 'Stable code: `session.moved`.' }),
    inWords: t.string({
      description: 'What was done, in Dutch.',
      resolve: async (entry, _args, api) => actionInWords(entry, await namesFor(api, entry)),
    }),
    becameInWords: t.string({
      nullable: true,
      description:
        'What a session became by it: `verplaatst naar dinsdag 9 februari 2027`. Null where there is no more to say.',
      resolve: (entry) => becameInWords(entry) ?? null,
    }),
    reason: t.string({
      nullable: true,
      description:
        'Why, as the person typed it; null when not given. Why people came and went, only the guide reads.',
      resolve: ({ reason }) => reason ?? null,
    }),
  }),
});

const personOf = rowLoader(listPeopleByIds, (person) => person.id);

/** Of who are in the words of an entry, as they are called now. */
async function namesFor(api: ApiContext, entry: HistoryEntry): Promise<NamesById> {
  const { participants, people } = namedIn(entry);
  // Written by the service from these very ids
  const members = participants.map(async (id) => {
    const member = await participantOf(api, id as ParticipantId);
    return [id, member?.personId] as const;
  });
  const found = [...(await Promise.all(members)), ...people.map((id) => [id, id as PersonId] as const)];
  const named = found.map(async ([id, personId]) => {
    const person = personId && (await personOf(api, personId));
    return person ? [[id, displayName(person)] as const] : [];
  });
  return new Map((await Promise.all(named)).flat());
}

const HISTORY_CURSOR: CursorForm<HistoryCursor> = {
  parts: ({ at, id }) => [at, id],
  // Compared by the database as text or instant; another text finds nothing
  read: ([at = '', id = '']) => ({ at: at as Instant, id }),
  count: 2,
};

const HistoryEdge = builder.edgeObject({
  type: HistoryEntryType,
  name: 'HistoryEdge',
  access: { rule: 'reached' },
  description: 'One entry of a page.',
});

export const HistoryConnection = builder.connectionObject(
  {
    type: HistoryEntryType,
    name: 'HistoryConnection',
    access: { rule: 'reached' },
    description: 'A page of a history (geschiedenis), the newest first.',
  },
  HistoryEdge,
);

const ABOUT_PEOPLE = /^participant[.]|[.]facilitatorReplaced$/;
/** Between two hosts, or between one participant and the guide: the group reads that something was decided. */
const BETWEEN_FEW = /^swap[.]|^continuation[.]chosen$/;

/**
 * Entries as the viewer may read them; every way to one goes by here. Why somebody left or was replaced is often personal: the
 * group reads that it happened, its guide why.
 */
export async function asRead(
  api: ApiContext,
  trajectoryId: TrajectoryId,
  entries: readonly HistoryEntry[],
): Promise<readonly HistoryEntry[]> {
  if ((await api.sight()).guides(trajectoryId)) return entries;
  return entries.map((entry) => ({
    ...entry,
    ...(ABOUT_PEOPLE.test(entry.action) ? { reason: undefined } : {}),
    ...(BETWEEN_FEW.test(entry.action)
      ? { subjectKind: 'trajectory', subjectId: trajectoryId, details: {} }
      : {}),
  }));
}

const MOST_ENTRIES = 20;

/** What was decided after an entry that was seen, the newest first. An entry that is not there: the newest ones. */
export async function entriesSince(
  api: ApiContext,
  trajectoryId: TrajectoryId,
  entryId: string | undefined,
): Promise<readonly HistoryEntry[]> {
  const { items } = await listLog(api.db, { trajectoryId }, { first: MOST_ENTRIES });
  const seen = items.findIndex(({ id }) => id === entryId);
  return asRead(api, trajectoryId, seen === -1 ? items : items.slice(0, seen));
}

export async function historyPage(api: ApiContext, { id }: Trajectory, args: PageArguments) {
  const page = await listLog(api.db, { trajectoryId: id }, pageRequest(args, HISTORY_CURSOR));
  const shown = { ...page, items: await asRead(api, id, page.items) };
  return connectionOf(shown, HISTORY_CURSOR, ({ at, id: entryId }) => ({ at, id: entryId }));
}
