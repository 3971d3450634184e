import { createTransport } from 'nodemailer';
import { plainText } from '../shared/plain-text.ts';
import { headersOf } from './message.ts';
import type { MailTransport, SendOutcome } from './types.ts';

/** Long enough for a slow server, short enough that one dead server does not hold a deliverer for minutes. */
const TIMEOUTS_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends through a mail server: `smtp://user:password@host:587` or `smtps://...`; one connection, kept open. */
export function smtpTransport({
  url,
  from,
}: {
  readonly url: string;
  /** `Toerbeurt <toerbeurt@example.nl>` */
  readonly from: string;
}): MailTransport {
  const mailer = createTransport({ url, pool: true, maxConnections: 1, ...TIMEOUTS_MS });
  return {
    async send(mail) {
      try {
        await mailer.sendMail(headersOf(mail, from));
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => mailer.close(),
  };
}

/**
 * A 5xx about this recipient or this message is for good (RFC 5321, section 4.2.1). A 5xx about us (the password, the
 * sender) is not: once somebody repairs the settings, the mail can go. Anything that is no answer is tried again.
 */
function outcomeOf(error: unknown): SendOutcome {
  const { message, responseCode, command } = error as {
    readonly message?: string;
    readonly responseCode?: number;
    readonly command?: string;
  }; // What nodemailer documents for a failed sendMail
  const answer = plainText((message ?? 'unknown').slice(0, 300), { maxLength: 300 }) ?? 'unknown';
  const forGood = responseCode !== undefined && responseCode >= 500;
  if (forGood && command === 'RCPT TO') return { kind: 'refused', about: 'address', answer };
  return forGood && command === 'DATA'
    ? { kind: 'refused', about: 'mail', answer }
    : { kind: 'failed', answer };
}
