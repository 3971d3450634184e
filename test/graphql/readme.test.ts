import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, validate } from 'graphql';
import { apiSchema } from '../../resolvers/api-schema.ts';

test('the queries in the README are good JSON, and good queries', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const bodies = [...readme.matchAll(/ -d '([^']+)'/g)].map(
    ([, body]) => JSON.parse(body ?? '') as { query: string },
  );

  assert.equal(bodies.length, 2);
  assert.deepEqual(
    bodies.flatMap(({ query }) => validate(apiSchema, parse(query)).map(({ message }) => message)),
    [],
  );
});
