import { DIKES, LAND, type LongitudeLatitude, WATER } from './netherlands.ts';

/** A session that is received somewhere; degrees (WGS 84). */
export interface MapPlace {
  readonly number: number;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** On the map: about kilometres east of 3.2° E and south of 53.75° N. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Frame extends Point {
  readonly width: number;
  readonly height: number;
}

export interface MapPin {
  readonly number: number;
  readonly name: string;
  /** Where the town is. */
  readonly town: Point;
  /** Where its number stands: pushed aside where numbers would lie over each other. */
  readonly disc: Point;
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' };
}

export interface Corner {
  readonly isTop: boolean;
  readonly isLeft: boolean;
}

export interface MapView {
  readonly frame: Frame;
  /** Where the whole country stands beside it, in a corner without towns; undefined when all of it is in the frame. */
  readonly corner: Corner | undefined;
  /** One screen dot, when the map is {@link MAP_WIDTH} dots wide. */
  readonly dot: number;
  readonly pins: readonly MapPin[];
}

/** Width by height of the drawing of a part, and of the whole country. */
const PART_ASPECT = 1.95;
const COUNTRY_ASPECT = 1.6;
/** Of the drawing, in dots, at the size for which the sizes of numbers and names are chosen. */
const MAP_WIDTH = 300;
const COUNTRY: Frame = { x: 6, y: 22, width: 268, height: 322 };
/** Least height of what is shown, so that a group of neighbours still sees where in the country it is. */
const LEAST_HEIGHT_KM = 84;
const MARGIN_KM = 15;
const DISC_RADIUS = 11;
const LETTER_WIDTH = 8.7;
const LABEL_HEIGHT = 15;

/** The country, or the part of it where a group lives, with each town numbered by session. Deterministic. */
export function mapView(places: readonly MapPlace[]): MapView {
  const towns = places.map((place) => pointOf([place.longitude, place.latitude]));
  const frame = frameAround(towns);
  const dot = frame.width / MAP_WIDTH;
  const discs = pushedApart(towns, frame, dot);
  const corners = frame.height < COUNTRY.height ? freeCorners(discs, frame, dot) : [undefined];
  const tried = corners.map((corner) => ({ corner, ...labelsBeside(places, discs, { frame, corner, dot }) }));
  const { corner, labels } = tried.find(({ isClear }) => isClear) ??
    tried[0] ?? { corner: undefined, labels: [] };
  return {
    frame,
    corner,
    dot,
    pins: places.map(({ number, name }, place): MapPin => {
      const town = towns[place] ?? frame;
      return {
        number,
        name,
        town,
        disc: discs[place] ?? town,
        label: labels[place] ?? { ...town, anchor: 'start' },
      };
    }),
  };
}

export const landPath: string = LAND.map((shape) => `${linePath(shape)}Z`).join('');
export const waterPath: string = WATER.map(linePath).join('');
export const dikesPath: string = DIKES.map(linePath).join('');

function linePath(points: readonly LongitudeLatitude[]): string {
  return points
    .map((point, place) => {
      const { x, y } = pointOf(point);
      return `${place === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** Where a place in degrees (WGS 84) is on the map. */
export function pointOf([longitude, latitude]: LongitudeLatitude): Point {
  // A degree east is 68.2 km in the middle of the country, a degree north 111.2 km.
  return { x: (longitude - 3.2) * 68.2, y: (53.75 - latitude) * 111.2 };
}

/** The least frame with all towns and some country around them, within the frame of the whole country. */
function frameAround(towns: readonly Point[]): Frame {
  const xs = towns.map(({ x }) => x);
  const ys = towns.map(({ y }) => y);
  const [left, right] = [Math.min(...xs) - MARGIN_KM, Math.max(...xs) + MARGIN_KM];
  const [top, bottom] = [Math.min(...ys) - MARGIN_KM, Math.max(...ys) + MARGIN_KM];
  const wanted = Math.max(bottom - top, (right - left) / PART_ASPECT, LEAST_HEIGHT_KM);
  const isAlmostAll = towns.length === 0 || wanted > 0.85 * COUNTRY.height;
  const height = isAlmostAll ? COUNTRY.height : wanted;
  const width = height * (isAlmostAll ? COUNTRY_ASPECT : PART_ASPECT);
  return {
    x: within((left + right) / 2 - width / 2, COUNTRY.x, COUNTRY.width, width),
    y: within((top + bottom) / 2 - height / 2, COUNTRY.y, COUNTRY.height, height),
    width,
    height,
  };
}

/** Start of a stretch that stays within another; one that is longer is put in its middle. */
function within(start: number, outer: number, outerLength: number, length: number): number {
  if (length >= outerLength || !Number.isFinite(start)) return outer + (outerLength - length) / 2;
  return Math.min(Math.max(start, outer), outer + outerLength - length);
}

/** Numbers that lie over each other move apart step by step; what is not crowded stays on its town. */
function pushedApart(towns: readonly Point[], frame: Frame, dot: number): readonly Point[] {
  const apart = 2.25 * DISC_RADIUS * dot;
  const edge = (DISC_RADIUS + 2) * dot;
  const discs = towns.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 80; round += 1) {
    for (const [place, a] of discs.entries()) {
      for (const b of discs.slice(place + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        // Two sessions in one town lie exactly over each other: sideways then.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        const push = (apart - distance) / 2 + 0.01;
        a.x -= ux * push;
        a.y -= uy * push;
        b.x += ux * push;
        b.y += uy * push;
      }
    }
    for (const disc of discs) {
      disc.x = Math.min(Math.max(disc.x, frame.x + edge), frame.x + frame.width - edge);
      disc.y = Math.min(Math.max(disc.y, frame.y + edge), frame.y + frame.height - edge);
    }
  }
  return discs;
}

const CORNERS: readonly Corner[] = [
  { isTop: false, isLeft: false },
  { isTop: false, isLeft: true },
  { isTop: true, isLeft: false },
  { isTop: true, isLeft: true },
];

/** The corners that cover no number; where all do, the first. */
function freeCorners(discs: readonly Point[], frame: Frame, dot: number): readonly Corner[] {
  const reach = DISC_RADIUS * dot;
  const free = CORNERS.filter((corner) => {
    const box = cornerBox(corner, frame);
    return !discs.some(({ x, y }) =>
      overlap(box, { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }),
    );
  });
  return free.length > 0 ? free : CORNERS.slice(0, 1);
}

/** A sixth of the width and some two fifths of the height: what the style gives the country, and its margin. */
function cornerBox({ isTop, isLeft }: Corner, frame: Frame): Frame {
  const [width, height] = [frame.width * 0.17, frame.height * 0.42];
  return {
    x: isLeft ? frame.x : frame.x + frame.width - width,
    y: isTop ? frame.y : frame.y + frame.height - height,
    width,
    height,
  };
}

/**
 * Each name on the first side of its number where it covers nothing and is in the frame; where there is none, on one that
 * is in the frame, and then the labels are not clear of each other.
 */
function labelsBeside(
  places: readonly MapPlace[],
  discs: readonly Point[],
  { frame, corner, dot }: Pick<MapView, 'frame' | 'corner' | 'dot'>,
): { readonly labels: readonly MapPin['label'][]; readonly isClear: boolean } {
  const radius = DISC_RADIUS * dot;
  const height = LABEL_HEIGHT * dot;
  const taken: Frame[] = discs.map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  if (corner) taken.push(cornerBox(corner, frame));
  let isClear = true;
  const labels = places.map(({ name }, place): MapPin['label'] => {
    const disc = discs[place] ?? frame;
    const width = name.length * LETTER_WIDTH * dot;
    const beside = radius + 3 * dot;
    const middle = disc.y - height / 2;
    const sides: readonly (Frame & Pick<MapPin['label'], 'anchor'>)[] = [
      { x: disc.x + beside, y: middle, width, height, anchor: 'start' },
      { x: disc.x - beside - width, y: middle, width, height, anchor: 'end' },
      { x: disc.x - width / 2, y: disc.y + radius, width, height, anchor: 'middle' },
      { x: disc.x - width / 2, y: disc.y - radius - height, width, height, anchor: 'middle' },
    ];
    const free = sides.find((box) => isInside(box, frame) && !taken.some((other) => overlap(box, other)));
    isClear &&= free !== undefined;
    const box = free ?? sides.find((side) => isInside(side, frame)) ?? sides[0];
    if (box === undefined) return { ...disc, anchor: 'start' };
    taken.push(box);
    const { anchor } = box;
    const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + width : box.x + width / 2;
    return { x, y: box.y + height * 0.76, anchor };
  });
  return { labels, isClear };
}

function isInside(box: Frame, frame: Frame): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function overlap(a: Frame, b: Frame): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
