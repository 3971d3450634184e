import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './tables.ts';

/**
 * What a query is asked with: values, and lists of values. Null only for what is written: an equation with null is another
 * query.
 */
type Asked<Values> = { readonly [Name in keyof Values]: Value | readonly Value[] };
type Value = string | number | null;

/** Where a value of this name comes in the parameters of a query; of a list, the one at `index`. */
class Place {
  readonly name: string;
  readonly index: number | undefined;
  constructor(name: string, index?: number) {
    this.name = name;
    this.index = index;
  }
}

/** Longer lists are rare, and each length is another text. */
const LONGEST_LIST = 40;

/**
 * A query for what is asked at every tap: building and compiling it takes longer than running it, so that is done once for
 * each engine and each length of its lists, and afterwards only the values are new. `build` may do nothing with
 * the values but hand them to the query. With a plugin on the database, which may change any query, it is built each time.
 */
export function keptQuery<Values extends Asked<Values>, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<readonly Row[]> {
  const keptOf = new WeakMap<object, Map<string, CompiledQuery<Row>>>();
  const compiled = (db: Db, engine: object, values: Values): CompiledQuery<Row> => {
    const kept = keptOf.get(engine) ?? new Map<string, CompiledQuery<Row>>();
    keptOf.set(engine, kept);
    const lengths = listsOf(values)
      .map(({ length }) => length)
      .join();
    const query = kept.get(lengths) ?? build(db, placesFor(values)).compile();
    kept.set(lengths, query);
    const given = new Map(Object.entries(values));
    return { ...query, parameters: query.parameters.map((place) => valueAt(place, given)) };
  };
  return async (db, values) => {
    const { plugins, adapter } = db.getExecutor();
    const isKept = plugins.length === 0 && listsOf(values).every(({ length }) => length <= LONGEST_LIST);
    return (await db.executeQuery(isKept ? compiled(db, adapter, values) : build(db, values))).rows;
  };
}

function listsOf(values: object): readonly (readonly unknown[])[] {
  return Object.values(values).filter((value) => Array.isArray(value));
}

function placesFor<Values extends object>(values: Values): Values {
  const places = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((_, index) => new Place(name, index)) : new Place(name),
  ]);
  // To Kysely a parameter is anything that it passes on
  return Object.fromEntries(places) as Values;
}

/** What stands in the query itself is no place, and stays. */
function valueAt(place: unknown, given: ReadonlyMap<string, unknown>): unknown {
  if (!(place instanceof Place)) return place;
  const value = given.get(place.name);
  return Array.isArray(value) && place.index !== undefined ? value[place.index] : value;
}
