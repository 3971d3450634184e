import { SITE, TOKEN } from './store.ts';
import { CLOSING, type MailText, paragraphs } from './texts.ts';

/* Mails about the own details of a person, in plain Dutch (B1) with "u". No mail names the other address. */

export function emailProofMail(request: { readonly name: string; readonly validHours: number }): MailText {
  return {
    subject: 'Bevestig uw nieuwe e-mailadres voor Toerbeurt',
    body: paragraphs(
      `Beste ${request.name},`,
      'U wilt mails van Toerbeurt op dit adres krijgen. Bevestig dat met deze link:',
      `${SITE}/e-mailadres/${TOKEN}`,
      `De link werkt één keer, en tot ${request.validHours} uur nadat deze mail is verstuurd. Tot u bevestigt, blijft uw oude adres gelden.`,
      'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen. Stuur deze mail niet door.',
      CLOSING,
    ),
  };
}

export function emailChangedMail({ name }: { readonly name: string }): MailText {
  return {
    subject: 'Uw e-mailadres bij Toerbeurt is gewijzigd',
    body: paragraphs(
      `Beste ${name},`,
      'U hebt bij Toerbeurt een ander e-mailadres opgegeven en bevestigd. Mails van Toerbeurt gaan vanaf nu naar dat adres. Dit is de laatste mail aan dit adres.',
      'Hebt u dit niet zelf gedaan? Neem dan meteen contact op met het bureau.',
      CLOSING,
    ),
  };
}
