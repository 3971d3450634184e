import type { SendMailOptions } from 'nodemailer';
import { renderInvitation } from '../calendar/invitation-text.ts';
import type { Invitation, Mailbox } from '../calendar/types.ts';
import { mailHtml } from './mail-html.ts';
import type { OutgoingMail } from './types.ts';

/**
 * A mail as nodemailer wants it: plain, HTML and, for an invitation, the calendar part (RFC 6047). Written for people, sent
 * by a program: no automatic answers, please (RFC 3834).
 */
export function headersOf(mail: OutgoingMail, from: string) {
  const organizer = mailboxOf(from);
  const senderDomain = organizer.address.split('@')[1] ?? 'localhost';
  return {
    messageId: `<${mail.id}@${senderDomain}>`,
    from,
    // As an object: a text would be read as a list of addresses
    to: { name: '', address: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    html: mailHtml(mail.subject, mail.text),
    ...(mail.invitation === undefined ? {} : calendarParts(mail, mail.invitation, organizer)),
    date: new Date(mail.date),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * The calendar as the last and richest alternative, and the same octets once more as a file for programs that look there.
 * Nothing else may be attached: Outlook looks for the invitation in the first part only. Nobody invites themselves.
 */
function calendarParts(
  mail: OutgoingMail,
  invitation: Invitation,
  organizer: Mailbox,
): Pick<SendMailOptions, 'alternatives' | 'attachments'> {
  if (invitation.attendee.address.toLowerCase() === organizer.address.toLowerCase()) return {};
  const content = renderInvitation(invitation, {
    organizer,
    stampedAt: mail.date,
    asksReply: mail.asksReply,
  });
  const base64 = { content, contentTransferEncoding: 'base64' } as const;
  return {
    alternatives: [
      {
        ...base64,
        contentType: `text/calendar; method=${invitation.method}; charset=utf-8`,
        filename: false,
      },
    ],
    attachments: [{ ...base64, contentType: 'application/ics', filename: 'bijeenkomst.ics' }],
  };
}

/** `Toerbeurt <toerbeurt@example.nl>`, as the settings have it. */
export function mailboxOf(from: string): Mailbox {
  const [, name = '', address] = /^(.*?)<([^<>]+)>\s*$/.exec(from) ?? [];
  return address === undefined
    ? { name: 'Toerbeurt', address: from.trim() }
    : { name: name.trim().replace(/^"(.*)"$/, '$1') || 'Toerbeurt', address };
}
