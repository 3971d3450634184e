import { SITE, TOKEN } from './store.ts';

/*
 * The mails, in plain Dutch (B1) with "u". A mail says that there is a session, when and where. Never a topic, never
 * who is absent, never why something changed: reasons are often personal (domain, "What must stay safe").
 */

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** Who reads a mail about a trajectory. */
export interface MailReader {
  readonly name: string;
  /** Name of the participant whose calendar the reader keeps; undefined when the reader is in the group. */
  readonly onBehalfOf: string | undefined;
}

export function signInLinkMail(request: { readonly name: string; readonly validMinutes: number }): MailText {
  return {
    subject: 'Uw link om in te loggen bij Toerbeurt',
    body: paragraphs(
      `Beste ${request.name},`,
      'Met deze link logt u in bij Toerbeurt:',
      `${SITE}/inloggen/${TOKEN}`,
      `De link werkt één keer, en tot ${request.validMinutes} minuten nadat deze mail is verstuurd.`,
      'Hebt u niet om deze link gevraagd? Dan hoeft u niets te doen. Stuur deze mail niet door.',
      CLOSING,
    ),
  };
}

/** To a wethouder or a secretary who asked for a link. */
export function ownLinkMail({ name }: { readonly name: string }): MailText {
  return {
    subject: 'Uw link om in te loggen bij Toerbeurt',
    body: paragraphs(
      `Beste ${name},`,
      'Met deze link logt u in bij Toerbeurt:',
      `${SITE}/p/${TOKEN}`,
      'U kunt de link vaker gebruiken, op uw telefoon en op uw computer.',
      'Hebt u niet om deze link gevraagd? Dan hoeft u niets te doen. Stuur deze mail niet door.',
      CLOSING,
    ),
  };
}

/** The address of a page of the screens, for who reads a mail of their own: it signs in whoever opens it. */
export function personalLink(path: string): string {
  return `${SITE}/p/${TOKEN}?naar=${encodeURIComponent(path)}`;
}

/** Stands in every mail with a {@link personalLink}. */
export const PERSONAL = 'De link is persoonlijk: stuur deze mail niet door.';

export const CLOSING = 'Met vriendelijke groet,\nhet bureau';

export function opening({ name }: MailReader): string {
  return `Beste ${name},`;
}

/** The last lines, with why a secretary gets the mail. */
export function signature({ onBehalfOf }: MailReader): readonly string[] {
  return [
    ...(onBehalfOf === undefined ? [] : [`U krijgt deze mail omdat u de agenda bijhoudt van ${onBehalfOf}.`]),
    CLOSING,
  ];
}

export function paragraphs(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
