/** The file format of a composition (docs/composition.md): what `npm run compose` reads. */
import type { FileReader, JsonNode, KnownIds } from '../planner/file-reader.ts';
import { type ProblemFileRefusal, readJsonFile } from '../planner/problem-file.ts';
import type { MunicipalityCode } from '../shared/ids.ts';
import type { Result } from '../shared/result.ts';
import { MOST_TOPICS } from './prepared.ts';
import { STANDARD_SETTINGS } from './rules.ts';
import {
  type Candidate,
  type CompositionProblem,
  type CompositionSettings,
  CRITERIA,
  EXPERIENCES,
  type GuideCandidate,
  type LockedGroup,
  type Pair,
  type TravelTable,
} from './types.ts';

/** Larger files are refused rather than tried. */
export const COMPOSITION_FILE_LIMITS = {
  candidates: 2000,
  guides: 200,
  places: 500,
  pairs: 20_000,
  /** Of one person, and different ones of all together. */
  topics: MOST_TOPICS,
  minutes: 1000,
  /** People in a group (D, step 4). */
  size: 8,
} as const;

/**
 * Reads a file into a problem that can be composed as it is. The text may be anything: never throws. `country`: journeys for a
 * file without `travel` of its own. Fields it does not know are left alone; `settings` and what is in it may be left out, and
 * then the standard holds; `parties` up to `topics` of a person, `wishes`, `vetoes`, `acquainted` and `locks` may be left out
 * too, and then there are none.
 */
export function readCompositionFile(
  text: string,
  country: TravelTable,
): Result<CompositionProblem, ProblemFileRefusal> {
  return readJsonFile(text, (reader, root) => readProblem(reader, root, country));
}

function readProblem(reader: FileReader, root: JsonNode, country: TravelTable): CompositionProblem {
  const travel = readTravel(reader, root) ?? country;
  const places = reader.isSound('travel') ? new Set<string>(travel.places) : undefined;
  const candidatesNode = reader.field(root, 'candidates');
  const candidates = reader
    .list(candidatesNode, COMPOSITION_FILE_LIMITS.candidates)
    .map((node) => readCandidate(reader, node, places));
  if (Array.isArray(candidatesNode.value) && candidates.length === 0)
    reader.fault(candidatesNode, { code: 'EMPTY_LIST' });
  reader.distinct(
    candidatesNode,
    candidates.map(({ id }) => id),
  );
  if (new Set(candidates.flatMap(({ topics }) => topics)).size > MOST_TOPICS)
    reader.fault(candidatesNode, { code: 'TOO_MANY_TOPICS', max: MOST_TOPICS });
  const people = reader.isSound('candidates') ? new Set(candidates.map(({ id }) => id)) : undefined;
  const guidesNode = reader.field(root, 'guides');
  const guides = reader
    .list(guidesNode, COMPOSITION_FILE_LIMITS.guides)
    .map((node) => readGuide(reader, node, people, places));
  reader.distinct(
    guidesNode,
    guides.map(({ id }) => id),
  );
  const guideIds = reader.isSound('guides') ? new Set(guides.map(({ id }) => id)) : undefined;
  return {
    candidates,
    guides,
    travel,
    wishes: readPairs(reader, root, 'wishes', people),
    vetoes: readPairs(reader, root, 'vetoes', people),
    acquainted: readPairs(reader, root, 'acquainted', people),
    settings: readSettings(reader, root),
    locks: readLocks(reader, root, people, guideIds),
  };
}

/** Undefined when the file has none. */
function readTravel(reader: FileReader, root: JsonNode): TravelTable | undefined {
  const node = reader.optionalField(root, 'travel');
  if (node === undefined) return undefined;
  const placesNode = reader.field(node, 'places');
  const places = reader
    .list(placesNode, COMPOSITION_FILE_LIMITS.places)
    .map((place) => codeOf(reader, place));
  reader.distinct(placesNode, places);
  const rows = reader.list(reader.field(node, 'minutes'), COMPOSITION_FILE_LIMITS.places);
  if (rows.length !== places.length)
    reader.fault(reader.field(node, 'minutes'), { code: 'NOT_SO_MANY', count: places.length });
  const minutes = rows.map((row) => {
    const cells = reader.list(row, COMPOSITION_FILE_LIMITS.places);
    if (cells.length !== places.length) reader.fault(row, { code: 'NOT_SO_MANY', count: places.length });
    return cells.map((cell) => reader.integer(cell, 0, COMPOSITION_FILE_LIMITS.minutes));
  });
  for (const [row, cells] of minutes.entries())
    for (const [column, cell] of cells.entries()) {
      const node = { path: `travel.minutes[${row}][${column}]`, value: cell, absent: false };
      if (column === row && cell !== 0) reader.fault(node, { code: 'NOT_ZERO' });
      if (column < row && minutes[column]?.[row] !== cell)
        reader.fault(node, { code: 'NOT_SYMMETRIC', other: `travel.minutes[${column}][${row}]` });
    }
  return { places, minutes };
}

function readCandidate(reader: FileReader, node: JsonNode, places: KnownIds): Candidate {
  const experience = reader.optionalField(node, 'experience');
  const limit = reader.optionalField(node, 'maxTravelMinutes');
  return {
    id: reader.id(reader.field(node, 'id')),
    municipality: placeOf(reader, reader.field(node, 'municipality'), places),
    parties: optionalList(reader, node, 'parties', COMPOSITION_FILE_LIMITS.topics).map((each) =>
      reader.id(each),
    ),
    experience: experience === undefined ? undefined : reader.oneOf(experience, EXPERIENCES),
    maxTravelMinutes:
      limit === undefined ? undefined : reader.integer(limit, 0, COMPOSITION_FILE_LIMITS.minutes),
    weekdays: optionalList(reader, node, 'weekdays', 7).map((each) => reader.integer(each, 1, 7)),
    topics: optionalList(reader, node, 'topics', COMPOSITION_FILE_LIMITS.topics).map((each) =>
      reader.id(each),
    ),
  };
}

function readGuide(reader: FileReader, node: JsonNode, people: KnownIds, places: KnownIds): GuideCandidate {
  return {
    id: reader.id(reader.field(node, 'id')),
    municipality: placeOf(reader, reader.field(node, 'municipality'), places),
    maxGroups: reader.integer(reader.field(node, 'maxGroups'), 0, COMPOSITION_FILE_LIMITS.candidates),
    notWith: optionalList(reader, node, 'notWith', COMPOSITION_FILE_LIMITS.candidates).map((each) =>
      reader.knownId(each, people, 'UNKNOWN_CANDIDATE'),
    ),
    notIn: optionalList(reader, node, 'notIn', COMPOSITION_FILE_LIMITS.places).map((each) =>
      placeOf(reader, each, places),
    ),
  };
}

function readPairs(
  reader: FileReader,
  root: JsonNode,
  field: 'wishes' | 'vetoes' | 'acquainted',
  people: KnownIds,
): readonly Pair[] {
  return optionalList(reader, root, field, COMPOSITION_FILE_LIMITS.pairs).map((node): Pair => {
    const ids = reader.list(node, 2).map((each) => reader.knownId(each, people, 'UNKNOWN_CANDIDATE'));
    const [one, other] = ids;
    if (one !== undefined && other !== undefined && one !== other) return [one, other];
    reader.fault(node, { code: 'NOT_A_PAIR' });
    return ['', ''];
  });
}

function readSettings(reader: FileReader, root: JsonNode): CompositionSettings {
  const node = reader.optionalField(root, 'settings');
  if (node === undefined) return STANDARD_SETTINGS;
  const { sizes: standardSizes, ...standard } = STANDARD_SETTINGS;
  const sizes = reader.optionalField(node, 'sizes');
  const size = (field: 'least' | 'standard' | 'most'): number =>
    sizes === undefined
      ? standardSizes[field]
      : reader.integer(reader.field(sizes, field), 2, COMPOSITION_FILE_LIMITS.size);
  const [least, usual, most] = [size('least'), size('standard'), size('most')];
  if (sizes !== undefined && (least > usual || usual > most)) reader.fault(sizes, { code: 'MIN_ABOVE_MAX' });
  const minutes = (field: string): number | undefined => {
    const found = reader.optionalField(node, field);
    return found === undefined ? undefined : reader.integer(found, 0, COMPOSITION_FILE_LIMITS.minutes);
  };
  const order = reader.optionalField(node, 'order');
  return {
    sizes: { least, standard: usual, most },
    maxTravelMinutes: minutes('maxTravelMinutes'),
    comfortableTravelMinutes: minutes('comfortableTravelMinutes') ?? standard.comfortableTravelMinutes,
    neighbourMinutes: minutes('neighbourMinutes') ?? standard.neighbourMinutes,
    order: order === undefined ? standard.order : readOrder(reader, order),
  };
}

function readOrder(reader: FileReader, node: JsonNode): CompositionSettings['order'] {
  const order = reader.list(node, CRITERIA.length).map((each) => reader.oneOf(each, CRITERIA));
  noneTwice(reader, node, order);
  return order;
}

/** Nobody is in two of them. */
function readLocks(
  reader: FileReader,
  root: JsonNode,
  people: KnownIds,
  guides: KnownIds,
): readonly LockedGroup[] {
  const seen = new Set<string>();
  return optionalList(reader, root, 'locks', COMPOSITION_FILE_LIMITS.candidates).map((node): LockedGroup => {
    const guide = reader.optionalField(node, 'guide');
    const membersNode = reader.field(node, 'members');
    const members = reader.ids(membersNode, people, 'UNKNOWN_CANDIDATE');
    if (Array.isArray(membersNode.value) && members.length === 0)
      reader.fault(membersNode, { code: 'EMPTY_LIST' });
    for (const [index, member] of members.entries()) {
      if (seen.has(member)) twice(reader, membersNode, index);
      seen.add(member);
    }
    return {
      members,
      guide: guide === undefined ? undefined : reader.knownId(guide, guides, 'UNKNOWN_GUIDE'),
    };
  });
}

function optionalList(reader: FileReader, node: JsonNode, field: string, max: number): readonly JsonNode[] {
  const found = reader.optionalField(node, field);
  return found === undefined ? [] : reader.list(found, max);
}

function noneTwice(reader: FileReader, node: JsonNode, values: readonly string[]): void {
  for (const [index, value] of values.entries())
    if (values.indexOf(value) < index) twice(reader, node, index);
}

function twice(reader: FileReader, node: JsonNode, index: number): void {
  reader.fault({ path: `${node.path}[${index}]`, value: undefined, absent: false }, { code: 'DUPLICATE_ID' });
}

function placeOf(reader: FileReader, node: JsonNode, places: KnownIds): MunicipalityCode {
  const code = codeOf(reader, node);
  if (places?.has(code) === false) reader.fault(node, { code: 'UNKNOWN_PLACE' });
  return code;
}

function codeOf(reader: FileReader, node: JsonNode): MunicipalityCode {
  // cast: within a file any text names a place, as long as it names the same one everywhere
  return reader.id(node) as MunicipalityCode;
}
