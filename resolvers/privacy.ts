import { builder } from '../schema/builder.ts';
import { connectionOf, pageComplexity, pageRequest } from '../schema/connections.ts';
import { PersonType } from '../schema/node-types.ts';
import {
  DataKindType,
  ErasurePreviewType,
  ErasureRequestType,
  LOG_CURSOR,
  LogEntryType,
} from '../schema/privacy.ts';
import { askErasure, declineErasure, erasePerson, previewErasure } from '../src/privacy/erasing.ts';
import { exportOwn, exportPerson } from '../src/privacy/exporting.ts';
import { DATA_KINDS } from '../src/privacy/kinds.ts';
import { logPage } from '../src/privacy/log.ts';
import { listOpenRequests } from '../src/privacy/request-store.ts';
import type { ExportFiles } from '../src/privacy/types.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asOffice, asOneself, shownAs } from './rights.ts';

/* What is kept of people, giving it to them, forgetting them, and who looked. */

builder.queryField('dataKinds', (t) =>
  t.field({
    type: [DataKindType],
    access: 'public',
    description: 'Everything that is kept of people, by kind (wat wij bewaren).',
    resolve: () => [...DATA_KINDS],
  }),
);

builder.queryField('erasureRequests', (t) =>
  t.field({
    type: [ErasureRequestType],
    access: 'office',
    description: 'Who asked to be forgotten and has had no answer, the oldest first; 200 at most.',
    resolve: async (_root, _args, api) => [...(await listOpenRequests(api.db))],
  }),
);

builder.queryField('erasurePreview', (t) =>
  t.field({
    type: ErasurePreviewType,
    nullable: true,
    access: 'office',
    description: 'What forgetting a person would do (proef); null when there is no such person any more.',
    args: { personId: t.arg.globalID({ for: PersonType, description: 'Who.' }) },
    resolve: async (_root, { personId }, api) =>
      (await previewErasure(api.db, personId.id, api.context.clock())) ?? null,
  }),
);

const LogFilterInput = builder.inputType('LogFilter', {
  description: 'Which entries of the log (logboek).',
  fields: (t) => ({
    actorId: t.globalID({ for: PersonType, required: false, description: 'Only what this person did.' }),
    personId: t.globalID({
      for: PersonType,
      required: false,
      description: 'Only what is about this person, or about a registration or participation of that person.',
    }),
    looksOnly: t.boolean({
      required: false,
      description: 'Only looks at sensitive data, and files with them that were taken along.',
    }),
  }),
});

builder.queryField('log', (t) =>
  t.connection(
    {
      type: LogEntryType,
      access: 'office',
      complexity: pageComplexity,
      description: 'Who decided or looked at what (logboek), the newest first.',
      args: { filter: t.arg({ type: LogFilterInput, required: false, description: 'Which entries.' }) },
      resolve: async (_root, { filter, ...args }, api) => {
        const page = await logPage(
          api.db,
          {
            actorId: filter?.actorId?.id,
            personId: filter?.personId?.id,
            looksOnly: filter?.looksOnly ?? false,
          },
          pageRequest(args, LOG_CURSOR),
        );
        return connectionOf(page, LOG_CURSOR, ({ at, id }) => ({ at, id }));
      },
    },
    { name: 'LogConnection', access: { rule: 'reached' }, description: 'A page of the log.' },
    { name: 'LogEdge', access: { rule: 'reached' }, description: 'One entry of a page.' },
  ),
);

const files = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, ExportFiles>) => ({
  fileName: t.exposeString('fileName', { description: 'What to call the files, without an extension.' }),
  json: t.exposeString('json', { description: 'Everything as JSON, for a program.' }),
  page: t.exposeString('page', { description: 'Everything as a page of HTML, in Dutch, to read or print.' }),
});

decision('exportOwnData', {
  description:
    'Everything that is kept of the viewer (eigen gegevens opvragen), without what only the office reads; that it was asked is written down.',
  access: 'signedIn',
  refusals: ['NotFound'],
  decide: (api) => asOneself(api, (right) => exportOwn(api.context, right)),
  success: files,
});

decision('exportPersonData', {
  description:
    'Everything that is kept of a person, to give to that person; that it was asked is written down. Office.',
  access: 'office',
  input: (t) => ({ personId: personId(t) }),
  refusals: ['NotFound'],
  decide: (api, input) => asOffice(api, (right) => exportPerson(api.context, right, input.personId.id)),
  success: files,
});

function personId(t: InputFields) {
  return t.globalID({ for: PersonType, description: 'Who.' });
}

decision('askErasure', {
  description: 'Asks the office to be forgotten (vergeten worden). Asking twice is asking once.',
  access: 'signedIn',
  refusals: [],
  decide: (api) =>
    shownAs(
      asOneself(api, (right) => askErasure(api.context, right)),
      (id) => ({ id }),
    ),
  success: (t) => ({
    person: t.field({ type: PersonType, description: 'The viewer.', resolve: ({ id }) => id }),
  }),
});

decision('declineErasure', {
  description: 'Answers a request to be forgotten with no; the office tells the person why. Office.',
  access: 'office',
  input: (t) => ({
    personId: personId(t),
    reason: t.string({ description: 'Why (reden), 300 characters at most.' }),
  }),
  refusals: ['InvalidInput', 'RuleBroken'],
  decide: (api, { personId: person, reason }) =>
    shownAs(
      asOffice(api, (right) => declineErasure(api.context, right, { personId: person.id, reason })),
      (id) => ({ id }),
    ),
  success: (t) => ({
    person: t.field({ type: PersonType, description: 'Who asked.', resolve: ({ id }) => id }),
  }),
});

decision('erasePerson', {
  description:
    'Forgets a person (vergeten), as seen in the dry run `erasurePreview`. What is of a group stays without a name; sent invoices stay. Office.',
  access: 'office',
  input: (t) => ({
    personId: personId(t),
    basis: t.string({ description: 'The `basis` of the dry run that was looked at (proef).' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { personId: person, basis }) =>
    shownAs(
      asOffice(api, (right) => erasePerson(api.context, right, { personId: person.id, basis })),
      (id) => ({ id }),
    ),
  success: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'Who is left, without a name.',
      resolve: ({ id }) => id,
    }),
  }),
});
