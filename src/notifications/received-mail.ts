import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { plainText } from '../shared/plain-text.ts';
import { type CalendarReply, readCalendarReply } from './reply-calendar.ts';

/** More than any reply or report needs; a bigger mail is not read. */
export const MOST_MAIL_OCTETS = 1_000_000;
/** Taking a mail apart costs more by the line than by the octet; a million octets as programs write them are some 13,000. */
const MOST_MAIL_LINES = 20_000;
/** Our mails have one recipient each. */
const MOST_FAILURES = 20;

/** A mail that came in, as far as it concerns us. Everything in it may be hostile. */
export type ReceivedMail = {
  /** Its Message-ID, or what it says when it has none: the same mail twice has the same key. */
  readonly key: string;
} & (
  | { readonly kind: 'reply'; readonly from: string; readonly reply: CalendarReply }
  | { readonly kind: 'bounce'; readonly failures: readonly BouncedMail[] }
  /** An answer of a machine, or a letter: nothing for us. */
  | { readonly kind: 'other'; readonly isAutomatic: boolean }
);

/** That a mail of ours did not arrive (RFC 3464). */
export interface BouncedMail {
  /** The part of our Message-ID before the `@`. */
  readonly mailIds: readonly string[];
  readonly address: string;
  readonly reason: string;
}

/** Reads a whole mail; never rejects. */
export async function readReceivedMail(raw: Uint8Array): Promise<ReceivedMail> {
  const key = createHash('sha256').update(raw).digest('hex');
  if (raw.length > MOST_MAIL_OCTETS || hasMoreLinesThan(MOST_MAIL_LINES, raw))
    return { key, kind: 'other', isAutomatic: false };
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw, { maxNestingDepth: 20, maxHeadersSize: 200_000 });
  } catch {
    // No mail at all, or one that is made to be unreadable
    return { key, kind: 'other', isAutomatic: false };
  }
  return { key: keyOf(mail, key), ...contentsOf(mail, raw) };
}

function hasMoreLinesThan(most: number, raw: Uint8Array): boolean {
  let lines = 0;
  for (let end = raw.indexOf(10); end >= 0 && lines <= most; end = raw.indexOf(10, end + 1)) lines += 1;
  return lines > most;
}

function keyOf({ messageId, from }: Email, otherwise: string): string {
  if (messageId === undefined || messageId.length > 500) return otherwise;
  // Who sends it is in the key, so that nobody can use up the Message-ID of somebody else's mail
  return createHash('sha256')
    .update(`${messageId}\n${from?.address ?? ''}`)
    .digest('hex');
}

type Contents = ReceivedMail extends infer Mail ? (Mail extends unknown ? Omit<Mail, 'key'> : never) : never;

function contentsOf(mail: Email, raw: Uint8Array): Contents {
  const reply = partsOf(mail, ['text/calendar', 'application/ics']).map(readCalendarReply).find(Boolean);
  const from = mail.from?.address;
  if (reply !== undefined && from !== undefined) return { kind: 'reply', from, reply };
  const reports = partsOf(mail, ['message/delivery-status']);
  const mailIds = reports.length === 0 ? [] : ourIdsIn(raw);
  const failures = reports.flatMap((report) => failuresIn(report, mailIds)).slice(0, MOST_FAILURES);
  if (failures.length > 0) return { kind: 'bounce', failures };
  const submitted = header(mail, 'auto-submitted') ?? 'no';
  const precedence = header(mail, 'precedence') ?? '';
  return { kind: 'other', isAutomatic: submitted !== 'no' || /bulk|junk|auto_reply/i.test(precedence) };
}

function partsOf({ attachments }: Email, types: readonly string[]): readonly string[] {
  return attachments
    .filter(({ mimeType }) => types.includes(mimeType.toLowerCase()))
    .map(({ content }) =>
      typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8'),
    );
}

function header({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key.toLowerCase() === name)?.value;
}

/** Blocks of fields, one for each recipient; only those that are for good (a status of class 5). */
function failuresIn(report: string, mailIds: readonly string[]): readonly BouncedMail[] {
  return report
    .replace(/\r\n/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const field = (name: string): string | undefined =>
        new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t].*)*)`, 'im').exec(block)?.[1];
      const address = /^[^;]*;\s*<?([^<>\s]{3,320}?)>?\s*$/.exec(field('Final-Recipient') ?? '')?.[1];
      const isForGood =
        field('Action')?.trim().toLowerCase() === 'failed' && (field('Status') ?? '').startsWith('5.');
      if (address === undefined || !isForGood) return [];
      const said = field('Diagnostic-Code')?.replace(/^\s*smtp;\s*/i, '') ?? field('Status') ?? '';
      const reason = plainText(said.replace(/\s+/g, ' ').slice(0, 300), { maxLength: 300 }) ?? 'onbekend';
      return [{ mailIds, address, reason }];
    });
}

/** Ids of mails that are named in it: a report without one of ours says nothing of our mails. */
function ourIdsIn(raw: Uint8Array): readonly string[] {
  const text = Buffer.from(raw).toString('latin1');
  const ids = [...text.matchAll(/<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})@/g)];
  return [...new Set(ids.map(([, id = '']) => id))].slice(0, 20);
}
