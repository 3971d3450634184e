import writeWorkbookFile from 'write-excel-file/node';
import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { unmistakableName } from '../reference/rules.ts';
import { readMunicipalityTables } from '../reference/store.ts';
import type { MunicipalityCode } from '../shared/ids.ts';
import { accept, type Result } from '../shared/result.ts';
import { type CalendarDate, dateOf } from '../shared/time.ts';
import { listAllRegistrations, listNotes, type RegistrationFilter } from './list-store.ts';
import { listOffersByIds } from './offer-store.ts';
import { listPlacesInLine } from './registration-store.ts';
import type { Registration } from './types.ts';
import {
  cellText,
  FORM_COLUMNS,
  type FormColumn,
  MEMBERSHIP_WORDS,
  OTHER_COLUMNS,
  RECEIVER_WORDS,
  STATE_WORDS,
  TOPIC_WORDS,
  WEEKDAY_WORDS,
} from './workbook-columns.ts';

/** More than any season has. */
const MOST_ROWS = 5000;

export interface ExportedFile {
  readonly fileName: string;
  /** The octets of the file, in base64. */
  readonly content: string;
  readonly rows: number;
}

/** The registrations that the filter lets through as a file of Excel. That somebody took it along is written down. */
export async function exportRegistrations(
  context: Context,
  { actor }: OfficeRight,
  filter: RegistrationFilter,
): Promise<Result<ExportedFile, never>> {
  const { database, clock } = context;
  const now = clock();
  const registrations = await listAllRegistrations(database.db, filter, MOST_ROWS);
  const rows = await rowsOf(context, registrations, dateOf(now));
  const titles = [...Object.values(FORM_COLUMNS), ...Object.values(OTHER_COLUMNS)];
  const file = await writeWorkbookFile(
    [
      titles.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((text) => (text === '' ? null : { type: String, value: cellText(text) }))),
    ],
    {
      sheet: 'Aanmeldingen',
      stickyRowsCount: 1,
      columns: titles.map((title) => ({ width: title.length + 8 })),
    },
  ).toBuffer();
  await database.transaction((trx) =>
    recordAudit(trx, {
      at: now,
      actor,
      action: 'registrations.exported',
      subjectKind: 'office',
      subjectId: 'registrations',
      details: { rows: rows.length },
    }),
  );
  return accept({
    fileName: `aanmeldingen-${dateOf(now)}.xlsx`,
    content: file.toString('base64'),
    rows: rows.length,
  });
}

async function rowsOf(
  { database: { db } }: Context,
  registrations: readonly Registration[],
  today: CalendarDate,
): Promise<readonly (readonly string[])[]> {
  const codes = new Set(registrations.map(({ form }) => form.municipalityCode));
  const offerIds = [...new Set(registrations.flatMap(({ offerId }) => offerId ?? []))];
  const tables = await readMunicipalityTables(db);
  // As it can be read again
  const names = new Map<MunicipalityCode, string>(
    tables.municipalities
      .filter(({ code }) => codes.has(code))
      .map((municipality) => [municipality.code, unmistakableName(tables, municipality, today)]),
  );
  const titles = new Map((await listOffersByIds(db, offerIds)).map(({ id, title }) => [id, title]));
  const ids = registrations.map(({ id }) => id);
  const lines = new Map(
    (await inPortions(ids, (some) => listPlacesInLine(db, some))).map((one) => [
      one.registrationId,
      one.placeInLine,
    ]),
  );
  const notes = Map.groupBy(
    await inPortions(ids, (some) => listNotes(db, some)),
    (note) => note.registrationId,
  );
  return registrations.map((registration) => {
    const { id, offerId, form, state, submittedAt, confirmedAt } = registration;
    const cells = formCells(registration, names.get(form.municipalityCode) ?? '');
    return [
      ...(Object.keys(FORM_COLUMNS) as readonly FormColumn[]).map((column) => cells[column]),
      offerId === undefined ? 'voorinschrijving' : (titles.get(offerId) ?? ''),
      STATE_WORDS[state.kind],
      String(lines.get(id) ?? ''),
      dateOf(submittedAt),
      confirmedAt === undefined ? '' : dateOf(confirmedAt),
      (notes.get(id) ?? []).map(({ text }) => text).join('\n'),
    ];
  });
}

function formCells({ form }: Registration, municipality: string): Readonly<Record<FormColumn, string>> {
  const { preferences, secretary, invoice } = form;
  return {
    givenName: form.givenName,
    familyName: form.familyName,
    email: form.email,
    telephone: form.telephone ?? '',
    municipality,
    party: form.party ?? '',
    membership: MEMBERSHIP_WORDS[form.membership],
    inOfficeSince: form.inOfficeSince ?? '',
    secretaryName: secretary?.name ?? '',
    secretaryEmail: secretary?.email ?? '',
    topics: form.topics.map((topic) => TOPIC_WORDS[topic]).join('; '),
    weekdays: preferences.weekdays.map((day) => WEEKDAY_WORDS[day - 1] ?? '').join(', '),
    maxTravelMinutes: String(preferences.maxTravelMinutes ?? ''),
    withWhom: preferences.withWhom ?? '',
    notWithWhom: preferences.notWithWhom ?? '',
    remark: form.remark ?? '',
    invoiceTo: invoice.to === undefined ? '' : RECEIVER_WORDS[invoice.to],
    invoiceStreet: invoice.street ?? '',
    invoicePostalCode: invoice.postalCode ?? '',
    invoiceCity: invoice.city ?? '',
    invoiceEmail: invoice.email ?? '',
    invoiceOrderNumber: invoice.orderNumber ?? '',
    invoiceCostCentre: invoice.costCentre ?? '',
  };
}

/** Engines bound the number of values in one statement. */
async function inPortions<Key, Row>(
  keys: readonly Key[],
  list: (keys: readonly Key[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < keys.length; start += 500) {
    rows.push(...(await list(keys.slice(start, start + 500))));
  }
  return rows;
}
