import { AGENDA_PATH, DETAILS_PATH } from '../shared/screen-links.ts';
import { SITE, TOKEN } from './store.ts';
import { CLOSING, type MailText, PERSONAL, paragraphs, personalLink } from './texts.ts';

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

/** To who works at the office, or guides groups, from now on. */
export function staffAppointedMail({
  name,
  role,
}: {
  readonly name: string;
  readonly role: 'office' | 'facilitator';
}): MailText {
  return {
    subject: role === 'office' ? 'U werkt nu met Toerbeurt' : 'U begeleidt nu groepen met Toerbeurt',
    body: paragraphs(
      `Beste ${name},`,
      role === 'office'
        ? 'Vanaf nu hoort u bij Toerbeurt bij het bureau. Op deze pagina vraagt u een link om in te loggen:'
        : 'Vanaf nu bent u bij Toerbeurt begeleider. Op deze pagina vraagt u een link om in te loggen:',
      SITE,
      'Vul daar het e-mailadres in waarop u deze mail kreeg.',
      CLOSING,
    ),
  };
}

/** Who keeps whose calendar (secretariaat). */
interface KeeperNames {
  readonly secretary: string;
  readonly wethouder: string;
}

/** To who keeps the calendar from now on. */
export function keepsCalendarMail({ secretary, wethouder }: KeeperNames): MailText {
  return {
    subject: `U houdt bij Toerbeurt de agenda bij van ${wethouder}`,
    body: paragraphs(
      `Beste ${secretary},`,
      `Vanaf nu houdt u bij Toerbeurt de agenda bij van ${wethouder}. U kunt zeggen wanneer ${wethouder} kan, en u krijgt een kopie van mails over bijeenkomsten. ` +
        'De bijeenkomsten kunnen ook vanzelf in uw agenda komen:',
      personalLink(AGENDA_PATH),
      PERSONAL,
      CLOSING,
    ),
  };
}

/** To whose calendar it is. */
export function calendarKeptMail({ secretary, wethouder }: KeeperNames): MailText {
  return {
    subject: `${secretary} houdt bij Toerbeurt uw agenda bij`,
    body: paragraphs(
      `Beste ${wethouder},`,
      `Vanaf nu houdt ${secretary} bij Toerbeurt uw agenda bij. ${secretary} kan voor u zeggen wanneer u kunt, en ziet wat u van uw groep ziet.`,
      'Klopt dat niet? Dan zet u het hier weer uit:',
      personalLink(DETAILS_PATH),
      PERSONAL,
      CLOSING,
    ),
  };
}
