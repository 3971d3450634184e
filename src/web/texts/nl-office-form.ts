import type { FormWords } from '../enrolment/form-words.ts';
import { enrolmentTexts } from './nl-enrolment.ts';

/** What stands at the form of a wethouder when the office fills it in: about somebody else. */
export const officeFormTexts: FormWords = {
  ...enrolmentTexts.form,
  about: 'Over de wethouder',
  emailHint: 'Van de wethouder zelf. Onze mails gaan hierheen.',
  emailKept: 'E-mailadres (blijft zoals het is)',
  office: 'Werk als wethouder',
  partyHint: 'Alleen het bureau ziet de partij, om groepen politiek te spreiden.',
  inOfficeHint: 'Ongeveer mag.',
  membership: 'Lid van de Wethoudersvereniging?',
  membershipHint: 'Leden betalen 500 euro, niet-leden 850 euro, zonder btw.',
  memberships: { MEMBER: 'Lid', NON_MEMBER: 'Geen lid', UNKNOWN: 'Niet bekend' },
  secretary: 'Secretariaat (mag leeg)',
  secretaryText: 'Wie de agenda van de wethouder bijhoudt.',
  topics: 'Onderwerpen (mag leeg)',
  topicsHint: 'Waarover de wethouder het graag wil hebben.',
  wishes: 'Wensen voor de groep',
  wishesText: 'Alles hier mag leeg blijven.',
  weekdays: 'Dagen die goed uitkomen',
  travel: 'Langste reistijd (enkele reis met de auto)',
  travelAny: 'Maakt niet uit',
  withWhom: 'Met wie graag in een groep? (mag leeg)',
  remark: 'Opmerking (mag leeg)',
  invoiceText: 'De factuur komt als de groep begint.',
  invoiceUnknown: 'Nog niet bekend',
  invoiceMunicipality: 'Naar de gemeente',
  invoicePerson: 'Naar de wethouder zelf',
  invoiceOrderHint: 'Veel gemeenten betalen alleen met een inkoopnummer.',
  consent: 'Toestemming',
  consentTitle: 'Lees dit voor, of laat het lezen',
  consentLines: [
    'Wij bewaren wat u ons vertelt, om groepen samen te stellen, u daarover te mailen en de factuur te sturen.',
    ...enrolmentTexts.form.consentLines.slice(1),
  ],
  consentCheck: 'De wethouder vindt goed dat wij deze gegevens hiervoor bewaren en gebruiken',
};
