/** Programs that a measurement starts beside itself, and ends. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface Program<Started> {
  readonly started: Started;
  /** What it answers to a message. */
  ask(question?: object): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startProgram<Started>(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Program<Started>> {
  const program: ChildProcess = fork(file, args, { env: { PATH: process.env['PATH'] ?? '', ...env } });
  const ended = once(program, 'exit');
  const [message] = await Promise.race([once(program, 'message'), ended.then(() => [undefined])]);
  if (message === undefined) throw new Error(`${file} did not start.`);
  return {
    // What that program sends first
    started: message as Started,
    async ask(question: object | string = '?') {
      const answered = once(program, 'message');
      program.send(question);
      return (await answered)[0];
    },
    async stop() {
      program.kill('SIGTERM');
      await ended;
    },
  };
}
