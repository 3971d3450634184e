import type { Sight } from '../src/access/sight.ts';
import type { Viewer } from '../src/access/types.ts';
import type { PersonId, RoundId, TrajectoryId } from '../src/shared/ids.ts';

/*
 * Who may read what. Every object type and every entry point declares a rule; without one the schema is not built
 * (access-plugin.ts). What an entry point may *change* is decided by the gate (src/access/gate.ts): a service that
 * needs a right cannot be called without one. The rule is declared here as well, so that the table of all rules can
 * be read and tested in one place.
 */

/** Of an entry point: who gets past the door. */
export type EntryAccess =
  /** Everybody, signed in or not. */
  | 'public'
  /** Everybody who is known. */
  | 'signedIn'
  /** The office (bureau). */
  | 'office'
  /** Who may read the trajectory that the arguments are about. */
  | 'group'
  /** Who may read the planning round that the arguments are about: the group, and devices that joined that round. */
  | 'round'
  /** The facilitator (begeleider) of that trajectory, and the office. */
  | 'guide'
  /** Who guides groups. */
  | 'facilitator'
  /** The facilitator that the intended group of the arguments has, and the office. */
  | 'intendedGuide'
  /** The facilitator who has the talk that the arguments are about. */
  | 'intake'
  /** The participant that the arguments are about, the secretary, the guide, a device that joined under that name. */
  | 'voice'
  /** The participant that the arguments are about, the secretary, the guide. */
  | 'member'
  /** The host of the session that the arguments are about, the host's secretary, the guide. */
  | 'host'
  /** The wethouder that the arguments are about, as long as in office, and the secretary. */
  | 'wethouder'
  /** The participant that the arguments are about, the secretary, the guide; no device that joined. */
  | 'attendance'
  /** Whose thing it is. */
  | 'self'
  /** The person that the arguments are about, and the office. */
  | 'selfOrOffice'
  /** Whose calendar it is, and a device that joined under that name. */
  | 'subscriber'
  /** A device that joined a planning round by its code. */
  | 'device';

/** Of an object type, or of one field of it. */
export type ReadAccess<Shape> =
  /** Everybody, once it is reached. */
  | { readonly rule: 'public' }
  /** No rule of its own: a value that is only found inside an object that has one. */
  | { readonly rule: 'reached' }
  | { readonly rule: 'office' }
  | { readonly rule: 'group' | 'guide'; readonly trajectoryOf: (shape: Shape) => TrajectoryId }
  /** What everybody at the table sees of a group: its readers, and devices that joined one of its rounds. */
  | { readonly rule: 'table'; readonly trajectoryOf: (shape: Shape) => TrajectoryId }
  /** The readers of the group, and devices that joined this very round. */
  | {
      readonly rule: 'round';
      readonly roundOf: (shape: Shape) => RoundId;
      readonly trajectoryOf: (shape: Shape) => TrajectoryId;
    }
  /** Who is to guide an intended group, or has a talk before it begins; and the office. */
  | { readonly rule: 'intendedGuide'; readonly facilitatorOf: (shape: Shape) => PersonId | undefined }
  /** The person itself. */
  | { readonly rule: 'self'; readonly personOf: (shape: Shape) => PersonId }
  /** The person itself, and the office. */
  | { readonly rule: 'selfOrOffice'; readonly personOf: (shape: Shape) => PersonId }
  /** The person itself, who guides a trajectory of that person, the person's secretary, the office. */
  | { readonly rule: 'contact'; readonly personOf: (shape: Shape) => PersonId }
  /** Who may know of the person: in a group with it, its guide or guided by it, its secretary, the office. */
  | { readonly rule: 'known'; readonly personOf: (shape: Shape) => PersonId };

/** When an object is asked for by its id alone. Where it does not say its trajectory itself, that is looked up. */
export type NodeAccess<Shape, Context> =
  | ReadAccess<Shape>
  | {
      readonly rule: 'group';
      readonly findTrajectory: (shape: Shape, context: Context) => Promise<TrajectoryId | undefined>;
    };

export function mayRead<Shape>(access: ReadAccess<Shape>, shape: Shape, sight: Sight): boolean {
  switch (access.rule) {
    case 'public':
    case 'reached':
      return true;
    case 'office':
      return sight.isOffice;
    case 'group':
      return sight.reads(access.trajectoryOf(shape));
    case 'table':
      return sight.sees(access.trajectoryOf(shape));
    case 'round':
      return sight.readsRound(access.roundOf(shape), access.trajectoryOf(shape));
    case 'guide':
      return sight.guides(access.trajectoryOf(shape));
    case 'intendedGuide': {
      const facilitatorId = access.facilitatorOf(shape);
      const isGuide = sight.isFacilitator && facilitatorId !== undefined && sight.isSelf(facilitatorId);
      return sight.isOffice || isGuide;
    }
    case 'self':
      return sight.isSelf(access.personOf(shape));
    case 'selfOrOffice':
      return sight.isOffice || sight.isSelf(access.personOf(shape));
    case 'contact':
      return sight.mayContact(access.personOf(shape));
    case 'known':
      return sight.knows(access.personOf(shape));
    default:
      return access satisfies never;
  }
}

/** What a device that joined by code may knock at; which round, which name and which calendar is the gate's to say. */
const DOORS_OF_DEVICES: ReadonlySet<EntryAccess> = new Set([
  'public',
  'round',
  'voice',
  'subscriber',
  'device',
]);

/** Whether the viewer gets past the door; the finer rules need the arguments and are the gate's. */
export function passesDoor(access: EntryAccess, { viewer }: { readonly viewer: Viewer }): boolean {
  switch (viewer.kind) {
    case 'anonymous':
      return access === 'public';
    case 'joined':
      return DOORS_OF_DEVICES.has(access);
    case 'person':
      if (access === 'facilitator' || access === 'intake') return viewer.isFacilitator;
      return access === 'office' ? viewer.isOffice : access !== 'device';
    default:
      return viewer satisfies never;
  }
}
