import { NewerDatabaseError } from '../database/migrations.ts';
import { problemInWords, type ReferenceTablesInvalid } from '../reference/errors.ts';
import type { Config } from './config.ts';

/** Why the server did not start: one Dutch line for who runs it. */
export class StartFailure extends Error {
  constructor(line: string, cause?: unknown) {
    super(line, { cause });
    this.name = 'StartFailure';
  }
}

/** What stands in the way of starting, and what to do about it. Never repeats an address: it may hold a password. */
export function startFailureLine(error: unknown, config: Config): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof NewerDatabaseError) {
    return 'De database is van een nieuwere versie van Toerbeurt. Start die versie, of zet een back-up terug.';
  }
  if (code === 'EADDRINUSE') {
    return `Poort ${config.port} is al in gebruik. Stop het andere programma of kies een andere PORT.`;
  }
  if (code === 'EACCES' && errorIsAbout(error, 'listen')) {
    return `Poort ${config.port} mag niet worden gebruikt. Kies een PORT van 1024 of hoger.`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    if (errorIsAbout(error, 'listen'))
      return `Op ${config.host} kan niet worden geluisterd. Kies een andere HOST.`;
  }
  return config.database.engine === 'postgres'
    ? `PostgreSQL geeft geen toegang (${code || nameOf(error)}). Kijk of de server draait en of DATABASE_URL klopt.`
    : `De database in ${config.database.file} kan niet worden geopend (${code || nameOf(error)}). Kijk of DATA_DIR bestaat en beschrijfbaar is.`;
}

export function referenceLine({ problems }: ReferenceTablesInvalid, { referenceFolder }: Config): string {
  const [first] = problems;
  const example = first === undefined ? '' : ` Het eerste: ${problemInWords(first)}`;
  return `De tabellen in ${referenceFolder} kloppen niet (${problems.length} fouten).${example}`;
}

function errorIsAbout(error: unknown, systemCall: string): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === systemCall;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'onbekende fout';
}
