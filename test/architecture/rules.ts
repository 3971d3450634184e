import type { IForbiddenRuleType } from 'dependency-cruiser';

/*
 * The dependency rule of ARCHITECTURE.md: imports point down from src/server and src/cli to resolvers, schema, a
 * module's service, its store and rules, its types, src/shared. Each entry is one sentence of that rule.
 */

const MODULE = '^src/(?!server/|cli/|web/|shared/|database/)[^/]+/';
const STORE = `${MODULE}[a-z-]*store[.]ts$`;
const TYPES = `${MODULE}(?:types|errors)[.]ts$`;
const SERVICE = `${MODULE}[a-z-]*service[.]ts$`;
/** No database, no GraphQL, no clock: these may be read, tested and trusted on their own. */
const PURE = `^src/(?:planner|hosting|wording|travel|composition)/|${MODULE}rules[.]ts$|^src/planning/(?:candidate-slots|slot-marks|join-code|round-settings|problem)[.]ts$|^src/reference/near-names[.]ts$|^src/fees/(?:money|invoice-parties|documents|xml|ubl|books)[.]ts$`;
const PURE_PACKAGES = 'node_modules/(?:luxon|@types/luxon|zod)/';

export const RULES: readonly IForbiddenRuleType[] = [
  {
    name: 'modules-know-no-outside',
    comment:
      'A module, the database and what is shared know nothing of GraphQL, HTTP, the command line or screens.',
    severity: 'error',
    from: { path: '^src/(?!server/|cli/|web/)' },
    to: {
      path: '^(?:resolvers|schema)/|^src/(?:server|cli|web)/|node_modules/(?:graphql|graphql-yoga|@pothos)/',
    },
  },
  {
    name: 'schema-knows-no-resolvers',
    comment: 'The types of the API do not know its entry points, nor the server.',
    severity: 'error',
    from: { path: '^schema/' },
    to: { path: '^resolvers/|^src/(?:server|cli|web)/' },
  },
  {
    name: 'resolvers-know-no-server',
    comment: 'Entry points do not know how they are served.',
    severity: 'error',
    from: { path: '^resolvers/' },
    to: { path: '^src/(?:server|cli|web)/' },
  },
  {
    name: 'api-asks-the-modules',
    comment: 'The API asks services and stores; only the modules speak to the database engine.',
    severity: 'error',
    from: { path: '^(?:resolvers|schema)/' },
    to: { path: 'node_modules/(?:kysely|pg|better-sqlite3)/' },
  },
  {
    name: 'stores-know-no-service',
    comment: 'A store reads and writes; it takes no decisions and knows nobody who does.',
    severity: 'error',
    from: { path: STORE },
    to: { path: SERVICE },
  },
  {
    name: 'types-know-only-types',
    comment: 'Types and refusals stand at the bottom of their module.',
    severity: 'error',
    from: { path: TYPES },
    to: {
      path: '^src/',
      pathNot: `${TYPES}|^src/shared/|^src/(?:hosting|planner)/|^src/planning/(?:candidate-slots|slot-marks|round-settings)[.]ts$|^src/database/violations[.]ts$`,
    },
  },
  {
    name: 'rules-are-pure',
    comment:
      'Rules and the planner know rules, types and what is shared: no database, no clock, no file, no package but luxon and zod.',
    severity: 'error',
    from: { path: PURE },
    to: { pathNot: `${PURE}|${TYPES}|^src/shared/|${PURE_PACKAGES}` },
  },
  {
    name: 'rules-know-no-words',
    comment: 'Who decides does not know how it is said.',
    severity: 'error',
    from: { path: PURE, pathNot: '^src/wording/' },
    to: { path: '^src/wording/' },
  },
  {
    name: 'database-knows-no-module',
    comment: 'The database knows its engines, not what is kept in it.',
    severity: 'error',
    from: { path: '^src/database/' },
    to: { path: '^src/', pathNot: '^src/(?:database|shared)/' },
  },
  {
    name: 'migrations-stand-alone',
    comment: 'A migration is true of its own moment: it imports nothing of ours.',
    severity: 'error',
    from: { path: '^src/database/migrations/' },
    to: { path: '^(?:src|schema|resolvers)/' },
  },
  {
    name: 'shared-stands-alone',
    comment: 'What is shared knows nobody.',
    severity: 'error',
    from: { path: '^src/shared/' },
    to: { path: '^(?:src|schema|resolvers)/', pathNot: '^src/shared/' },
  },
  {
    name: 'screens-know-only-documents',
    comment: 'The screens know the generated GraphQL documents and nothing else of the repository.',
    severity: 'error',
    from: { path: '^src/web/' },
    to: { path: '^(?:src|schema|resolvers|test)/', pathNot: '^src/web/' },
  },
  {
    name: 'nobody-knows-the-screens',
    comment: 'The server serves built files; it imports no screen.',
    severity: 'error',
    from: { path: '^(?:src|schema|resolvers)/', pathNot: '^src/web/' },
    to: { path: '^src/web/' },
  },
  {
    name: 'no-tests-in-the-product',
    comment: 'The product imports nothing of its tests.',
    severity: 'error',
    from: { path: '^(?:src|schema|resolvers)/' },
    to: { path: '^(?:test|bench)/' },
  },
  {
    name: 'no-circles',
    comment: 'What imports each other is one thing: put it in one file.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
];
