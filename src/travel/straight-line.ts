import { LAKE, type Place } from './geography.ts';

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance. */
export function straightKm(from: Place, to: Place): number {
  const north = ((to.latitude - from.latitude) * RADIANS) / 2;
  const east = ((to.longitude - from.longitude) * RADIANS) / 2;
  const widths = Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.sin(north) ** 2 + widths * Math.sin(east) ** 2));
}

/** How much of the straight line lies over the IJsselmeer and the Markermeer. */
export function lakeKm(from: Place, to: Place): number {
  if (isBesideLake(from, to)) return 0;
  const shores = shoresAlong(from, to);
  let share = 0;
  for (const [index, here] of shores.entries()) {
    const next = shores[index + 1];
    if (next === undefined) break;
    if (isInLake(pointAlong(from, to, (here + next) / 2))) share += next - here;
  }
  return share === 0 ? 0 : share * straightKm(from, to);
}

const LATITUDES = LAKE.map(({ latitude }) => latitude);
const LONGITUDES = LAKE.map(({ longitude }) => longitude);
const BOX = {
  south: Math.min(...LATITUDES),
  north: Math.max(...LATITUDES),
  west: Math.min(...LONGITUDES),
  east: Math.max(...LONGITUDES),
};

/** Both on one side of the box around the lake, as most are: no need to look further. */
function isBesideLake(from: Place, to: Place): boolean {
  return (
    Math.max(from.latitude, to.latitude) < BOX.south ||
    Math.min(from.latitude, to.latitude) > BOX.north ||
    Math.max(from.longitude, to.longitude) < BOX.west ||
    Math.min(from.longitude, to.longitude) > BOX.east
  );
}

/** Where the line crosses the shore, as shares of its length, ascending, with both ends. */
function shoresAlong(from: Place, to: Place): readonly number[] {
  const crossings = [0, 1];
  const [dy, dx] = [to.latitude - from.latitude, to.longitude - from.longitude];
  for (const [index, corner] of LAKE.entries()) {
    const before = LAKE.at(index - 1) ?? corner;
    const [ey, ex] = [corner.latitude - before.latitude, corner.longitude - before.longitude];
    const turn = dy * ex - dx * ey;
    if (turn === 0) continue; // parallel: the neighbouring sides tell
    const [y, x] = [before.latitude - from.latitude, before.longitude - from.longitude];
    const alongLine = (y * ex - x * ey) / turn;
    const alongSide = (y * dx - x * dy) / turn;
    if (alongLine > 0 && alongLine < 1 && alongSide >= 0 && alongSide < 1) crossings.push(alongLine);
  }
  return crossings.sort((a, b) => a - b);
}

function pointAlong(from: Place, to: Place, share: number): Place {
  return {
    latitude: from.latitude + (to.latitude - from.latitude) * share,
    longitude: from.longitude + (to.longitude - from.longitude) * share,
  };
}

/** Even and odd: a ray to the east crosses the shore an odd number of times. */
function isInLake({ latitude, longitude }: Place): boolean {
  let inside = false;
  for (const [index, corner] of LAKE.entries()) {
    const before = LAKE.at(index - 1) ?? corner;
    if (corner.latitude > latitude === before.latitude > latitude) continue;
    const share = (latitude - before.latitude) / (corner.latitude - before.latitude);
    if (longitude < before.longitude + share * (corner.longitude - before.longitude)) inside = !inside;
  }
  return inside;
}
