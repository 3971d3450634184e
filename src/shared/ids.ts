import { randomBytes } from 'node:crypto';
import type { Brand } from './brand.ts';

export type PersonId = Brand<string, 'PersonId'>;
export type TrajectoryId = Brand<string, 'TrajectoryId'>;
export type CycleId = Brand<string, 'CycleId'>;
export type ParticipantId = Brand<string, 'ParticipantId'>;
export type SessionId = Brand<string, 'SessionId'>;
export type RoundId = Brand<string, 'RoundId'>;
export type SlotId = Brand<string, 'SlotId'>;
export type PlanId = Brand<string, 'PlanId'>;
/** A phone or other device that joined a planning round by code. */
export type DeviceId = Brand<string, 'DeviceId'>;
/** A host's request to another to change places. */
export type HostSwapId = Brand<string, 'HostSwapId'>;
/** One time that a group is asked whether it goes on after a cycle. */
export type ContinuationId = Brand<string, 'ContinuationId'>;
export type FeedId = Brand<string, 'FeedId'>;
export type CouncilEveningId = Brand<string, 'CouncilEveningId'>;
/** Something that wethouders can register for. */
export type OfferId = Brand<string, 'OfferId'>;
export type RegistrationId = Brand<string, 'RegistrationId'>;
/** Who is to start a trajectory together. */
export type IntendedGroupId = Brand<string, 'IntendedGroupId'>;
/** The talk of a facilitator with one intended member. */
export type IntakeId = Brand<string, 'IntakeId'>;
/** A moment that a facilitator offers for such a talk. */
export type IntakeMomentId = Brand<string, 'IntakeMomentId'>;
/** One time that an intended group is asked when it can begin. */
export type FirstDateRoundId = Brand<string, 'FirstDateRoundId'>;
export type FirstDateSlotId = Brand<string, 'FirstDateSlotId'>;
/** One time that somebody is offered a place. */
export type PlaceOfferId = Brand<string, 'PlaceOfferId'>;
/** An invoice or a credit note, from draft on. */
export type InvoiceId = Brand<string, 'InvoiceId'>;
export type PriceRuleId = Brand<string, 'PriceRuleId'>;
/** One time that the office forms groups of open registrations. */
export type CompositionRunId = Brand<string, 'CompositionRunId'>;
/** CBS code of a municipality, `GM` and four digits. */
export type MunicipalityCode = Brand<string, 'MunicipalityCode'>;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let lastMs = 0;
let countInMs = 0;

/**
 * A new UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, 12 bits that count within the
 * millisecond (section 6.2, method 1), then randomness. Ids that one process makes sort in the order in which it
 * made them.
 */
export function newId<Id extends string>(nowMs: number = Date.now()): Id {
  countInMs = nowMs > lastMs ? 0 : countInMs + 1;
  lastMs = Math.max(lastMs, nowMs);
  if (countInMs > 0xfff) {
    lastMs += 1;
    countInMs = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | countInMs, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
}

/** Whether `text` has the form of an id that {@link newId} makes. */
export function isId(text: string): boolean {
  return UUID_V7.test(text);
}
