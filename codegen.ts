import { existsSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Turns the `.graphql` documents beside the screens into typed documents in `src/web/gql`.
 * `TOERBEURT_SCHEMA` points at another SDL file, for work on screens ahead of the API.
 */
const schema = process.env['TOERBEURT_SCHEMA'] ?? 'schema/schema.graphql';
if (!existsSync(schema)) throw new Error(`No GraphQL schema at ${schema}: print it first.`);

const config: CodegenConfig = {
  schema,
  documents: ['src/web/**/*.graphql'],
  ignoreNoDocuments: false,
  generates: {
    'src/web/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // The screens carry and send hashes; the texts are for the server (src/server/known-operations.ts)
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        strictScalars: true,
        useTypeImports: true,
        immutableTypes: true,
        pureMagicComment: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', TimeOfDay: 'string' },
      },
    },
  },
};

export default config;
