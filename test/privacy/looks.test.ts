import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isObjectType } from 'graphql';
import { apiSchema } from '../../resolvers/api-schema.ts';
import { actionInWords } from '../../schema/history-texts.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');
/** What fields are called that show what is sensitive of somebody. */
const SENSITIVE = /^(?:party|partyTyped|recognisedParty|withWhom|notWithWhom|notes|remark)$/;
/** Shown to who filled it in, by the own link; and what is known of a day, not of a person. */
const OTHERS = new Set(['OwnForm.remark', 'FirstDateSlot.notes', 'OwnFirstDateSlot.notes']);

test('whoever sees what is sensitive is written down: every such field says that it is', () => {
  const silent = Object.values(apiSchema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => SENSITIVE.test(field.name) && field.extensions['looks'] !== true)
    .map(({ type, field }) => `${type.name}.${field.name}`);

  assert.deepEqual(
    silent.filter((name) => !OTHERS.has(name)),
    [],
  );
});

test('every action of the log has words', () => {
  const actions = globSync('**/*.ts', { cwd: SRC })
    .filter((file) => !file.startsWith('web'))
    .flatMap((file) => [
      ...readFileSync(join(SRC, file), 'utf8').matchAll(/action: '([a-z]\w+[.][a-z]\w+)'/g),
    ])
    .map((found) => found[1] ?? '');

  assert.ok(actions.length > 40, 'the test sees too little');
  assert.deepEqual(
    [...new Set(actions)].filter((action) => actionInWords({ action, details: {} }) === action).sort(),
    [],
  );
});
