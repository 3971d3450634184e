/** What the commands that read a file have in common. */
import { createReadStream } from 'node:fs';
import { FILE_LIMITS } from '../planner/problem-file.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { systemFaultLine } from './plan-faults.ts';

/** `-` is standard input. Stops reading as soon as the text is longer than the file formats allow. */
export async function readText(
  file: string,
): Promise<Result<string, { readonly code: 'UNREADABLE'; readonly line: string }>> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > FILE_LIMITS.length) break;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse({ code: 'UNREADABLE', line: systemFaultLine(file, error.code) });
  }
  return accept(text + decoder.decode());
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Runs a command to its end: its code is that of the process, and 1 is something unexpected. */
export async function runCommand(main: (argv: readonly string[]) => Promise<number>): Promise<void> {
  // A reader that stops early (`| head`) is no error
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : UNEXPECTED);
  });
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Er ging iets mis dat niet had mogen gebeuren: ${message}\n`);
    process.exitCode = UNEXPECTED;
  }
}

const UNEXPECTED = 1;
