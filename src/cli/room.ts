import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { agreeWhenAsked, openRoom, playPhones, signInToRoom } from '../demonstration/room.ts';

/*
 * A command, imported by nothing: `npm run room` plays the planning moment, for who wants to see it without six people.
 * It starts the program on an empty database of its own, opens the wall in the browser of this computer and lets six
 * phones answer at the speed of people. Ctrl+C ends it and throws the database away.
 */

const USAGE = `Gebruik: npm run -s room -- [KEUZES]

  --minutes GETAL  zo lang zijn de telefoons bezig (standaard 3)
  --port GETAL     poort van het programma (standaard 4000; 0 neemt een vrije)
  --no-open        open geen browser
  --until-done     stop zodra iedereen heeft geantwoord`;

interface RoomArguments {
  readonly minutes: number;
  readonly port: number;
  readonly opens: boolean;
  readonly untilDone: boolean;
}

/** Undefined: what is typed makes no sense. */
function readArguments(argv: readonly string[]): RoomArguments | 'help' | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        minutes: { type: 'string', default: '3' },
        port: { type: 'string', default: '4000' },
        'no-open': { type: 'boolean', default: false },
        'until-done': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const minutes = Number(values.minutes.replace(',', '.'));
    const port = Number(values.port);
    if (!(minutes > 0 && minutes <= 60)) return undefined;
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
    return { minutes, port, opens: !values['no-open'], untilDone: values['until-done'] };
  } catch {
    return undefined;
  }
}

const asked = readArguments(process.argv.slice(2));
if (asked === 'help') {
  process.stdout.write(`${USAGE}\n`);
} else if (asked === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  await play(asked);
}

async function play({ minutes, port, opens, untilDone }: RoomArguments): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-room-'));
  const { DATABASE_URL: _, SMTP_URL: __, BASE_URL: ___, ...environment } = process.env;
  const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'server', 'main.ts')], {
    env: { ...environment, DATA_DIR: folder, PORT: String(port), DEMO: 'on', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', (code) => {
      rmSync(folder, { recursive: true, force: true });
      process.exitCode = code ?? 0;
      resolve();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill('SIGTERM'));

  const links: URL[] = [];
  for await (const line of createInterface(server.stdout)) {
    const link = /https?:\/\/\S+\/(?:inloggen|p)\/\S+/.exec(line)?.[0];
    if (link !== undefined) links.push(new URL(link));
    if (links.length === 9) break;
  }
  const [office, facilitator] = links;
  if (office === undefined || facilitator === undefined) return ended;
  const guide = await signInToRoom(office.origin, tokenOf(office));
  const round = await openRoom(guide);
  facilitator.searchParams.set('naar', `${round.path}/meedoen`);
  say(
    '',
    'De wand staat klaar. Open deze link op het grote scherm en druk op de knop:',
    '',
    `  ${facilitator.href}`,
    '',
    'Over een paar seconden doen zes telefoons mee en geven ze antwoord. Op het scherm ziet u bij Voorstel het plan ontstaan.',
    'Met Ctrl+C stopt u; er blijft niets bewaard.',
    '',
  );
  if (opens) {
    openInBrowser(facilitator.href);
    await wait(8_000);
  }
  const pause = (milliseconds: number) => wait(milliseconds);
  const phones = await playPhones(
    guide,
    round,
    { answeringMs: minutes * 60_000, wait: pause },
    { joined: (name) => say(`${name} doet mee.`), finished: (name) => say(`${name} is klaar.`) },
  );
  say(
    '',
    'Iedereen heeft geantwoord. Leg het voorstel op het scherm voor aan de groep: de telefoons zeggen dan of het klopt.',
  );
  if (untilDone) server.kill('SIGTERM');
  else await agreeUntilTheEnd();
  return ended;

  async function agreeUntilTheEnd(): Promise<void> {
    const isOver = () => server.exitCode !== null || server.killed;
    try {
      await agreeWhenAsked(round, phones, pause, isOver);
    } catch (error) {
      // The program was stopped under a phone that was asking something
      if (!isOver()) throw error;
    }
  }
}

function tokenOf(link: URL): string {
  return link.pathname.split('/').at(-1) ?? '';
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Where there is no desktop nothing opens, and the link on the screen is the way. */
function openInBrowser(address: string): void {
  const [command, ...first] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""']
        : ['xdg-open'];
  if (command === undefined) return;
  const opener = spawn(command, [...first, address], { stdio: 'ignore', detached: true });
  opener.once('error', () => undefined);
  opener.unref();
}
