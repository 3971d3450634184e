import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { apiSchema } from '../../resolvers/api-schema.ts';

/*
 * A command, imported by nothing: `npm run schema` writes schema/schema.graphql, from which clients are made and
 * in which a review sees what changes for them. With `--check` it writes nothing and fails when that file is stale.
 */

const file = join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql');
const text = `${printSchema(apiSchema)}\n`;

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readIfThere(file) !== text) {
  process.stderr.write('schema/schema.graphql is stale: run `npm run schema`.\n');
  process.exitCode = 1;
}
