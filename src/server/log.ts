import { type Clock, systemClock } from '../shared/time.ts';
import { LOG_LEVELS, type LogLevel } from './config.ts';
import { redacted } from './redaction.ts';

type LogValue = string | number | boolean | null;

/** Writes one JSON object per line: time, level, event and the given facts. Personal data and tokens stay out. */
export interface Log {
  debug(event: string, facts?: Readonly<Record<string, LogValue>>): void;
  info(event: string, facts?: Readonly<Record<string, LogValue>>): void;
  warn(event: string, facts?: Readonly<Record<string, LogValue>>): void;
  /** `error` may be anything that was thrown: its name, code and stack are kept, other fields are not. */
  error(event: string, error: unknown, facts?: Readonly<Record<string, LogValue>>): void;
}

export function makeLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(line),
  clock: Clock = systemClock,
): Log {
  const least = LOG_LEVELS.indexOf(level);
  const put = (at: LogLevel, event: string, facts: Readonly<Record<string, LogValue>>): void => {
    if (LOG_LEVELS.indexOf(at) < least) return;
    const safe = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'string' ? redacted(value) : value,
      ]),
    );
    write(`${JSON.stringify({ time: clock(), level: at, event, ...safe })}\n`);
  };
  return {
    debug: (event, facts = {}) => put('debug', event, facts),
    info: (event, facts = {}) => put('info', event, facts),
    warn: (event, facts = {}) => put('warn', event, facts),
    error: (event, error, facts = {}) => put('error', event, { ...facts, ...describeError(error) }),
  };
}

/** A database driver's error also carries the row it is about: that is left out on purpose. */
function describeError(error: unknown): Record<string, LogValue> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { error: error.name, code, stack: stackOf(error) };
}

/** Of several errors in one, each. */
function stackOf(error: Error): string {
  const own = error.stack ?? error.message;
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [own, ...parts.flatMap((part) => (part instanceof Error ? stackOf(part) : []))].join('\n');
}
