import type { OutgoingMail } from './types.ts';

/** A mail as nodemailer wants it. Written for people, sent by a program: no automatic answers, please (RFC 3834). */
export function headersOf(mail: OutgoingMail, from: string) {
  const senderDomain = /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    messageId: `<${mail.id}@${senderDomain}>`,
    from,
    // As an object: a text would be read as a list of addresses
    to: { name: '', address: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.date),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
