import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Db, Trx } from '../database/tables.ts';
import type { InvoiceWish, Membership } from '../enrolment/types.ts';
import { displayName } from '../people/rules.ts';
import { listPeopleByIds } from '../people/store.ts';
import { everydayName } from '../reference/rules.ts';
import { listMunicipalitiesByCodes } from '../reference/store.ts';
import type { InvoiceId, ParticipantId, PersonId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import { listParticipantsByIds } from '../trajectories/store.ts';
import { balance, feeBy } from './assessing.ts';
import type { ChangeDraftRefusal, RemoveDraftRefusal } from './errors.ts';
import {
  type FeeFacts,
  feeKey,
  listFeeFacts,
  listRegisteredMemberships,
  type RegisteredMembership,
} from './fee-store.ts';
import { readAddresseeDraft, type TypedAddressee } from './invoice-parties.ts';
import type { NewDraft } from './invoice-rows.ts';
import {
  deleteDraft,
  findInvoice,
  insertDrafts,
  listDrafted,
  listKnownAddressees,
  listSentAmounts,
  updateDraft,
} from './invoice-store.ts';
import { listPriceRules } from './price-store.ts';
import { forgottenUntil } from './retention-store.ts';
import type { AddresseeDraft, InvoiceDraft } from './types.ts';

/**
 * A draft for everyone of a trajectory who owes something that is not invoiced, and has none yet. Called by whatever
 * begins a cycle or lets somebody into one; who leaves needs nothing, as a draft is worked out when it is looked at.
 */
export function draftInvoices(trx: Trx, trajectoryId: TrajectoryId, now: Instant): Promise<number> {
  return makeDrafts(trx, { trajectoryId }, now);
}

/** The same for all trajectories: for those from before there were invoices, and for what was credited and is owed still. */
export async function prepareInvoices(
  { database, clock }: Context,
  { actor }: OfficeRight,
): Promise<Result<{ readonly made: number }, never>> {
  return database.transaction(async (trx) => {
    const now = clock();
    const made = await makeDrafts(trx, 'all', now);
    if (made > 0) {
      const subject = { subjectKind: 'invoice', subjectId: 'all' };
      await recordAudit(trx, { at: now, actor, action: 'invoice.drafted', ...subject, details: { made } });
    }
    return accept({ made });
  });
}

async function makeDrafts(
  trx: Trx,
  scope: Parameters<typeof listFeeFacts>[1],
  now: Instant,
): Promise<number> {
  const lastForgotten = await forgottenUntil(trx);
  const facts = (await listFeeFacts(trx, scope)).filter(
    ({ cameInOn }) => Number(cameInOn.slice(0, 4)) > lastForgotten,
  );
  const participantIds = [...new Set(facts.map(({ participantId }) => participantId))];
  const rules = await listPriceRules(trx);
  const sent = Map.groupBy(await listSentAmounts(trx, participantIds), feeKey);
  const drafted = new Set((await listDrafted(trx, participantIds)).map(feeKey));
  const withoutDraft = facts.filter((one) => !drafted.has(feeKey(one)));
  const people = [...new Set(withoutDraft.map(({ personId }) => personId))];
  const registered = Map.groupBy(await listRegisteredMemberships(trx, people), ({ personId }) => personId);
  const owing = withoutDraft.flatMap((one) => {
    const sentBefore = sent.get(feeKey(one)) ?? [];
    const own = registered.get(one.personId) ?? [];
    const { membership, confirmedOn } = sentBefore[0] ?? asRegistered(one, own);
    // An order number is for one order: what was said for the first cycle is not for a continuation
    const wish = one.attendance.cycle === 'first' ? registrationFor(one, own)?.invoice : undefined;
    const terms = { ...one, membership, confirmedOn, wish };
    const amount = balance(feeBy(rules, terms, terms), sentBefore);
    return amount === undefined || amount > 0 ? [terms] : [];
  });
  return insertDrafts(trx, await withAddressees(trx, owing, now));
}

type Registered = Pick<InvoiceDraft, 'membership' | 'confirmedOn'>;
/** With to whom the invoice is to go, as the person said at the registration that led to this group. */
type Owing = FeeFacts & Registered & { readonly wish: InvoiceWish | undefined };

/** The registration of this person that led to this group, or the last one before they came in. */
function registrationFor(
  facts: FeeFacts,
  own: readonly RegisteredMembership[],
): RegisteredMembership | undefined {
  return (
    own.find(({ trajectoryId }) => trajectoryId === facts.trajectoryId) ??
    own.find(({ confirmedAt }) => dateOf(confirmedAt) <= facts.cameInOn)
  );
}

function asRegistered(facts: FeeFacts, own: readonly RegisteredMembership[]): Registered {
  const found = registrationFor(facts, own);
  if (found === undefined) return { membership: 'unknown', confirmedOn: facts.cameInOn };
  const isFirst = facts.attendance.cycle === 'first';
  return { membership: found.membership, confirmedOn: isFirst ? dateOf(found.confirmedAt) : facts.cameInOn };
}

async function withAddressees(db: Db, owing: readonly Owing[], now: Instant): Promise<readonly NewDraft[]> {
  if (owing.length === 0) return [];
  const participants = await listParticipantsByIds(
    db,
    owing.map(({ participantId }) => participantId),
  );
  const ofParticipants = new Map(participants.map((participant) => [participant.id, participant]));
  const people = owing.map(({ personId }) => personId);
  const codes = [...new Set(participants.map(({ municipalityCode }) => municipalityCode))];
  const names = new Map((await listPeopleByIds(db, people)).map((person) => [person.id, person]));
  const municipalities = new Map(
    (await listMunicipalitiesByCodes(db, codes)).map((found) => [found.code, found]),
  );
  const known = Map.groupBy(
    await listKnownAddressees(db, { people, municipalities: codes }),
    ({ municipalityCode }) => municipalityCode,
  );
  return owing.flatMap((facts): readonly NewDraft[] => {
    const participant = ofParticipants.get(facts.participantId);
    const person = names.get(facts.personId);
    // Nothing can be asked any more of who was forgotten
    if (participant === undefined || person === undefined || person.erasedAt !== undefined) return [];
    const { municipalityCode } = participant;
    const municipality = municipalities.get(municipalityCode);
    const participantName = displayName(person);
    const addressee = asWished(
      firstAddressee(
        facts.personId,
        (known.get(municipalityCode) ?? []).filter(
          ({ addressee: before }) => facts.wish?.to === undefined || before.kind === facts.wish.to,
        ),
        municipality && everydayName(municipality),
      ),
      facts.wish,
      participantName,
    );
    const { trajectoryId, cycleId, participantId, membership, confirmedOn } = facts;
    return [
      {
        trajectoryId,
        cycleId,
        participantId,
        membership,
        confirmedOn,
        addressee,
        participantName,
        createdAt: now,
      },
    ];
  });
}

/**
 * As it was for this person before in the same municipality; else the municipality, with what is known of it from others. Its
 * reference is asked each time: an order number is for one order.
 */
function firstAddressee(
  personId: PersonId,
  ofMunicipality: Awaited<ReturnType<typeof listKnownAddressees>>,
  municipalityName: string | undefined,
): AddresseeDraft {
  const before =
    ofMunicipality.find((one) => one.personId === personId) ??
    ofMunicipality.find(({ addressee }) => addressee.kind === 'municipality');
  if (before !== undefined) return { ...before.addressee, orderNumber: undefined };
  return { ...NOBODY_YET, kind: 'municipality', name: `Gemeente ${municipalityName ?? ''}`.trim() };
}

const NOBODY_YET = {
  street: undefined,
  postalCode: undefined,
  city: undefined,
  scheme: undefined,
  organisationNumber: undefined,
  contactName: undefined,
  email: undefined,
  orderNumber: undefined,
  costCentre: undefined,
} as const;

/** What the person said goes before what is known of others; what the person left open is as known. */
function asWished(known: AddresseeDraft, wish: InvoiceWish | undefined, name: string): AddresseeDraft {
  if (wish === undefined) return known;
  const { to, orderNumber, costCentre, ...reach } = wish;
  if (to === 'person' || (to === undefined && known.kind === 'person')) {
    return {
      ...NOBODY_YET,
      ...(known.kind === 'person' ? known : {}),
      kind: 'person',
      name: known.kind === 'person' ? known.name : name,
      ...given(reach),
    };
  }
  return { ...known, ...given(reach), ...given({ orderNumber, costCentre }) };
}

function given<Fields extends Readonly<Record<string, string | undefined>>>(fields: Fields): Partial<Fields> {
  // The same fields, without those that are left open
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}

export interface DraftChange {
  readonly invoiceId: InvoiceId;
  readonly expectedVersion: number;
  readonly addressee: TypedAddressee;
  readonly membership: Membership;
}

/** To whom a draft goes and whether the participant is a member. The amount follows from the rules. */
export function changeDraft(
  { database, clock }: Context,
  { actor }: OfficeRight,
  change: DraftChange,
): Promise<Result<InvoiceDraft, ChangeDraftRefusal>> {
  return database.decide<InvoiceDraft, ChangeDraftRefusal>(async (trx) => {
    const addressee = readAddresseeDraft(change.addressee);
    if (!addressee.ok) return addressee;
    await lockRow(database, trx, 'invoices', change.invoiceId);
    const found = await findDraft(trx, change.invoiceId, change.expectedVersion);
    if (!found.ok) return found;
    const { id, participantId } = found.value;
    const participantName = await nameOf(trx, participantId);
    await updateDraft(trx, id, {
      addressee: addressee.value,
      membership: change.membership,
      participantName,
    });
    await recordAudit(trx, {
      at: clock(),
      actor,
      action: 'invoice.changed',
      subjectKind: 'invoice',
      subjectId: id,
      details: { addressee: addressee.value.kind, membership: change.membership },
    });
    return findDraft(trx, id, change.expectedVersion + 1);
  });
}

/** A draft that is not to be sent goes; what is still owed comes back when drafts are made again. */
export function removeDraft(
  { database, clock }: Context,
  { actor }: OfficeRight,
  { invoiceId, expectedVersion }: Pick<DraftChange, 'invoiceId' | 'expectedVersion'>,
): Promise<Result<{ readonly invoiceId: InvoiceId }, RemoveDraftRefusal>> {
  return database.decide<{ readonly invoiceId: InvoiceId }, RemoveDraftRefusal>(async (trx) => {
    await lockRow(database, trx, 'invoices', invoiceId);
    const found = await findDraft(trx, invoiceId, expectedVersion);
    if (!found.ok) return found;
    await deleteDraft(trx, invoiceId);
    await recordAudit(trx, {
      at: clock(),
      actor,
      action: 'invoice.removed',
      subjectKind: 'invoice',
      subjectId: invoiceId,
      details: { participant: found.value.participantId },
    });
    return accept({ invoiceId });
  });
}

/** The draft, as it was looked at. */
export async function findDraft(
  db: Db,
  id: InvoiceId,
  expectedVersion: number,
): Promise<Result<InvoiceDraft, RemoveDraftRefusal>> {
  const invoice = await findInvoice(db, id);
  if (invoice === undefined) return refuse({ code: 'INVOICE_NOT_FOUND' });
  if (invoice.state === 'sent') return refuse({ code: 'INVOICE_ALREADY_SENT' });
  if (invoice.version !== expectedVersion) {
    return refuse({ code: 'INVOICE_OUTDATED', currentVersion: invoice.version });
  }
  return accept(invoice);
}

/** As it stands on the invoice. */
export async function nameOf(db: Db, participantId: ParticipantId): Promise<string> {
  const [participant] = await listParticipantsByIds(db, [participantId]);
  const [person] = participant === undefined ? [] : await listPeopleByIds(db, [participant.personId]);
  if (person === undefined) throw new Error(`Participant ${participantId} of an invoice is nobody.`);
  return displayName(person);
}
