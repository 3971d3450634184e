/**
 * Where water lies between Dutch municipalities, and what leads across it. Latitude and longitude in WGS 84 degrees.
 *
 * Sources: the outline of the water is our own, coarse, drawn from the coordinates of the towns around it (GeoNames, CC BY 4.0);
 * crossings and their lengths are those of Rijkswaterstaat's roads; sailing times are those that the shipping companies
 * publish (Ameland: 75 minutes since 2023, Reformatorisch Dagblad and Schuttevaer). Waiting is our own estimate.
 */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** IJsselmeer and Markermeer. The Afsluitdijk, the Houtribdijk and the bridges of Flevoland are gates below. */
export const LAKE: readonly Place[] = places(
  [52.93, 5.05],
  [52.83, 5.06],
  [52.775, 5.125],
  [52.755, 5.22],
  [52.71, 5.305],
  [52.66, 5.24],
  [52.625, 5.12],
  [52.63, 5.07],
  [52.58, 5.05],
  [52.51, 5.08],
  [52.46, 5.1],
  [52.42, 5.09],
  [52.37, 5.04],
  [52.35, 5.08],
  [52.345, 5.12],
  [52.38, 5.12],
  [52.42, 5.19],
  [52.46, 5.31],
  [52.52, 5.42],
  [52.585, 5.61],
  [52.655, 5.58],
  [52.72, 5.57],
  [52.83, 5.68],
  [52.835, 5.5],
  [52.88, 5.36],
  [52.94, 5.39],
  [53.05, 5.38],
  [53.07, 5.34],
);

/** Shores are drawn coarsely, and canals have bridges: so much of the lake under a straight line is no obstacle. */
export const IGNORED_WATER_KM = 1.5;

/** Points on the roads around the lake. A journey that would cross it goes over some of these. */
export interface Gate extends Place {
  /** What people call the crossing, when the gate is one by itself. */
  readonly crossing?: string;
}
export const GATES: readonly Gate[] = [
  { latitude: 52.934, longitude: 5.045 }, // Den Oever
  { latitude: 53.068, longitude: 5.337 }, // Kornwerderzand
  { latitude: 52.698, longitude: 5.294 }, // Enkhuizen, at the dike
  { latitude: 52.528, longitude: 5.435 }, // Lelystad, at the dike
  { latitude: 52.585, longitude: 5.645, crossing: 'Ketelbrug' },
  { latitude: 52.329, longitude: 5.139, crossing: 'Hollandse Brug' },
  { latitude: 52.405, longitude: 4.95 }, // A10 north of Amsterdam
  { latitude: 52.335, longitude: 4.98 }, // A10 at Diemen
  { latitude: 52.645, longitude: 5.03 }, // A7 at Hoorn
  { latitude: 52.81, longitude: 5.0 }, // A7 at Middenmeer
  { latitude: 52.84, longitude: 5.72 }, // Lemmer
  { latitude: 52.5, longitude: 5.5 }, // A6 at Lelystad
];

/** Roads over the lake, between two gates (places in {@link GATES}). */
export const DIKES: readonly { readonly name: string; readonly gates: readonly [number, number] }[] = [
  { name: 'Afsluitdijk', gates: [0, 1] },
  { name: 'Houtribdijk', gates: [2, 3] },
];

/** Zeeuws-Vlaanderen (Hulst, Terneuzen, Sluis): by road only through the tunnel or around by Antwerp. */
export const SOUTH_OF_WESTERSCHELDE: ReadonlySet<string> = new Set(['GM0677', 'GM0715', 'GM1714']);
export const TUNNEL: { readonly north: Place; readonly south: Place; readonly approachMinutes: number } = {
  north: { latitude: 51.4, longitude: 3.8 },
  south: { latitude: 51.355, longitude: 3.8 },
  approachMinutes: 8,
};
export const ANTWERP: Place = { latitude: 51.24, longitude: 4.36 };

/** How one comes to an island: from its port, with waiting and what is left to do on the island; minutes. */
export interface Ferry {
  readonly island: string;
  readonly port: Place;
  readonly sailingMinutes: number;
  readonly waitingMinutes: number;
  readonly onIslandMinutes: number;
}
const HARLINGEN: Place = { latitude: 53.175, longitude: 5.41 };
export const FERRIES: ReadonlyMap<string, Ferry> = new Map([
  ['GM0448', ferry('Texel', { latitude: 52.963, longitude: 4.778 }, 20, 20, 15)],
  ['GM0096', ferry('Vlieland', HARLINGEN, 95, 25, 5)],
  ['GM0093', ferry('Terschelling', HARLINGEN, 120, 25, 5)],
  ['GM0060', ferry('Ameland', { latitude: 53.396, longitude: 5.879 }, 75, 25, 10)],
  ['GM0088', ferry('Schiermonnikoog', { latitude: 53.411, longitude: 6.197 }, 45, 25, 10)],
]);

function places(...points: readonly (readonly [number, number])[]): readonly Place[] {
  return points.map(([latitude, longitude]) => ({ latitude, longitude }));
}

function ferry(
  island: string,
  port: Place,
  sailingMinutes: number,
  waitingMinutes: number,
  onIslandMinutes: number,
): Ferry {
  return { island, port, sailingMinutes, waitingMinutes, onIslandMinutes };
}
