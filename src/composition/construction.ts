/** Groups made by distance, one after the other, beginning with who lives farthest from everybody: where a search starts. */
import { areAllowed, CONFLICT, MINUTES, NOBODY, type NumberedGroup, type Prepared } from './prepared.ts';

/** Keeps to every hard rule; locked groups first. */
export function groupsByDistance(prepared: Prepared): readonly NumberedGroup[] {
  const { least, most, standard, locked } = prepared;
  const unplaced = new Set(farthestFirst(prepared));
  const groups: number[][] = [];
  for (const person of unplaced) {
    const group = nearestWith(prepared, [person], unplaced, standard);
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

/** `group` with the nearest of `others` to its first member who may be with all before them, until there are `wanted`. */
function nearestWith(
  prepared: Prepared,
  group: number[],
  others: ReadonlySet<number>,
  wanted: number,
): number[] {
  const { between, count } = prepared;
  const row = (group[0] ?? 0) * count;
  const minutes = (person: number): number => (between[row + person] ?? 0) & MINUTES;
  for (const person of [...others].sort((one, other) => minutes(one) - minutes(other))) {
    if (group.length === wanted) break;
    if (group.every((member) => areAllowed(prepared, person, member))) group.push(person);
  }
  return group;
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
