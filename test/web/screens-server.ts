import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { build } from 'vite';
import type { Network } from '../../src/busy-times/fetching.ts';
import type { Context } from '../../src/database/context.ts';
import { demonstrationLinks, ensureDemonstration } from '../../src/demonstration/service.ts';
import { makeLog } from '../../src/server/log.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { Instant } from '../../src/shared/time.ts';

const ROOT = join(import.meta.dirname, '..', '..');
// The cast is safe: written out in the width of an instant.
const NOW = '2027-01-14T08:00:00.000Z' as Instant;

export interface ScreensServer {
  readonly url: string;
  readonly context: Context;
  /** Links of the people in the demonstration, by name. */
  readonly links: ReadonlyMap<string, string>;
  /** The newest mail to an address, as text; waits until it is there. */
  mailTo(address: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * A real server with the screens as they are built for this run, or now, and a group that has its first session today.
 * `network`: how it reaches calendars of others, instead of over the internet.
 */
export async function startScreens(network?: Network): Promise<ScreensServer> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-screens-'));
  const webFolder = process.env.TEST_SCREENS ?? (await buildScreens(join(folder, 'web')));
  const mailFolder = join(folder, 'mail');
  const server = await startServer(
    {
      host: '127.0.0.1',
      port: 0,
      baseUrl: undefined,
      database: { engine: 'sqlite', file: join(folder, 'toerbeurt.sqlite') },
      mail: { kind: 'folder', folder: mailFolder, from: 'Toerbeurt <toerbeurt@example.nl>' },
      replies: undefined,
      referenceFolder: join(ROOT, 'src', 'reference', 'data'),
      webFolder,
      logLevel: 'silent',
      demo: false,
      trustProxy: false,
    },
    { log: makeLog('silent', () => undefined), clock: () => NOW, ...(network && { network }) },
  );
  await server.caughtUp;
  await ensureDemonstration(server.context);
  const links = await demonstrationLinks(server.context);
  return {
    url: server.url,
    context: server.context,
    links: new Map(links.map(({ name, path }) => [name, path])),
    mailTo: (address) => newestMail(mailFolder, address),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function buildScreens(outDir: string): Promise<string> {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'src', 'web'),
    logLevel: 'error',
    build: { outDir },
  });
  return outDir;
}

async function newestMail(folder: string, address: string): Promise<string> {
  for (let tries = 0; tries < 150; tries += 1) {
    for (const name of filesIn(folder)) {
      const mail = await PostalMime.parse(readFileSync(join(folder, name)));
      if (mail.to?.some((recipient) => recipient.address === address)) return mail.text ?? '';
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail to ${address} within half a minute.`);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .toSorted()
      .toReversed();
  } catch {
    // The folder is made with the first mail.
    return [];
  }
}
