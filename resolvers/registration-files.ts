import { OfferType } from '../schema/node-types.ts';
import { ImportRowType } from '../schema/registration-imports.ts';
import { exportRegistrations } from '../src/enrolment/exporting.ts';
import { importRows, readImport } from '../src/enrolment/importing.ts';
import { decision, type InputFields } from './decision.ts';
import { RegistrationFilterInput, registrationFilter } from './registrations.ts';
import { asOffice, shownAs } from './rights.ts';

/* Registrations as files of Excel, to and from the office. */

decision('exportRegistrations', {
  description:
    'Gives registrations as a file of Excel (bewaren als Excel); that somebody took it along is written down. Office.',
  access: 'office',
  input: (t) => ({
    filter: t.field({ type: RegistrationFilterInput, required: false, description: 'Which ones.' }),
  }),
  refusals: [],
  decide: (api, { filter }) =>
    asOffice(api, (right) => exportRegistrations(api.context, right, registrationFilter(filter))),
  success: (t) => ({
    fileName: t.exposeString('fileName', { description: 'What to call it.' }),
    content: t.exposeString('content', { description: 'Its octets, in base64.' }),
    rows: t.exposeInt('rows', { description: 'How many registrations are in it; 5000 at most.' }),
  }),
});

const fileFields = (t: InputFields) => ({
  file: t.string({ description: 'The file of Excel (.xlsx) in base64; 370 kB of octets at most.' }),
  offerId: t.globalID({
    for: OfferType,
    required: false,
    description: 'For which offer; null or left out: pre-registrations.',
  }),
});

decision('readRegistrationFile', {
  description:
    'Reads a file of Excel and says what would become of each row (inlezen, op proef). Nothing is kept. Office.',
  access: 'office',
  input: fileFields,
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { file, offerId }) =>
    asOffice(api, (right) => readImport(api.context, right, { file, offerId: offerId?.id })),
  success: (t) => ({
    rows: t.field({
      type: [ImportRowType],
      description: 'The rows of the file; empty ones are left out.',
      resolve: (done) => [...done.rows],
    }),
    unreadColumns: t.stringList({
      description: 'Titles of columns of which nothing is read (kolommen die niet worden gelezen).',
      resolve: (done) => [...done.unreadColumns],
    }),
  }),
});

decision('importRegistrations', {
  description:
    'Enters rows of a file of Excel (inlezen), each for itself; 250 at once. Rows that were entered already are recognised. Office.',
  access: 'office',
  input: (t) => ({
    ...fileFields(t),
    lines: t.intList({ description: '`line` of the rows to enter; of more than 250 the first are.' }),
    consent: t.boolean({ description: 'The people agreed to what is kept of them (toestemming).' }),
    tellPeople: t.boolean({ description: 'Mails each of them that they are registered.' }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'InvalidInput'],
  decide: (api, { file, offerId, lines, consent, tellPeople }) =>
    shownAs(
      asOffice(api, (right) =>
        importRows(api.context, right, {
          file,
          offerId: offerId?.id,
          lines,
          consent,
          isSilent: !tellPeople,
        }),
      ),
      (found) => ({ rows: found }),
    ),
  success: (t) => ({
    rows: t.field({
      type: [ImportRowType],
      description: 'What became of these rows.',
      resolve: (done) => [...done.rows],
    }),
  }),
});
