/**
 * How long it takes from one municipality to another: by car and ferry, off-peak, from town hall to town hall. An
 * estimate that needs no network, so that whoever composes groups has the whole matrix at once.
 *
 * A journey is {@link TOWN_END_MINUTES} at each end and {@link MINUTES_PER_KM} for each kilometre in a straight line, led
 * around the IJsselmeer by its dikes and bridges, and to Zeeuws-Vlaanderen by the tunnel or by Antwerp; a ferry counts
 * with waiting and what is left to do on the island. The two numbers are fitted to 53 estimated journeys
 * (test/travel/reference-journeys.csv), of which one was measured: Groningen to Maastricht, 227 minutes net (RTV Noord,
 * November 2019), for which this says 18 less. Peak hours in the Randstad add 20 to 40 minutes. Known to be too short:
 * Walcheren and Beveland to Zuid-Holland (15), Voorne to Westland and Den Haag (10).
 */
import type { MunicipalityCode } from '../shared/ids.ts';
import {
  ANTWERP,
  DIKES,
  FERRIES,
  type Ferry,
  GATES,
  IGNORED_WATER_KM,
  type Place,
  SOUTH_OF_WESTERSCHELDE,
  TUNNEL,
} from './geography.ts';
import { lakeKm, straightKm } from './straight-line.ts';

const MINUTES_PER_KM = 0.72;
/** Leaving a town, or finding one's way in it. */
const TOWN_END_MINUTES = 7.25;
/** A port lies at a main road. */
const PORT_END_MINUTES = 2.25;
/** Ends nearer to each other than this are one place: two islands with one port. */
const SAME_PLACE_KM = 0.5;

export interface TravelPlace {
  readonly code: MunicipalityCode;
  readonly seat: Place;
}

export interface Journey {
  /** One way; whole minutes. */
  readonly minutes: number;
  /** Crossings on the way that people know by name, in order from the first municipality: `Afsluitdijk`, `veer Texel`. */
  readonly crossings: readonly string[];
}

/** One way between two municipalities; the same both ways; 0 within one. */
export function journeyBetween(from: TravelPlace, to: TravelPlace): Journey {
  return journey(endOf(from), endOf(to));
}

/** The whole matrix: minutes one way, in the order of `municipalities`, row by row. */
export function travelMinutesBetween(municipalities: readonly TravelPlace[]): readonly (readonly number[])[] {
  const ends = municipalities.map(endOf);
  const rows = ends.map(() => ends.map(() => 0));
  for (const [row, from] of ends.entries())
    for (const [column, to] of ends.slice(0, row).entries()) {
      const { minutes } = journey(from, to);
      for (const [y, x] of [
        [row, column],
        [column, row],
      ] as const)
        (rows[y] ?? [])[x] = minutes;
    }
  return rows;
}

/** A municipality as the roads see it: for an island its port. */
interface End {
  readonly code: MunicipalityCode;
  readonly place: Place;
  readonly ferry: Ferry | undefined;
  /** Kilometres to each gate; Infinity when the lake lies between. */
  readonly gateKm: readonly number[];
}

function endOf({ code, seat }: TravelPlace): End {
  const ferry = FERRIES.get(code);
  const place = ferry?.port ?? seat;
  return { code, place, ferry, gateKm: GATES.map((gate) => dryKm(place, gate)) };
}

function journey(from: End, to: End): Journey {
  if (from.code === to.code) return { minutes: 0, crossings: [] };
  // Always reckoned in one direction, so that both have the same roundings.
  if (from.code > to.code) {
    const back = journey(to, from);
    return { ...back, crossings: back.crossings.toReversed() };
  }
  const road = roadBetween(from, to);
  const roadMinutes =
    road.km > SAME_PLACE_KM ? MINUTES_PER_KM * road.km + endMinutes(from) + endMinutes(to) : 0;
  return {
    minutes: Math.round(roadMinutes + road.extraMinutes + ferryMinutes(from) + ferryMinutes(to)),
    crossings: [...ferryName(from), ...road.crossings, ...ferryName(to)],
  };
}

function endMinutes({ ferry }: End): number {
  return ferry === undefined ? TOWN_END_MINUTES : PORT_END_MINUTES;
}

function ferryMinutes({ ferry }: End): number {
  return ferry === undefined ? 0 : ferry.sailingMinutes + ferry.waitingMinutes + ferry.onIslandMinutes;
}

function ferryName({ ferry }: End): readonly string[] {
  return ferry === undefined ? [] : [`veer ${ferry.island}`];
}

interface Road {
  /** As if straight: what is driven is about a quarter more. */
  readonly km: number;
  readonly extraMinutes: number;
  readonly crossings: readonly string[];
}

function roadBetween(from: End, to: End): Road {
  const isFromSouth = SOUTH_OF_WESTERSCHELDE.has(from.code);
  if (isFromSouth !== SOUTH_OF_WESTERSCHELDE.has(to.code)) {
    return isFromSouth ? overWesterschelde(from, to) : reversed(overWesterschelde(to, from));
  }
  return aroundLake(from, to);
}

function overWesterschelde(south: End, north: End): Road {
  const onwards = aroundLake(TUNNEL_NORTH, north);
  const tunnelKm =
    straightKm(south.place, TUNNEL.south) + straightKm(TUNNEL.south, TUNNEL.north) + onwards.km;
  const antwerpKm = straightKm(south.place, ANTWERP) + straightKm(ANTWERP, north.place);
  const extraMinutes = TUNNEL.approachMinutes;
  return tunnelKm * MINUTES_PER_KM + extraMinutes <= antwerpKm * MINUTES_PER_KM
    ? { km: tunnelKm, extraMinutes, crossings: ['Westerscheldetunnel', ...onwards.crossings] }
    : { km: antwerpKm, extraMinutes: 0, crossings: ['Antwerpen'] };
}

function reversed(road: Road): Road {
  return { ...road, crossings: road.crossings.toReversed() };
}

function aroundLake(from: Pick<End, 'place' | 'gateKm'>, to: Pick<End, 'place' | 'gateKm'>): Road {
  const direct = dryKm(from.place, to.place);
  if (direct < Infinity) return { km: direct, extraMinutes: 0, crossings: [] };
  let best = { km: Infinity, first: 0, last: 0 };
  for (const [first, toFirst] of from.gateKm.entries())
    for (const [last, fromLast] of to.gateKm.entries()) {
      const km = toFirst + (GATE_ROADS[first]?.[last]?.km ?? Infinity) + fromLast;
      if (km < best.km) best = { km, first, last };
    }
  return { km: best.km, extraMinutes: 0, crossings: GATE_ROADS[best.first]?.[best.last]?.crossings ?? [] };
}

/** Infinity when the lake lies between. */
function dryKm(from: Place, to: Place): number {
  return lakeKm(from, to) > IGNORED_WATER_KM ? Infinity : straightKm(from, to);
}

interface GateRoad {
  readonly km: number;
  readonly crossings: readonly string[];
}

/** The shortest road between each two gates, by each gate in turn (Floyd and Warshall). */
function gateRoads(): readonly (readonly GateRoad[])[] {
  let roads: readonly (readonly GateRoad[])[] = GATES.map((from, row) =>
    GATES.map((to, column) => directRoad(row, from, column, to)),
  );
  for (const middle of GATES.keys()) {
    const through = roads[middle] ?? [];
    roads = roads.map((row) => {
      const toMiddle = row[middle] ?? { km: Infinity, crossings: [] };
      return row.map((road, column) => shorter(road, toMiddle, through[column]));
    });
  }
  return roads;
}

function directRoad(row: number, from: Place, column: number, to: Place): GateRoad {
  const dike = DIKES.find(({ gates }) => gates.includes(row) && gates.includes(column));
  const names =
    dike === undefined || row === column
      ? [GATES[row]?.crossing, row === column ? undefined : GATES[column]?.crossing]
      : [dike.name];
  const km = dike === undefined ? dryKm(from, to) : straightKm(from, to);
  return { km, crossings: names.filter((name) => name !== undefined) };
}

function shorter(road: GateRoad, first: GateRoad, second: GateRoad | undefined): GateRoad {
  if (second === undefined || first.km + second.km >= road.km) return road;
  return { km: first.km + second.km, crossings: [...new Set([...first.crossings, ...second.crossings])] };
}

const GATE_ROADS = gateRoads();
const TUNNEL_NORTH = { place: TUNNEL.north, gateKm: GATES.map((gate) => dryKm(TUNNEL.north, gate)) };
