import type { Frame, Point } from '../proposal/map-view.ts';

/** The part of the country that is shown, in the units of the map (about kilometres); always of one shape. */
export type MapFrame = Frame;
export type Zoom = 'nearer' | 'further';

/** The whole country, with some sea. */
export const COUNTRY_FRAME: MapFrame = { x: 0, y: 10, width: 286, height: 346 };

const STEP = 1.5;
/** Nearer than this there is nothing more to see: the drawing is a rough one. */
const LEAST_WIDTH = 36;
const MARGIN = 10;
/** Of what is shown, for each step. */
const MOVE = 0.2;
const SHAPE = COUNTRY_FRAME.height / COUNTRY_FRAME.width;

/** The least frame with all of these and some room around them, within the country; without any, the country. */
export function frameOf(towns: readonly Point[]): MapFrame {
  if (towns.length === 0) return COUNTRY_FRAME;
  const xs = towns.map(({ x }) => x);
  const ys = towns.map(({ y }) => y);
  const [left, right] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN];
  const [top, bottom] = [Math.min(...ys) - MARGIN, Math.max(...ys) + MARGIN];
  return around(
    { x: (left + right) / 2, y: (top + bottom) / 2 },
    Math.max(right - left, (bottom - top) / SHAPE),
  );
}

/** The same frame when it can go no further that way. */
export function zoomed(frame: MapFrame, zoom: Zoom): MapFrame {
  const width = zoom === 'nearer' ? frame.width / STEP : frame.width * STEP;
  const next = around(middleOf(frame), width);
  return next.width === frame.width ? frame : next;
}

/** `by`: how many steps to the east and to the south. It stays within the country. */
export function moved(frame: MapFrame, by: Point): MapFrame {
  const { x, y } = middleOf(frame);
  const step = MOVE * frame.width;
  return around({ x: x + by.x * step, y: y + by.y * step }, frame.width);
}

function middleOf({ x, y, width, height }: MapFrame): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function around({ x, y }: Point, wanted: number): MapFrame {
  const width = Math.min(Math.max(wanted, LEAST_WIDTH), COUNTRY_FRAME.width);
  const height = width * SHAPE;
  const { x: left, y: top } = COUNTRY_FRAME;
  const within = (start: number, first: number, room: number): number =>
    Math.min(Math.max(start, first), first + room);
  return {
    x: within(x - width / 2, left, COUNTRY_FRAME.width - width),
    y: within(y - height / 2, top, COUNTRY_FRAME.height - height),
    width,
    height,
  };
}
