/** Groups made one after the other, by distance or in any order: where a search starts. */
import { areAllowed, CONFLICT, MINUTES, NOBODY, type NumberedGroup, type Prepared } from './prepared.ts';

/** Beginning with who lives farthest from everybody, each with those nearest. Keeps to every hard rule; locked groups first. */
export function groupsByDistance(prepared: Prepared): readonly NumberedGroup[] {
  return groupsOf(prepared, farthestFirst(prepared), (first, others) =>
    nearestFirst(prepared, first, others),
  );
}

/** Each with those who come next in the order. Keeps to every hard rule; locked groups first. */
export function groupsInOrder(prepared: Prepared, order: readonly number[]): readonly NumberedGroup[] {
  return groupsOf(prepared, order, (_, others) => others);
}

function groupsOf(
  prepared: Prepared,
  order: readonly number[],
  preferred: (first: number, others: Iterable<number>) => Iterable<number>,
): readonly NumberedGroup[] {
  const { least, most, standard, locked } = prepared;
  const unplaced = new Set(order);
  const groups: number[][] = [];
  for (const person of unplaced) {
    const group = filledWith(prepared, person, preferred(person, unplaced), standard);
    if (group.length < least) continue;
    groups.push(group);
    for (const member of group) unplaced.delete(member);
  }
  for (const person of unplaced) {
    const [nearest] = groups
      .filter((group) => group.length < most && group.every((member) => areAllowed(prepared, person, member)))
      .sort((one, other) => minutesTo(prepared, person, one) - minutesTo(prepared, person, other));
    nearest?.push(person);
  }
  return [...locked, ...withGuides(prepared, groups)];
}

function farthestFirst({ free, between, count }: Prepared): readonly number[] {
  const minutes = new Map(
    free.map((one) => [
      one,
      free.reduce((sum, other) => sum + ((between[one * count + other] ?? 0) & MINUTES), 0),
    ]),
  );
  return free.toSorted((one, other) => (minutes.get(other) ?? 0) - (minutes.get(one) ?? 0));
}

/** The first, and of `others` those who may be with all before them, until there are `wanted`. */
function filledWith(prepared: Prepared, first: number, others: Iterable<number>, wanted: number): number[] {
  const group = [first];
  for (const person of others) {
    if (group.length === wanted) break;
    if (group.every((member) => areAllowed(prepared, person, member))) group.push(person);
  }
  return group;
}

function nearestFirst(
  { between, count }: Prepared,
  first: number,
  others: Iterable<number>,
): readonly number[] {
  const minutes = (person: number): number => (between[first * count + person] ?? 0) & MINUTES;
  return [...others].sort((one, other) => minutes(one) - minutes(other));
}

function withGuides(prepared: Prepared, groups: readonly (readonly number[])[]): readonly NumberedGroup[] {
  const room = prepared.guideRoom.slice();
  return groups.map((members) => {
    const guide = nearestGuide(prepared, members, room);
    if (guide !== NOBODY) room[guide] = (room[guide] ?? 0) - 1;
    return { members, guide };
  });
}

/** Of the guides with room and without conflict of interest the one nearest to all members; or nobody. */
export function nearestGuide(
  { guideWords, guideCount, count }: Prepared,
  members: ArrayLike<number>,
  room: ArrayLike<number>,
): number {
  let best = NOBODY;
  let fewest = Infinity;
  for (let guide = 0; guide < guideCount; guide += 1) {
    if ((room[guide] ?? 0) <= 0) continue;
    let minutes = 0;
    for (let index = 0; index < members.length; index += 1) {
      const word = guideWords[guide * count + (members[index] ?? 0)] ?? 0;
      minutes += (word & CONFLICT) === 0 ? word & MINUTES : Infinity;
    }
    if (minutes < fewest) [best, fewest] = [guide, minutes];
  }
  return best;
}

function minutesTo({ between, count }: Prepared, person: number, group: readonly number[]): number {
  const minutes = group.reduce((sum, member) => sum + ((between[person * count + member] ?? 0) & MINUTES), 0);
  return minutes / group.length;
}
