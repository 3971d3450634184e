import type { Db } from '../database/tables.ts';
import { type Instant, millisOf } from '../shared/time.ts';
import { findDevice } from './device-store.ts';
import type { Viewer } from './types.ts';
import { findLinked, findSignedIn, listStandIns, noteLinkUse } from './viewer-store.ts';

const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** Often enough to see whether a link is still in use; not a write at every request. */
const NOTE_USE_EVERY_MS = 3_600_000;

/**
 * Who asks, from the token of a header or a cookie; anonymous for a token that is unknown, ended or of another
 * kind. Staff sign in by mail and are nobody any more once they are not staff. A personal link lives long and is
 * passed on easily: it opens what its person may do as participant or secretary, and never what staff may do. A device
 * that joined by code is no person at all.
 */
export async function viewerFor(db: Db, token: string | undefined, now: Instant): Promise<Viewer> {
  if (token?.startsWith('tb_access_')) return signedInViewer(db, token, now);
  if (token?.startsWith('tb_link_')) return linkedViewer(db, token, now);
  if (token?.startsWith('tb_device_')) return joinedViewer(db, token, now);
  return ANONYMOUS;
}

async function signedInViewer(db: Db, token: string, now: Instant): Promise<Viewer> {
  const standing = await findSignedIn(db, token, now);
  if (standing === undefined || !(standing.isOffice || standing.isFacilitator)) return ANONYMOUS;
  const standsInFor = standing.isFacilitator ? await listStandIns(db, standing.personId, now) : [];
  return { kind: 'person', ...standing, standsInFor, via: 'signIn' };
}

async function linkedViewer(db: Db, token: string, now: Instant): Promise<Viewer> {
  const linked = await findLinked(db, token);
  if (linked === undefined) return ANONYMOUS;
  const { linkId, lastUsedAt, personId, secretaryOf } = linked;
  if (lastUsedAt === undefined || millisOf(now) - millisOf(lastUsedAt) >= NOTE_USE_EVERY_MS) {
    await noteLinkUse(db, linkId, now);
  }
  return {
    kind: 'person',
    personId,
    isOffice: false,
    isFacilitator: false,
    secretaryOf,
    via: 'personalLink',
  };
}

async function joinedViewer(db: Db, token: string, now: Instant): Promise<Viewer> {
  const found = await findDevice(db, token, now);
  if (found === undefined) return ANONYMOUS;
  if (found.state !== 'in') return { kind: 'anonymous', endedDevice: found.state };
  const { id, roundId, trajectoryId, participantId, helperName } = found.device;
  return {
    kind: 'joined',
    deviceId: id,
    roundId,
    trajectoryId,
    participantId,
    personId: found.personId,
    helperName,
  };
}
