import { startPostgres } from './postgres-server.ts';
import { makeTemplates } from './templates.ts';

/**
 * Runs once before all test files (`node --test --test-global-setup`): one PostgreSQL server for the whole run,
 * whose address the test processes find in `TEST_POSTGRES_URL`, and the databases that theirs are copied from. A server that
 * is already there is used as it is.
 */
let tearDown: (() => Promise<void>) | undefined;

export async function globalSetup(): Promise<void> {
  const given = process.env.TEST_POSTGRES_URL;
  const server = given === undefined ? await startPostgres() : { url: given, stop: async () => undefined };
  const { templates, remove } = await makeTemplates(server.url);
  process.env.TEST_POSTGRES_URL = server.url;
  process.env.TEST_DATABASE_TEMPLATES = JSON.stringify(templates);
  tearDown = async () => {
    await remove();
    await server.stop();
  };
}

export async function globalTeardown(): Promise<void> {
  await tearDown?.();
}
