import type { JoinWallRoundFragment, RoundWallFragment } from '../gql/graphql.ts';
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
