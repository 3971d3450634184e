import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { smtpTransport } from '../../src/notifications/smtp-transport.ts';
import { type NewMail, queueMail } from '../../src/notifications/store.ts';
import type { MailTransport } from '../../src/notifications/types.ts';
import { type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { BASE_URL, FROM } from './mailbox.ts';
import { type Answers, startSmtp, type TestSmtp } from './smtp.ts';

export const NOON = '2026-11-23T12:00:00.000Z' as Instant;
export const minutesLater = (minutes: number): Instant =>
  instantFromMillis(millisOf(NOON) + minutes * 60_000);

export function at(database: Database, now: Instant): Context {
  return { database, clock: () => now };
}

export async function queue(
  database: Database,
  ...mails: readonly (Partial<NewMail> & { toAddress: string })[]
) {
  const plain = { recipientId: undefined, subject: 'Bericht', body: 'Hallo\n', dueAt: NOON, now: NOON };
  await database.transaction(async (trx) => {
    for (const mail of mails) await queueMail(trx, { ...plain, ...mail });
  });
}

/** To whom, what became of it, after how many attempts; in order of address. */
export async function outboxOf({ db }: Database) {
  const rows = await db.selectFrom('outbox').selectAll().orderBy('to_address').execute();
  return rows.map((row) => [
    row.to_address,
    row.sent_at !== null ? 'sent' : row.failed_at !== null ? 'failed' : `due ${row.due_at}`,
    row.attempts,
  ]);
}

export async function withSmtp(
  answers: Answers,
  work: (smtp: TestSmtp, transport: MailTransport) => Promise<void>,
): Promise<void> {
  const smtp = await startSmtp({ answers });
  const transport = smtpTransport({ url: smtp.url, from: FROM });
  try {
    await work(smtp, transport);
  } finally {
    transport.close();
    await smtp.close();
  }
}

export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-mail-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const options = { baseUrl: BASE_URL };
