import { startPostgres } from './postgres-server.ts';

/**
 * Runs once before all test files (`node --test --test-global-setup`): one PostgreSQL server for the whole run,
 * whose address the test processes find in `TEST_POSTGRES_URL`. A server that is already there is used as it is.
 */
let stop: (() => Promise<void>) | undefined;

export async function globalSetup(): Promise<void> {
  if (process.env.TEST_POSTGRES_URL !== undefined) return;
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  stop = server.stop;
}

export async function globalTeardown(): Promise<void> {
  await stop?.();
}
