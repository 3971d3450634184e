import { createContextCache } from '@pothos/core';
import { clearAllDataLoaders } from '@pothos/plugin-dataloader';
import DataLoader from 'dataloader';
import type { Db } from '../src/database/tables.ts';
import type { ApiContext } from './api-context.ts';

/*
 * One statement for all rows of a kind that one request needs, however many objects ask: each loader gathers the keys
 * of a moment, and asks the store once. What is sent to several who follow the same round is read once for all of them.
 */

const loadersOf = createContextCache((_api: ApiContext) => new Set<{ clearAll(): unknown }>());

/** Rows by the object they belong to; none is an empty list. */
export function groupLoader<Key extends string, Row>(
  list: (db: Db, keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): (api: ApiContext, key: Key) => Promise<readonly Row[]> {
  return batchLoader(async (api, keys) => {
    const groups = Map.groupBy(await list(api.db, keys), keyOf);
    return keys.map((key) => groups.get(key) ?? []);
  });
}

/** One row per key; undefined where there is none. */
export function rowLoader<Key extends string, Row>(
  list: (db: Db, keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): (api: ApiContext, key: Key) => Promise<Row | undefined> {
  return batchLoader(async (api, keys) => {
    const rows = new Map((await list(api.db, keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key));
  });
}

/** `load` gives a value for each key, in the order of the keys. */
export function batchLoader<Key extends string, Value>(
  load: (api: ApiContext, keys: readonly Key[]) => Promise<readonly Value[]>,
): (api: ApiContext, key: Key) => Promise<Value> {
  return objectLoader(load, (key) => key);
}

/** The same by objects; `idOf` says which are the same one. */
export function objectLoader<Key, Value>(
  load: (api: ApiContext, keys: readonly Key[]) => Promise<readonly Value[]>,
  idOf: (key: Key) => string,
): (api: ApiContext, key: Key) => Promise<Value> {
  const loaderOf = perReading((api) => {
    const loader = new DataLoader<Key, Value, string>((keys) => load(api, keys), { cacheKeyFn: idOf });
    loadersOf(api).add(loader);
    return loader;
  });
  return (api, key) => loaderOf(api).load(key);
}

/**
 * One of a kind for a whole request; of an event that several hear, one for all of them. For what is the same for
 * everybody only, as rows are: who may see which is judged where they are shown.
 */
export function perReading<Value>(make: (api: ApiContext) => Value): (api: ApiContext) => Value {
  const kept = new WeakMap<object, { readonly value: Value }>();
  return (api) => {
    const owner = api.reading ?? api;
    const known = kept.get(owner) ?? { value: make(api) };
    kept.set(owner, known);
    return known.value;
  };
}

/** After something changed: what was read before counts no more. */
export function forgetLoaded(api: ApiContext): void {
  for (const loader of loadersOf(api)) loader.clearAll();
  clearAllDataLoaders(api);
}
