import { readConfig } from './config.ts';
import { makeLog } from './log.ts';
import { StartFailure } from './start-failure.ts';
import { startServer } from './start-server.ts';

/** The server as a program: settings from the environment, stopped by SIGTERM or SIGINT. */

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

const config = readConfig(process.env);
if (!config.ok) {
  fail(config.refusal.lines);
} else {
  const log = makeLog(config.value.logLevel);
  try {
    const server = await startServer(config.value, { log });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        void server.stop();
      });
    }
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    log.debug('server.notStarted', { cause: String(error.cause) });
    fail([error.message]);
  }
}
