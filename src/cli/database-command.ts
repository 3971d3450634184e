/** What the commands that work on the database of `npm start` have in common. */
import type { Context } from '../database/context.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { type Config, readConfig } from '../server/config.ts';
import { startFailureLine } from '../server/start-failure.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { systemClock } from '../shared/time.ts';
import { runCommand } from './command.ts';

const EXIT = { done: 0, unusable: 2 } as const;

/** What was asked cannot be done, in Dutch. */
export interface Unusable {
  readonly code: 'UNUSABLE';
  readonly line: string;
}

export function unusable(line: string): { readonly ok: false; readonly refusal: Unusable } {
  return refuse({ code: 'UNUSABLE', line });
}

interface DatabaseCommand<Asked> {
  readonly usage: string;
  /** Undefined: what is typed makes no sense. */
  readonly read: (argv: readonly string[]) => Asked | 'help' | undefined;
  /** Does it, and gives what to say. */
  readonly work: (context: Context, asked: Asked, config: Config) => Promise<Result<string, Unusable>>;
}

/**
 * Runs such a command to its end. Exit codes: 0 it was done, as standard output says; 2 it was not, as standard error says: by what
 * was typed, the settings, the database or what is in it; 1 something unexpected.
 */
export function runOnDatabase<Asked>(command: DatabaseCommand<Asked>): Promise<void> {
  return runCommand(async (argv) => {
    const said = await carriedOut(command, argv);
    if (!said.ok) {
      process.stderr.write(`${said.refusal.line}\n`);
      return EXIT.unusable;
    }
    process.stdout.write(`${said.value}\n`);
    return EXIT.done;
  });
}

async function carriedOut<Asked>(
  { usage, read, work }: DatabaseCommand<Asked>,
  argv: readonly string[],
): Promise<Result<string, Unusable>> {
  const asked = read(argv);
  if (asked === 'help') return accept(usage);
  if (asked === undefined) return unusable(usage);
  const config = readConfig(process.env);
  if (!config.ok) return unusable(config.refusal.lines.join('\n'));
  const opened = await open(config.value);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    return await work({ database, clock: systemClock }, asked, config.value);
  } finally {
    await database.close();
  }
}

async function open(config: Config): Promise<Result<Database, Unusable>> {
  try {
    return accept(await openDatabase(config.database));
  } catch (error) {
    return unusable(startFailureLine(error, config));
  }
}
