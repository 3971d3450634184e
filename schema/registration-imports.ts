import type { ImportRow } from '../src/enrolment/importing.ts';
import type { FormField } from '../src/enrolment/types.ts';
import { FORM_COLUMNS, type FormColumn } from '../src/enrolment/workbook-columns.ts';
import { builder } from './builder.ts';
import { shownRefusal } from './refusals.ts';

const ImportVerdictEnum = builder.enumType('ImportVerdict', {
  description: 'What becomes of a row of a file (wat er met een rij gebeurt).',
  values: {
    NEW: { value: 'new', description: 'Can be entered (nieuw).' },
    REGISTERED: {
      value: 'registered',
      description: 'Is registered for the same already, or stands in the file before (al aangemeld).',
    },
    ENTERED: { value: 'entered', description: 'Was entered now (ingevoerd).' },
    AMBIGUOUS: {
      value: 'ambiguous',
      description: 'More than one municipality has this name (welke gemeente?).',
    },
    REFUSED: { value: 'refused', description: 'Something in it cannot be (klopt niet).' },
  },
});

export const ImportRowType = builder.objectRef<ImportRow>('ImportRow').implement({
  description: 'A row of a file of registrations (rij), and what becomes of it.',
  access: { rule: 'office' },
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Its number in the file; the titles are line 1.' }),
    name: t.exposeString('name', { description: 'The name in it; may be empty.' }),
    municipality: t.exposeString('municipality', { description: 'The municipality as it stands in it.' }),
    verdict: t.field({
      type: ImportVerdictEnum,
      description: 'What becomes of it.',
      resolve: ({ verdict }) => (verdict.kind === 'unknownMunicipality' ? 'refused' : verdict.kind),
    }),
    message: t.string({
      nullable: true,
      description: 'What is wrong with it, in Dutch; null when nothing is.',
      resolve: ({ verdict }) => messageOf(verdict),
    }),
  }),
});

function messageOf(verdict: ImportRow['verdict']): string | null {
  if (verdict.kind === 'ambiguous') {
    return `Er zijn meer gemeenten met deze naam. Schrijf ${verdict.municipalities.join(' of ')}.`;
  }
  if (verdict.kind === 'unknownMunicipality') {
    return `${FORM_COLUMNS.municipality}: ${OF_A_FILE.municipality}${didYouMean(verdict.meant)}`;
  }
  if (verdict.kind !== 'refused') return null;
  const { refusal } = verdict;
  if (refusal.code !== 'INVALID_ENROLMENT_FORM') return shownRefusal(refusal).message;
  const { field } = refusal;
  const message = OF_FIELD[field] ?? shownRefusal(refusal).message;
  return isColumn(field) ? `${FORM_COLUMNS[field]}: ${message}` : message;
}

function didYouMean(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Bedoelt u ${names.join(' of ')}?`;
}

/** Where a form offers a list to choose from, and a file does not. */
const OF_A_FILE = {
  municipality: 'deze naam kennen wij niet. Schrijf de naam van de gemeente voluit.',
  membership: 'vul ja, nee of onbekend in, of laat het leeg.',
  topics: 'noem onderwerpen van het formulier, met een komma ertussen, of laat het leeg.',
  weekdays: 'noem de dagen één voor één, zoals ma, di, wo, of laat het leeg.',
  inOfficeSince: 'vul een dag in die geweest is, zoals 1-5-2022 of mei 2022, of laat het leeg.',
  maxTravelMinutes: 'vul 15 tot 240 minuten in, zoals 60 of 1,5 uur, of laat het leeg.',
  invoiceTo: 'vul gemeente of persoon in, of laat het leeg.',
} satisfies Readonly<Partial<Record<FormField, string>>>;
const OF_FIELD: Readonly<Partial<Record<FormField, string>>> = OF_A_FILE;

function isColumn(field: FormField): field is FormField & FormColumn {
  return Object.hasOwn(FORM_COLUMNS, field);
}
