import type { Instant } from '../shared/time.ts';

/*
 * What is kept of people (docs/privacy.md). A kind of data (soort gegevens) is what is kept for one reason and for one time.
 */

export interface Period {
  readonly unit: 'days' | 'months' | 'years';
  readonly count: number;
}

export const KIND_KEYS = [
  'account',
  'forms',
  'preRegistrations',
  'registrations',
  'placedRegistrations',
  'wishes',
  'parties',
  'intakes',
  'groups',
  'answers',
  'devices',
  'attendance',
  'mails',
  'failedMails',
  'mailTraces',
  'replies',
  'signIns',
  'links',
  'calendars',
  'choices',
  'history',
  'invoices',
  'requests',
] as const;
export type KindKey = (typeof KIND_KEYS)[number];

/** One kind of data, in words for who it is about: plain Dutch (B1). */
export interface DataKind {
  readonly key: KindKey;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  /** How long, counted from `since`; undefined: as long as `since` says. */
  readonly period: Period | undefined;
  /** From when the period counts, or until when it lasts: `na de laatste bijeenkomst van de groep`. */
  readonly since: string;
  readonly seenBy: string;
}

/** What is kept of a person, by kind and table. */
export interface PersonExport {
  readonly madeAt: Instant;
  readonly kinds: readonly ExportedKind[];
}
export interface ExportedKind {
  readonly key: KindKey;
  readonly tables: readonly ExportedTable[];
}
export interface ExportedTable {
  readonly table: string;
  /** Whether the person did something with it; else it is about the person. */
  readonly did: boolean;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

export interface ExportFiles {
  /** Without an extension. */
  readonly fileName: string;
  /** JSON of a {@link PersonExport}. */
  readonly json: string;
  /** The same as a page of HTML, in Dutch, to read or print. */
  readonly page: string;
}
