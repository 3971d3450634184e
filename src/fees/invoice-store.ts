import { type Insertable, type SqlBool, sql } from 'kysely';
import { beginsEachWord } from '../database/key-words.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { Membership } from '../enrolment/types.ts';
import { searchKey } from '../people/rules.ts';
import {
  type CycleId,
  type InvoiceId,
  type MunicipalityCode,
  newId,
  type ParticipantId,
  type PersonId,
  type TrajectoryId,
} from '../shared/ids.ts';
import { type Page, type PageRequest, pageOf, rowsToRead } from '../shared/page.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import {
  ADDRESSEE_COLUMNS,
  addresseeColumns,
  draftColumns,
  keyOf,
  type NewDraft,
  type Sending,
  sentColumns,
  toAddressee,
  toInvoice,
  toSent,
} from './invoice-rows.ts';
import { cents } from './money.ts';
import type { AddresseeDraft, Cents, Invoice, InvoiceDocument, SentInvoice, Totals } from './types.ts';

/** Where an invoice stands in the list: the newest first. */
export interface InvoiceCursor {
  readonly createdAt: Instant;
  readonly id: InvoiceId;
}

export interface InvoiceFilter {
  readonly state?: Invoice['state'] | undefined;
  readonly kind?: InvoiceDocument['kind'] | undefined;
  readonly trajectoryId?: TrajectoryId | undefined;
  /** Words of a name, or a number. */
  readonly search?: string | undefined;
}

export async function listInvoicePage(
  db: Db,
  filter: InvoiceFilter,
  page: PageRequest<InvoiceCursor>,
): Promise<Page<Invoice>> {
  const forwards = 'first' in page;
  const cursor = forwards ? page.after : page.before;
  const rows = await filtered(db, filter)
    .selectAll()
    .$if(cursor !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('created_at', 'id'),
          forwards ? '<' : '>',
          eb.tuple(cursor?.createdAt ?? ('' as Instant), cursor?.id ?? ('' as InvoiceId)),
        ),
      ),
    )
    .orderBy('created_at', forwards ? 'desc' : 'asc')
    .orderBy('id', forwards ? 'desc' : 'asc')
    .limit(rowsToRead(page))
    .execute();
  return pageOf(rows.map(toInvoice), page);
}

export async function countInvoices(db: Db, filter: InvoiceFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All drafts, the oldest first. */
export async function listDrafts(db: Db): Promise<readonly Invoice[]> {
  const rows = await db
    .selectFrom('invoices')
    .selectAll()
    .where('state', '=', 'draft')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toInvoice);
}

/** Sent in a period, both days inclusive, in order of number. */
export async function listSentInvoices(
  db: Db,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly SentInvoice[]> {
  const rows = await db
    .selectFrom('invoices')
    .selectAll()
    .where('state', '=', 'sent')
    .where('issued_on', '>=', from)
    .where('issued_on', '<=', to)
    .orderBy('year')
    .orderBy('sequence')
    .execute();
  return rows.map(toSent);
}

function filtered(db: Db, { state, kind, trajectoryId, search }: InvoiceFilter) {
  return db
    .selectFrom('invoices')
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'draft'))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'invoice'))
    .$if(trajectoryId !== undefined, (query) =>
      query.where('trajectory_id', '=', trajectoryId ?? ('' as TrajectoryId)),
    )
    .where(beginsEachWord(sql.ref('search_key'), searchKey(search ?? '')));
}

export async function listInvoicesByIds(db: Db, ids: readonly InvoiceId[]): Promise<readonly Invoice[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('invoices').selectAll().where('id', 'in', ids).execute();
  return rows.map(toInvoice);
}

export async function findInvoice(db: Db, id: InvoiceId): Promise<Invoice | undefined> {
  return (await listInvoicesByIds(db, [id]))[0];
}

/** What was sent for one participant in one cycle; `kind` says which way the money goes. */
export interface SentAmount {
  readonly cycleId: CycleId;
  readonly participantId: ParticipantId;
  readonly kind: InvoiceDocument['kind'];
  /** Of a credit note: the invoice it is about. */
  readonly creditsId: InvoiceId | undefined;
  readonly netCents: Cents;
  /** As the office had it when it was sent. */
  readonly membership: Membership;
  readonly confirmedOn: CalendarDate;
}

/** The last first. */
export async function listSentAmounts(
  db: Db,
  participantIds: readonly ParticipantId[],
): Promise<readonly SentAmount[]> {
  if (participantIds.length === 0) return [];
  const rows = await db
    .selectFrom('invoices')
    .select(['cycle_id', 'participant_id', 'kind', 'credits_id', 'net_cents', 'membership', 'confirmed_on'])
    .where('participant_id', 'in', participantIds)
    .where('state', '=', 'sent')
    .orderBy('year', 'desc')
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map((row) => ({
    cycleId: row.cycle_id,
    participantId: row.participant_id,
    kind: row.kind,
    creditsId: row.credits_id ?? undefined,
    netCents: cents(row.net_cents ?? 0),
    membership: row.membership,
    confirmedOn: row.confirmed_on,
  }));
}

/** For whom there is a draft. */
export async function listDrafted(db: Db, participantIds: readonly ParticipantId[]) {
  if (participantIds.length === 0) return [];
  return db
    .selectFrom('invoices')
    .select(['cycle_id as cycleId', 'participant_id as participantId'])
    .where('participant_id', 'in', participantIds)
    .where('state', '=', 'draft')
    .execute();
}

/** What was credited of one invoice so far, without VAT and of VAT. */
export async function sumCredited(db: Db, id: InvoiceId): Promise<Pick<Totals, 'netCents' | 'vatCents'>> {
  const rows = await db
    .selectFrom('invoices')
    .select(['net_cents', 'vat_cents'])
    .where('credits_id', '=', id)
    .execute();
  return {
    netCents: cents(rows.reduce((sum, row) => sum + (row.net_cents ?? 0), 0)),
    vatCents: cents(rows.reduce((sum, row) => sum + (row.vat_cents ?? 0), 0)),
  };
}

/** A draft has some forty values, and SQLite takes 32,766 in one statement. */
const DRAFTS_AT_ONCE = 500;

/** Where there is a draft already it stays as it is. */
export async function insertDrafts(trx: Trx, drafts: readonly NewDraft[]): Promise<number> {
  let inserted = 0;
  for (let first = 0; first < drafts.length; first += DRAFTS_AT_ONCE) {
    const some = drafts.slice(first, first + DRAFTS_AT_ONCE);
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('invoices')
      .values(some.map((draft) => ({ ...draftColumns(draft), ...addresseeColumns(draft.addressee) })))
      .onConflict((conflict) =>
        conflict
          .columns(['cycle_id', 'participant_id'])
          // Written out: SQLite knows a partial index by its very words
          .where(sql<SqlBool>`state = 'draft'`)
          .doNothing(),
      )
      .executeTakeFirst();
    inserted += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return inserted;
}

/** Raises the version. The row is locked by who calls. */
export async function updateDraft(
  trx: Trx,
  id: InvoiceId,
  draft: {
    readonly addressee: AddresseeDraft;
    readonly membership: Membership;
    readonly participantName: string;
  },
): Promise<void> {
  await trx
    .updateTable('invoices')
    .set((eb) => ({
      ...addresseeColumns(draft.addressee),
      membership: draft.membership,
      search_key: keyOf(draft.addressee.name, draft.participantName),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function deleteDraft(trx: Trx, id: InvoiceId): Promise<void> {
  await trx.deleteFrom('invoices').where('id', '=', id).execute();
}

/**
 * The next number of a year, held until the transaction ends: who sends at the same time waits, and a decision that comes to
 * nothing gives its number back. So there are no gaps.
 */
export async function takeSequence(trx: Trx, year: number): Promise<number> {
  const { last_sequence } = await trx
    .insertInto('invoice_counters')
    .values({ year, last_sequence: 1 })
    .onConflict((conflict) =>
      conflict
        .column('year')
        .doUpdateSet((eb) => ({ last_sequence: eb('invoice_counters.last_sequence', '+', 1) })),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return last_sequence;
}

/** From now on it stays as it is. @throws INVOICE_NUMBER_GAP, INVOICE_ALREADY_SENT when it was not held. */
export async function putSent(
  trx: Trx,
  id: InvoiceId,
  sending: Sending,
  participantName: string,
): Promise<void> {
  await trx
    .updateTable('invoices')
    .set((eb) => ({ ...sentColumns(sending, participantName), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** @throws CREDIT_TOO_HIGH when more would be given back than was invoiced. */
export async function insertCreditNote(
  trx: Trx,
  invoice: SentInvoice,
  sending: Sending,
  participantName: string,
): Promise<InvoiceId> {
  const id = newId<InvoiceId>();
  const row = await trx
    .selectFrom('invoices')
    .selectAll()
    .where('id', '=', invoice.id)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('invoices')
    .values({
      ...row,
      ...sentColumns(sending, participantName),
      id,
      kind: 'creditNote',
      credits_id: invoice.id,
      created_at: sending.sentAt,
      version: 1,
    } satisfies Insertable<Tables['invoices']>)
    .execute();
  return id;
}

/**
 * To whom invoices for participants of these municipalities went or are to go: those of these people, and those with the number
 * of an organisation. The newest first, with whose they are: a later one begins with it.
 */
export async function listKnownAddressees(
  db: Db,
  {
    people,
    municipalities,
  }: { readonly people: readonly PersonId[]; readonly municipalities: readonly MunicipalityCode[] },
) {
  const rows = await db
    .selectFrom('invoices')
    .innerJoin('participants', 'participants.id', 'invoices.participant_id')
    .select(ADDRESSEE_COLUMNS.map((column) => `invoices.${column}` as const))
    .select(['participants.person_id', 'participants.municipality_code'])
    .where('invoices.kind', '=', 'invoice')
    .where('participants.municipality_code', 'in', municipalities)
    .where((eb) =>
      eb.or([eb('participants.person_id', 'in', people), eb('invoices.organisation_number', 'is not', null)]),
    )
    .orderBy('invoices.created_at', 'desc')
    .orderBy('invoices.id', 'desc')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    municipalityCode: row.municipality_code,
    addressee: toAddressee(row),
  }));
}
