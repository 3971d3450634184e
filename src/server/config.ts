import { join, resolve } from 'node:path';
import type { DatabaseLocation } from '../database/database.ts';
import type { ReplySource } from '../notifications/reply-sources.ts';
import { accept, type Result, refuse } from '../shared/result.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where mail goes: to a mail server, or (to try things out) as one file per mail into a folder. */
export type MailTarget =
  | { readonly kind: 'smtp'; readonly url: string; readonly from: string }
  | { readonly kind: 'folder'; readonly folder: string; readonly from: string };

/** All settings of a running server, read once at the start by {@link readConfig}. Paths are absolute. */
export interface Config {
  /** `HOST`: the address to listen on. Default 127.0.0.1: this machine only. */
  readonly host: string;
  /** `PORT`: 0 to 65535, 0 takes a free one. Default 4000. */
  readonly port: number;
  /**
   * `BASE_URL`: the address as people type it, without a slash at the end. Default `http://localhost:PORT`.
   * Links in mails and calendars start with it; https makes the cookie Secure.
   */
  readonly baseUrl: string | undefined;
  /** `DATABASE_URL` (PostgreSQL), or the file `toerbeurt.sqlite` in `DATA_DIR` (default `.data`). */
  readonly database: DatabaseLocation;
  /** `SMTP_URL` with `MAIL_FROM`, or the folder `MAIL_DIR` (default `mail` in `DATA_DIR`). */
  readonly mail: MailTarget;
  /**
   * `IMAP_URL` (`imaps://user:password@host/INBOX`) or `REPLY_DIR`, a folder for `.eml` files: where answers to
   * invitations come in, at the address of `MAIL_FROM`. Undefined: nobody is asked for an answer.
   */
  readonly replies: ReplySource | undefined;
  /** `REFERENCE_DIR`: the CSV files with municipalities, holidays and parties. Default: those of the program. */
  readonly referenceFolder: string;
  /** `WEB_DIR`: the built screens. Default `dist/web` of the program. */
  readonly webFolder: string;
  /** `LOG_LEVEL`: debug, info, warn, error or silent. Default info. */
  readonly logLevel: LogLevel;
  /**
   * `DEMO`: on fills an empty database with an example and prints links for the people in it. Default on without
   * `DATABASE_URL` (somebody tries the program), off with it.
   */
  readonly demo: boolean;
  /**
   * `TRUST_PROXY`: on when a proxy of our own stands before the server; the caller's address is then the last one
   * in X-Forwarded-For. Default off: anyone can send that header.
   */
  readonly trustProxy: boolean;
}

const PROGRAM_FOLDER = join(import.meta.dirname, '..', '..');

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings in `environment`, or one line (Dutch) for each value that cannot be used. */
export function readConfig(
  environment: Environment,
): Result<Config, { readonly code: 'BAD_CONFIG'; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const read = new Reader(environment, lines);
  const dataFolder = resolve(read.text('DATA_DIR', '.data'));
  const config: Config = {
    host: read.text('HOST', '127.0.0.1'),
    port: read.wholeNumber('PORT', { otherwise: 4000, least: 0, most: 65_535 }),
    baseUrl: read.baseUrl('BASE_URL'),
    database: databaseOf(read, dataFolder),
    mail: mailOf(read, dataFolder),
    replies: repliesOf(read),
    referenceFolder: resolve(read.text('REFERENCE_DIR', join(PROGRAM_FOLDER, 'src', 'reference', 'data'))),
    webFolder: resolve(read.text('WEB_DIR', join(PROGRAM_FOLDER, 'dist', 'web'))),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    demo:
      read.oneOf('DEMO', ['on', 'off'], environment['DATABASE_URL'] === undefined ? 'on' : 'off') === 'on',
    trustProxy: read.oneOf('TRUST_PROXY', ['on', 'off'], 'off') === 'on',
  };
  return lines.length === 0 ? accept(config) : refuse({ code: 'BAD_CONFIG', lines });
}

function databaseOf(read: Reader, dataFolder: string): DatabaseLocation {
  const url = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const poolSize = read.wholeNumber('DATABASE_POOL_SIZE', { otherwise: 10, least: 1, most: 100 });
  if (url === undefined) return { engine: 'sqlite', file: join(dataFolder, 'toerbeurt.sqlite') };
  return { engine: 'postgres', url, poolSize };
}

function mailOf(read: Reader, dataFolder: string): MailTarget {
  const url = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.mailbox('MAIL_FROM', 'Toerbeurt <toerbeurt@localhost>');
  if (url !== undefined) return { kind: 'smtp', url, from };
  return { kind: 'folder', folder: resolve(read.text('MAIL_DIR', join(dataFolder, 'mail'))), from };
}

function repliesOf(read: Reader): ReplySource | undefined {
  const url = read.url('IMAP_URL', ['imap:', 'imaps:']);
  if (url !== undefined) return { kind: 'imap', url };
  const folder = read.text('REPLY_DIR', '');
  return folder === '' ? undefined : { kind: 'folder', folder: resolve(folder) };
}

/** Reads values one by one and keeps a line for each that cannot be used. Never repeats a value: it may be a secret. */
class Reader {
  readonly #environment: Environment;
  readonly #lines: string[];

  constructor(environment: Environment, lines: string[]) {
    this.#environment = environment;
    this.#lines = lines;
  }

  text(name: string, otherwise: string): string {
    return this.#given(name) ?? otherwise;
  }

  wholeNumber(
    name: string,
    { otherwise, least, most }: { readonly otherwise: number; readonly least: number; readonly most: number },
  ): number {
    const given = this.#given(name);
    if (given === undefined) return otherwise;
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.#lines.push(`${name} moet een geheel getal van ${least} tot en met ${most} zijn.`);
    return otherwise;
  }

  oneOf<const Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const given = this.#given(name);
    if (given === undefined) return otherwise;
    const choice = choices.find((candidate) => candidate === given);
    if (choice !== undefined) return choice;
    this.#lines.push(`${name} moet een van deze woorden zijn: ${choices.join(', ')}.`);
    return otherwise;
  }

  url(name: string, protocols: readonly string[]): string | undefined {
    const given = this.#given(name);
    if (given === undefined) return undefined;
    if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given;
    this.#lines.push(`${name} moet een adres zijn dat begint met ${protocols.join('// of ')}//.`);
    return undefined;
  }

  mailbox(name: string, otherwise: string): string {
    const given = this.#given(name);
    if (given === undefined || /^(?:[^<>@,;]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/.test(given))
      return given ?? otherwise;
    this.#lines.push(`${name} moet een mailadres zijn, zoals Toerbeurt <toerbeurt@example.nl>.`);
    return otherwise;
  }

  baseUrl(name: string): string | undefined {
    const given = this.url(name, ['http:', 'https:']);
    if (given === undefined) return undefined;
    const { origin, pathname, search, hash, username } = new URL(given);
    if (pathname === '/' && search === '' && hash === '' && username === '') return origin;
    this.#lines.push(`${name} moet alleen het begin van het adres zijn, zoals https://toerbeurt.example.nl.`);
    return undefined;
  }

  #given(name: string): string | undefined {
    const value = this.#environment[name]?.trim();
    return value === '' ? undefined : value;
  }
}
