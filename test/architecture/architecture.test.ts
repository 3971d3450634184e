import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { RULES } from './rules.ts';

async function violationsIn(
  baseDir: string,
): Promise<{ readonly modules: number; readonly violations: readonly string[] }> {
  const { output } = await cruise(['src', 'schema', 'resolvers'], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: [...RULES] },
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)src/web/gql/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  });
  // Without an output type the result is the object, as the library documents
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.filter(({ source }) => /^(?:src|schema|resolvers)\//.test(source)).length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort(),
  };
}

test('imports point down, and only down', async () => {
  const { modules, violations } = await violationsIn(fileURLToPath(new URL('../..', import.meta.url)));

  assert.deepEqual(violations, []);
  assert.ok(modules > 40, `only ${modules} files were read: the test sees too little`);
});

test('every sentence of the rule is broken once in the example of wrong imports, and seen', async () => {
  const { violations } = await violationsIn(fileURLToPath(new URL('violations', import.meta.url)));

  assert.deepEqual(
    [...new Set(violations.map((violation) => violation.split(':')[0]))].sort(),
    RULES.map((rule) => rule.name).sort(),
  );
});
