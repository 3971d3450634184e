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
  if (errorIsAbout(error, 'listen') || isAboutHost(error, config.host)) {
    return `Op ${config.host} kan niet worden geluisterd (${code}). Kies een andere HOST.`;
  }
  if (code === 'SQLITE_NOTADB' && config.database.engine === 'sqlite') {
    return `${config.database.file} is geen database. Zet een back-up terug of kies een andere DATA_DIR.`;
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

/** The name to listen on does not exist; a database that is not found names another host. */
function isAboutHost(error: unknown, host: string): boolean {
  return error instanceof Error && 'hostname' in error && error.hostname === host;
}

/** The folder for mails cannot be made. */
export function mailFolderLine(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : nameOf(error);
  return `In ${folder} kan geen mail worden geschreven (${code}). Kijk of MAIL_DIR bestaat en beschrijfbaar is.`;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'onbekende fout';
}
