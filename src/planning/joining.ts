import { randomInt } from 'node:crypto';
import { deviceExpiresAt } from '../access/device-lifetime.ts';
import { connectedUntil } from '../access/device-presence.ts';
import {
  type Device,
  endDevice,
  findFreePlace,
  insertDevice,
  listDevicesOfRounds,
} from '../access/device-store.ts';
import { newToken } from '../access/tokens.ts';
import type { Actor, DeviceRight, GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Db, Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import { type DeviceId, newId, type ParticipantId, type PersonId, type RoundId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { findTrajectory } from '../trajectories/store.ts';
import { lockOpenRound } from './deciding.ts';
import type { JoinRefusal, RoundClosed, RoundNotFound, SendOffRefusal } from './errors.ts';
import { JOIN_CODE_HOURS, newJoinCode, readJoinCode } from './join-code.ts';
import {
  findRoundByCode,
  type JoinCode,
  listJoinCodes,
  listNamesOfGroup,
  putJoinCode,
} from './joining-store.ts';
import { appendChange, lockRound } from './store.ts';

/** More devices than this under one name are not let in: somebody is playing. */
export const MOST_DEVICES_PER_NAME = 6;
const LONGEST_HELPER_NAME = 60;
/** So many times the same code as another open round by chance, one after the other, is a fault and no chance. */
const MOST_TRIES = 8;

type CodeRefusal = RoundNotFound | RoundClosed | { readonly code: 'JOIN_CODE_TAKEN' };

/**
 * The code to join an open round with: the one that works, or a new one when there is none or it is too old. Two screens
 * that ask at once get the same.
 */
export function openJoining(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
): Promise<Result<JoinCode, RoundNotFound | RoundClosed>> {
  return withNewCode((code) => decideCode(context, right, roundId, { code, replaces: false }));
}

/** Another code; the old one stops at once. Devices that are in stay in. */
export function renewJoinCode(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
): Promise<Result<JoinCode, RoundNotFound | RoundClosed>> {
  return withNewCode((code) => decideCode(context, right, roundId, { code, replaces: true }));
}

/** A code that happens to be another round's is drawn again: the database says so. */
async function withNewCode(
  decide: (code: string) => Promise<Result<JoinCode, CodeRefusal>>,
): Promise<Result<JoinCode, RoundNotFound | RoundClosed>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const decided = await decide(newJoinCode(randomInt));
    if (decided.ok) return decided;
    const { refusal } = decided;
    if (refusal.code !== 'JOIN_CODE_TAKEN') return refuse(refusal);
  }
  throw new Error('No free join code was drawn.');
}

function decideCode(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  { code, replaces }: { readonly code: string; readonly replaces: boolean },
): Promise<Result<JoinCode, CodeRefusal>> {
  return database.decide<JoinCode, CodeRefusal>(
    async (trx) => {
      const round = await lockOpenRound(database, trx, roundId, trajectoryId);
      if (!round.ok) return round;
      const now = clock();
      const [working] = await listJoinCodes(trx, [roundId], now);
      if (working !== undefined && !replaces) return accept(working);
      const expiresAt = instantFromMillis(millisOf(now) + JOIN_CODE_HOURS * 3_600_000);
      const made: JoinCode = { roundId, code, expiresAt };
      await putJoinCode(trx, made, actor.personId, now);
      const action = replaces ? 'joinCode.renewed' : 'joinCode.made';
      await recordAudit(trx, {
        at: now,
        actor,
        action,
        subjectKind: 'round',
        subjectId: roundId,
        trajectoryId,
        details: {},
      });
      const change = { roundId, kind: 'joinCodeChanged', changedBy: actor.personId, changedAt: now } as const;
      await appendChange(database, trx, change);
      return accept(made);
    },
    { JOIN_CODE_TAKEN: { code: 'JOIN_CODE_TAKEN' } },
  );
}

/** What somebody sees who has the code and nothing else: the group's name, and the names to choose from. */
export interface JoinableRound {
  readonly roundId: RoundId;
  readonly trajectoryName: string;
  readonly names: readonly JoinableName[];
}

export interface JoinableName {
  readonly participantId: ParticipantId;
  readonly personId: PersonId;
  readonly name: string;
  /** Devices that are in under this name. */
  readonly devices: number;
}

/** The round that a typed code opens; undefined for every code that opens none, whatever the reason. Changes nothing. */
export async function findJoinableRound(
  { database: { db }, clock }: Context,
  typedCode: string,
): Promise<JoinableRound | undefined> {
  const found = await findByTypedCode(db, typedCode, clock());
  if (found === undefined) return undefined;
  const trajectory = await findTrajectory(db, found.trajectoryId);
  if (trajectory === undefined) throw new TypeError('A round without its trajectory.');
  const devices = await listDevicesOfRounds(db, [found.roundId], clock());
  const people = await listNamesOfGroup(db, found.trajectoryId);
  return {
    roundId: found.roundId,
    trajectoryName: trajectory.name,
    names: people.map((person) => ({
      participantId: person.participantId,
      personId: person.personId,
      name: displayName(person),
      devices: devices.filter(({ participantId }) => participantId === person.participantId).length,
    })),
  };
}

async function findByTypedCode(db: Db, typedCode: string, now: Instant) {
  const code = readJoinCode(typedCode);
  return code === undefined ? undefined : findRoundByCode(db, code, now);
}

export interface JoinRequest {
  /** As typed. */
  readonly code: string;
  readonly participantId: ParticipantId;
  /** Of somebody who helps that participant, as typed; undefined for who is that participant. */
  readonly helperName: string | undefined;
  /** Said when asked: there is a device under this name already, and this one joins beside it. */
  readonly alongside: boolean;
  /** What the device is in as until now: it leaves that. */
  readonly leaving: DeviceRight | undefined;
}

export interface JoinedRound {
  readonly device: Device;
  /** For the device alone, shown once: only its hash is kept. */
  readonly token: string;
}

/**
 * Lets a device into an open round under a name of the group. The code is looked at again while the round is held, so it
 * does not open a round that closes, nor work after it was replaced, at that very moment. Of two that choose one name at
 * once, one is in and the other is asked first (NAME_IN_USE), unless it said `alongside`.
 */
export function joinRound(
  { database, clock }: Context,
  request: JoinRequest,
): Promise<Result<JoinedRound, JoinRefusal>> {
  return database.decide<JoinedRound, JoinRefusal>(
    async (trx) => {
      const helperName = helperNameIn(request);
      if (helperName === undefined && request.helperName !== undefined) {
        return refuse({ code: 'INVALID_HELPER_NAME', field: 'helperName', maxLength: LONGEST_HELPER_NAME });
      }
      const now = clock();
      const found = await findByTypedCode(trx, request.code, now);
      if (found === undefined) return refuse({ code: 'JOIN_CODE_UNKNOWN' });
      const { roundId, trajectoryId } = found;
      const round = await lockOpenRound(database, trx, roundId, trajectoryId);
      const still = await findByTypedCode(trx, request.code, now);
      if (!round.ok || still?.roundId !== roundId) return refuse({ code: 'JOIN_CODE_UNKNOWN' });
      const people = await listNamesOfGroup(trx, trajectoryId);
      const person = people.find(({ participantId }) => participantId === request.participantId);
      if (person === undefined) return refuse({ code: 'NAME_NOT_IN_GROUP' });
      if (request.leaving !== undefined) await leave({ database }, trx, request.leaving, now);

      const { participantId, personId } = person;
      const place = await findFreePlace(trx, roundId, participantId);
      const others = await listDevicesOfRounds(trx, [roundId], now);
      const isInUse = others.some((other) => other.participantId === participantId);
      if (isInUse && !request.alongside) return refuse({ code: 'NAME_IN_USE' });
      if (place > MOST_DEVICES_PER_NAME) return refuse({ code: 'TOO_MANY_DEVICES' });
      const device: Device = {
        id: newId<DeviceId>(),
        roundId,
        trajectoryId,
        participantId,
        place,
        helperName,
        joinedAt: now,
        expiresAt: deviceExpiresAt(now),
        connectedUntil: connectedUntil(now),
      };
      const token = newToken('tb_device_');
      await insertDevice(trx, device, token);
      const actor: Actor = { personId, role: 'participant', device: { id: device.id, helperName } };
      await recordDevice({ database }, trx, { action: 'device.joined', actor, device, now });
      return accept({ device, token });
    },
    { NAME_IN_USE: { code: 'NAME_IN_USE' } },
  );
}

function helperNameIn({ helperName }: JoinRequest): string | undefined {
  return helperName === undefined ? undefined : plainText(helperName, { maxLength: LONGEST_HELPER_NAME });
}

/** Ends a device's rights at once. It may be after the round has closed. */
export function sendDeviceOff(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  { roundId, deviceId }: { readonly roundId: RoundId; readonly deviceId: DeviceId },
): Promise<Result<Device, SendOffRefusal>> {
  return database.decide<Device, SendOffRefusal>(async (trx) => {
    const round = await lockRound(database, trx, roundId, trajectoryId);
    if (round === undefined) return refuse({ code: 'ROUND_NOT_FOUND' });
    const now = clock();
    const device = await endDevice(trx, { roundId, deviceId, reason: 'sentOff', now });
    if (device === undefined) return refuse({ code: 'DEVICE_NOT_FOUND' });
    await recordDevice({ database }, trx, { action: 'device.sentOff', actor, device, now });
    return accept(device);
  });
}

/** Stops taking part with this device. A second time changes nothing. */
export function leaveRound({ database, clock }: Context, right: DeviceRight): Promise<void> {
  return database.transaction(async (trx) => {
    await lockRound(database, trx, right.roundId, right.trajectoryId);
    await leave({ database }, trx, right, clock());
  });
}

async function leave(
  context: Pick<Context, 'database'>,
  trx: Trx,
  { actor, roundId, deviceId }: DeviceRight,
  now: Instant,
): Promise<void> {
  const device = await endDevice(trx, { roundId, deviceId, reason: 'left', now });
  if (device !== undefined) await recordDevice(context, trx, { action: 'device.left', actor, device, now });
}

/** Writes down that a device came or went, and lets everybody who follows the round know. */
async function recordDevice(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  happening: {
    readonly action: 'device.joined' | 'device.left' | 'device.sentOff';
    readonly actor: Actor;
    readonly device: Device;
    readonly now: Instant;
  },
): Promise<void> {
  const { action, actor, device, now } = happening;
  await recordAudit(trx, {
    at: now,
    actor,
    action,
    subjectKind: 'device',
    subjectId: device.id,
    trajectoryId: device.trajectoryId,
    details: {
      round: device.roundId,
      participant: device.participantId,
      ...(device.helperName === undefined ? {} : { helper: device.helperName }),
    },
  });
  await appendChange(database, trx, {
    roundId: device.roundId,
    kind: action === 'device.joined' ? 'deviceJoined' : 'deviceLeft',
    participantId: device.participantId,
    changedBy: actor.personId,
    changedAt: now,
  });
}
