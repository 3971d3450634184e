import { announcement } from '../demonstration/announcement.ts';
import { demonstrationLinks, ensureDemonstration } from '../demonstration/service.ts';
import { readConfig } from './config.ts';
import { makeLog } from './log.ts';
import { StartFailure } from './start-failure.ts';
import { type RunningServer, startServer } from './start-server.ts';

/**
 * The server as a program: settings from the environment, stopped by SIGTERM or SIGINT. The log goes to standard
 * error; standard output is for who tries the demonstration.
 */

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

/** Fills the demonstration; its links are for who goes on: they are not shown any more when the end was asked for. */
async function showDemonstration(
  { context, baseUrl }: RunningServer,
  isStopping: () => boolean,
): Promise<void> {
  const made = await ensureDemonstration(context);
  if (made === undefined || isStopping()) return;
  process.stdout.write(announcement(baseUrl, made, await demonstrationLinks(context)));
}

// Whoever reads the log or the links may go away; the server goes on without.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const config = readConfig(process.env);
if (!config.ok) {
  fail(config.refusal.lines);
} else {
  const log = makeLog(config.value.logLevel, (line) => process.stderr.write(line));
  // Asked for before the server is there or its demonstration filled, it is kept until then: a database is not closed
  // under whoever uses it. A second signal ends the program at once
  let running: RunningServer | undefined;
  let stopIsAsked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stopIsAsked = true;
      void running?.stop();
    });
  }
  try {
    const server = await startServer(config.value, { log });
    if (config.value.demo && !stopIsAsked) await showDemonstration(server, () => stopIsAsked);
    running = server;
    if (stopIsAsked) await server.stop();
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    log.debug('server.notStarted', { cause: String(error.cause) });
    fail([error.message]);
  }
}
