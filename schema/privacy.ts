import type { HistoryCursor, HistoryEntry } from '../src/audit/store.ts';
import type { ErasedKind, ErasurePreview } from '../src/privacy/erasing.ts';
import type { ErasureObstacle } from '../src/privacy/errors.ts';
import { type ErasureRequest, findOpenRequest } from '../src/privacy/request-store.ts';
import { periodInWords } from '../src/privacy/rules.ts';
import { listRetentionRuns } from '../src/privacy/run-store.ts';
import type { DataKind, KindKey } from '../src/privacy/types.ts';
import type { PersonId, RegistrationId } from '../src/shared/ids.ts';
import { builder } from './builder.ts';
import type { CursorForm } from './connections.ts';
import { HistoryEntryType } from './history.ts';
import { registrationOf } from './intakes.ts';
import { rowLoader } from './loaders.ts';
import { PersonType, RegistrationType } from './node-types.ts';
import { ViewerType } from './viewer.ts';

/* What is kept of people, who asked to be forgotten, and who looked (docs/privacy.md). */

const runOf = rowLoader(
  // All of them: one for each kind
  async (db, _keys: readonly KindKey[]) => listRetentionRuns(db),
  ({ kind }) => kind,
);

export const DataKindType = builder.objectRef<DataKind>('DataKind').implement({
  description: 'One kind of data that is kept of people (soort gegevens), for one reason and one time.',
  access: { rule: 'public' },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable code: `preRegistrations`.' }),
    title: t.exposeString('title', { description: 'What it is called, in Dutch.' }),
    what: t.exposeString('what', { description: 'What is kept, in Dutch.' }),
    why: t.exposeString('why', { description: 'What for, in Dutch.' }),
    howLong: t.string({
      description: 'How long (bewaartermijn), in Dutch: `12 maanden na de bijeenkomst`.',
      resolve: ({ period, since }) => (period === undefined ? since : `${periodInWords(period)} ${since}`),
    }),
    seenBy: t.exposeString('seenBy', { description: 'Who sees it, in Dutch.' }),
    lookedAt: t.field({
      type: 'DateTime',
      nullable: true,
      access: { rule: 'office' },
      description:
        'When what was kept too long was last looked for; null when it never was, or is by another part of the program. Office.',
      resolve: async ({ key }, _args, api) => (await runOf(api, key))?.lookedAt ?? null,
    }),
    forgotten: t.int({
      nullable: true,
      access: { rule: 'office' },
      description: 'How much of it was forgotten by time so far; null as `lookedAt`. Office.',
      resolve: async ({ key }, _args, api) => (await runOf(api, key))?.forgotten ?? null,
    }),
  }),
});

builder.objectField(ViewerType, 'erasureAskedAt', (t) =>
  t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When the viewer asked to be forgotten, as long as the office has not answered; else null.',
    resolve: async (viewer, _args, api) =>
      viewer.kind === 'person' ? ((await findOpenRequest(api.db, viewer.personId))?.askedAt ?? null) : null,
  }),
);

export const ErasureRequestType = builder.objectRef<ErasureRequest>('ErasureRequest').implement({
  description: 'Somebody asked to be forgotten (verzoek om vergeten te worden).',
  access: { rule: 'office' },
  fields: (t) => ({
    id: t.id({ description: 'Its key.', resolve: ({ id }) => id }),
    person: t.field({ type: PersonType, description: 'Who.', resolve: ({ personId }) => personId }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

const ErasedKindType = builder.objectRef<ErasedKind>('ErasedKind').implement({
  description: 'What forgetting a person does with one kind of data.',
  access: { rule: 'office' },
  fields: (t) => ({
    kind: t.field({ type: DataKindType, description: 'Which kind.', resolve: ({ kind }) => kind }),
    forgotten: t.exposeInt('forgotten', { description: 'How much goes.' }),
    kept: t.exposeInt('kept', { description: 'How much stays, without a name.' }),
  }),
});

function obstacleInWords(obstacle: ErasureObstacle): string {
  switch (obstacle.kind) {
    case 'inGroup':
      return `Zit nog in een groep: ${obstacle.names.join(', ')}. Meld eerst het vertrek uit die groep.`;
    case 'works':
      return 'Werkt voor de vereniging, als begeleider of op het bureau.';
    case 'registered':
      return 'Heeft een plaats of staat op een reservelijst. Trek die aanmelding eerst in: dan gaat de plaats naar de volgende.';
    case 'draftInvoices':
      return 'Er is nog een factuur in concept. Verstuur of verwijder die eerst.';
    default:
      return obstacle satisfies never;
  }
}

export const ErasurePreviewType = builder.objectRef<ErasurePreview>('ErasurePreview').implement({
  description: 'What forgetting a person would do, before it is done (proef).',
  access: { rule: 'office' },
  fields: (t) => ({
    person: t.field({ type: PersonType, description: 'Who.', resolve: ({ personId }) => personId }),
    obstacles: t.stringList({
      description: 'Why it cannot be done yet, in Dutch; none: it can.',
      resolve: ({ obstacles }) => obstacles.map(obstacleInWords),
    }),
    kinds: t.field({
      type: [ErasedKindType],
      description: 'What goes and what stays.',
      resolve: ({ kinds }) => [...kinds],
    }),
    basis: t.exposeString('basis', { description: 'For `basis` of the decision.' }),
  }),
});

export const LogEntryType = builder.objectRef<HistoryEntry>('LogEntry').implement({
  description: 'Something that was decided or looked at (logboek).',
  access: { rule: 'office' },
  fields: (t) => ({
    entry: t.field({ type: HistoryEntryType, description: 'Who, when and what.', resolve: (entry) => entry }),
    seen: t.stringList({
      description:
        'Of a look: what was seen, in stable words (`party`, `notes`, `wishes`, `reach`, `secretary`, `remark`, `reason`). Else none.',
      resolve: ({ action, details }) => {
        const { what } = details;
        return action.endsWith('.looked') && Array.isArray(what) ? what.map(String) : [];
      },
    }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'The person it was about; null when it was about something else.',
      // What the log calls a person has the id of one
      resolve: ({ subjectKind, subjectId }) => (subjectKind === 'person' ? (subjectId as PersonId) : null),
    }),
    registration: t.field({
      type: RegistrationType,
      nullable: true,
      description: 'The registration it was about; null when about something else, or forgotten since.',
      resolve: async ({ subjectKind, subjectId }, _args, api) =>
        // As above
        subjectKind === 'registration'
          ? ((await registrationOf(api, subjectId as RegistrationId)) ?? null)
          : null,
    }),
  }),
});

export const LOG_CURSOR: CursorForm<HistoryCursor> = {
  parts: ({ at, id }) => [at, id],
  // Compared by the database as text or instant; another text finds nothing
  read: ([at = '', id = '']) => ({ at: at as HistoryCursor['at'], id }),
  count: 2,
};
