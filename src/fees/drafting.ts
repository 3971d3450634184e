import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Db, Trx } from '../database/tables.ts';
import type { Membership } from '../enrolment/types.ts';
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
  const facts = await listFeeFacts(trx, scope);
  const participantIds = [...new Set(facts.map(({ participantId }) => participantId))];
  const rules = await listPriceRules(trx);
  const sent = Map.groupBy(await listSentAmounts(trx, participantIds), feeKey);
  const drafted = new Set((await listDrafted(trx, participantIds)).map(feeKey));
  const withoutDraft = facts.filter((one) => !drafted.has(feeKey(one)));
  const people = [...new Set(withoutDraft.map(({ personId }) => personId))];
  const registered = Map.groupBy(await listRegisteredMemberships(trx, people), ({ personId }) => personId);
  const owing = withoutDraft.flatMap((one) => {
    const sentBefore = sent.get(feeKey(one)) ?? [];
    const { membership, confirmedOn } =
      sentBefore[0] ?? asRegistered(one, registered.get(one.personId) ?? []);
    const terms = { ...one, membership, confirmedOn };
    const amount = balance(feeBy(rules, terms, terms), sentBefore);
    return amount === undefined || amount > 0 ? [terms] : [];
  });
  return insertDrafts(trx, await withAddressees(trx, owing, now));
}

type Registered = Pick<InvoiceDraft, 'membership' | 'confirmedOn'>;

/** By the registration of this person that led to this group, or the last one before they came in. */
function asRegistered(facts: FeeFacts, own: readonly RegisteredMembership[]): Registered {
  const found =
    own.find(({ trajectoryId }) => trajectoryId === facts.trajectoryId) ??
    own.find(({ confirmedAt }) => dateOf(confirmedAt) <= facts.cameInOn);
  if (found === undefined) return { membership: 'unknown', confirmedOn: facts.cameInOn };
  const isFirst = facts.attendance.cycle === 'first';
  return { membership: found.membership, confirmedOn: isFirst ? dateOf(found.confirmedAt) : facts.cameInOn };
}

async function withAddressees(
  db: Db,
  owing: readonly (FeeFacts & Registered)[],
  now: Instant,
): Promise<readonly NewDraft[]> {
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
    if (participant === undefined || person === undefined) return [];
    const { municipalityCode } = participant;
    const municipality = municipalities.get(municipalityCode);
    const addressee = firstAddressee(
      facts.personId,
      known.get(municipalityCode) ?? [],
      municipality && everydayName(municipality),
    );
    const { trajectoryId, cycleId, participantId, membership, confirmedOn } = facts;
    const participantName = displayName(person);
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
  return {
    kind: 'municipality',
    name: `Gemeente ${municipalityName ?? ''}`.trim(),
    street: undefined,
    postalCode: undefined,
    city: undefined,
    scheme: undefined,
    organisationNumber: undefined,
    contactName: undefined,
    email: undefined,
    orderNumber: undefined,
    costCentre: undefined,
  };
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
