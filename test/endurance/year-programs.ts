import { setTimeout } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/database/database.ts';
import type { Instant } from '../../src/shared/time.ts';
import { given } from '../trajectories/builders.ts';
import type { FaultySmtp } from './faulty-smtp.ts';
import { demonstrationGroup, type Group } from './group-driver.ts';
import type { Program, Workshop } from './programs.ts';
import { signInAgain } from './year-group.ts';

/** News is collected for three minutes, a confirmation can be undone for one; and somebody who was killed holds a mail for ten. */
export const LATER_MS = 11 * 60_000;
/** A mail that somebody is sending is due again then (deliver.ts); no wait after a failure is so long. */
const LEASE_MS = 10 * 60_000;

/** A year of one group, two programs on one database, and a mail server behind a line that fails. */
export class Year {
  readonly workshop: Workshop;
  readonly smtp: FaultySmtp;
  readonly database: Database;
  group: Group;
  #programs: readonly Program[];
  #now: string;
  #turn = 0;

  constructor(
    workshop: Workshop,
    smtp: FaultySmtp,
    database: Database,
    group: Group,
    programs: readonly Program[],
    now: string,
  ) {
    this.workshop = workshop;
    this.smtp = smtp;
    this.database = database;
    this.group = group;
    this.#programs = programs;
    this.#now = now;
  }

  static async begin(workshop: Workshop, smtp: FaultySmtp): Promise<Year> {
    const now = '2027-01-11T09:00:00.000Z';
    const wishes = { smtpUrl: smtp.url };
    const programs = await Promise.all([
      workshop.start(now, { ...wishes, demonstration: true }),
      workshop.start(now, wishes),
    ]);
    const group = await demonstrationGroup(given(programs[0]));
    return new Year(workshop, smtp, await openDatabase(workshop.location), group, programs, now);
  }

  /** The one program and the other by turns. */
  get program(): Program {
    this.#turn += 1;
    return given(this.#programs[this.#turn % 2]);
  }

  get bothPrograms(): readonly Program[] {
    return this.#programs;
  }

  /** It is this moment from now on; staff is signed in. */
  async at(now: string): Promise<void> {
    await this.#becomes(now);
    this.group = await signInAgain(this.database, this.group, now as Instant);
  }

  /** Until nothing is to be told or sent that is due at this moment. */
  async settled(now: string): Promise<void> {
    await this.#becomes(now);
    await this.#settledNow();
  }

  /**
   * A mail that is on its way arrives first: the clock jumps past the time that a program has for it, which no clock of a
   * mail server does, and another program would send it again.
   */
  async #becomes(now: string): Promise<void> {
    await this.#settledNow();
    await this.#setClocks(now);
  }

  async #setClocks(now: string): Promise<void> {
    this.#now = now;
    await Promise.all(this.#programs.map((program) => program.setClock(now)));
  }

  async #settledNow(): Promise<void> {
    const now = this.#now;
    for (let tries = 0; tries < 2400; tries += 1) {
      if ((await this.#due(now as Instant)) === 0) return;
      await setTimeout(25);
    }
    throw new Error(`At ${now} mail is left.`);
  }

  async #due(now: Instant): Promise<number> {
    const { db } = this.database;
    const waiting = await db
      .selectFrom('outbox')
      .select(['id', 'due_at', 'series_key'])
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .execute();
    // What is being sent counts; the later of a series waits for the earlier
    const mails = waiting.filter(
      (mail) =>
        (mail.due_at <= now || mail.due_at === plus(now, LEASE_MS)) &&
        !waiting.some(
          (other) => mail.series_key !== null && other.series_key === mail.series_key && other.id < mail.id,
        ),
    );
    const notices = await db
      .selectFrom('session_notices')
      .select('person_id')
      .where('due_at', '<=', now)
      .execute();
    return mails.length + notices.length;
  }

  /** Both programs end as in a power cut, while messages are on their way, and start again. */
  async powerCut(now: string): Promise<void> {
    await this.#settledNow();
    this.smtp.setMode('silent');
    await this.#setClocks(now);
    await this.smtp.untilUnheard();
    await Promise.all(this.#programs.map((program) => program.kill()));
    this.smtp.setMode('works');
    const next = plus(now, LATER_MS);
    const wishes = { smtpUrl: this.smtp.url };
    this.#programs = await Promise.all([
      this.workshop.start(next, wishes),
      this.workshop.start(next, wishes),
    ]);
    this.#now = next;
    await this.#settledNow();
  }

  async stop(): Promise<void> {
    await this.database.close();
    for (const program of this.#programs) await program.kill();
  }
}

export function plus(instant: string, millis: number): string {
  return new Date(Date.parse(instant) + millis).toISOString();
}

export const DAY_MS = 86_400_000;
