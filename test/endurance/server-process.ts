import { demonstrationLinks, ensureDemonstration } from '../../src/demonstration/service.ts';
import { readConfig } from '../../src/server/config.ts';
import { makeLog } from '../../src/server/log.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { Instant } from '../../src/shared/time.ts';

/*
 * The server in a process of its own, with settings from the environment as always, and with a clock that stands
 * still at the moment in the first argument, until it is sent another one, which it sends back. Says where it listens and which links its demonstration has; ends
 * with code 0 after SIGTERM.
 */

export interface Started {
  readonly url: string;
  /** Office, facilitator, six wethouders, secretary; empty without a demonstration. */
  readonly tokens: readonly string[];
}

// Given by the test that starts this, as the later ones
let now = process.argv[2] as Instant;
process.on('message', (next: Instant) => {
  now = next;
  process.send?.(next);
});
const config = readConfig(process.env);
if (!config.ok) throw new Error(config.refusal.lines.join('\n'));
const log = makeLog(config.value.logLevel, (line) => process.stderr.write(line));
const server = await startServer(config.value, { log, clock: () => now, mailPollMs: 200 });
process.once('SIGTERM', async () => {
  await server.stop();
  process.disconnect();
});
const isDemonstration = config.value.demo && (await ensureDemonstration(server.context));
const links = isDemonstration ? await demonstrationLinks(server.context) : [];
const started: Started = { url: server.url, tokens: links.map(({ path }) => path.split('/').at(-1) ?? '') };
process.send?.(started);
