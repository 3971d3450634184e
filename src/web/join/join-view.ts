import type { JoinWallRoundFragment, RoundWallFragment } from '../gql/graphql.ts';
import { joinWallTexts } from '../texts/nl-join-wall.ts';
import { inAmsterdam } from '../time/amsterdam.ts';

type Devices = NonNullable<JoinWallRoundFragment['joining']>['devices'];
export type DeviceOnWall = Devices[number];

/** One of the group, and the devices that are in under that name. */
export interface PersonOnWall {
  readonly participantId: string;
  readonly name: string;
  readonly devices: readonly DeviceOnWall[];
}

/** Everybody of the group in its own order, with who is in. */
export function peopleOnWall(
  respondents: RoundWallFragment['respondents'],
  devices: Devices,
): readonly PersonOnWall[] {
  return respondents.map(({ participant }) => ({
    participantId: participant.id,
    name: participant.person.name,
    devices: devices.filter((device) => device.participant.id === participant.id),
  }));
}

/** Who came in and who went since `before`, and how many are in now; undefined when nobody did. */
export function joiningInWords(
  before: readonly PersonOnWall[],
  now: readonly PersonOnWall[],
): string | undefined {
  const wasIn = new Set(before.filter(isIn).map(({ participantId }) => participantId));
  const came = now.filter((person) => isIn(person) && !wasIn.has(person.participantId));
  const went = now.filter((person) => !isIn(person) && wasIn.has(person.participantId));
  if (came.length + went.length === 0) return undefined;
  const { told } = joinWallTexts;
  return [
    ...(came.length > 0 ? [told.came(came.map(({ name }) => name))] : []),
    ...(went.length > 0 ? [told.went(went.map(({ name }) => name))] : []),
    told.inNow(now.filter(isIn).length, now.length),
  ].join(' ');
}

function isIn({ devices }: PersonOnWall): boolean {
  return devices.length > 0;
}

/** An address as people type it: without `https://`. */
export function typedAddress(url: string): string {
  return url.replace(/^https?:\/\//, '');
}

/** Whether an address is this computer's own, which no phone can reach. */
export function isOnlyThisComputer(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** Clock time in Amsterdam as the Dutch write it: `13.30`. */
export function sinceTime(joinedAt: string): string {
  return inAmsterdam(joinedAt).time.replace(':', '.');
}
