import type { PriceRuleField } from '../src/fees/errors.ts';
import type { AddresseeField, IssuerField } from '../src/fees/types.ts';
import { dateInWords } from '../src/shared/dutch-time.ts';
import { amountInWords } from './fee-texts.ts';
import type { OfCode } from './refusal-kinds.ts';

const ADDRESSEE_TEXTS: Readonly<Record<AddresseeField, string>> = {
  kind: 'Kies of de factuur naar een gemeente of naar een persoon gaat.',
  name: 'Vul in aan wie de factuur is, met ten hoogste 120 tekens.',
  street: 'Vul straat en huisnummer of een postbus in, met ten hoogste 100 tekens.',
  postalCode: 'Een postcode heeft vier cijfers en twee letters, zoals 8011 AB.',
  city: 'Vul de plaats in, met ten hoogste 80 tekens.',
  scheme: 'Kies of u het KvK-nummer of het OIN van de gemeente invult.',
  organisationNumber:
    'Een KvK-nummer heeft 8 cijfers, een OIN heeft er 20. Kies eerst welke van de twee het is.',
  contactName: 'De naam van de contactpersoon is te lang. Gebruik ten hoogste 100 tekens.',
  email: 'Vul een e-mailadres in, zoals facturen@gemeente.nl.',
  orderNumber: 'Het inkoopnummer is te lang. Gebruik ten hoogste 50 tekens.',
  costCentre: 'Het kenmerk is te lang. Gebruik ten hoogste 50 tekens.',
};

/** What still has to be filled in before an invoice can go. */
export const MISSING_TEXTS: Readonly<Record<AddresseeField, string>> = {
  ...ADDRESSEE_TEXTS,
  organisationNumber: 'Vul het KvK-nummer of het OIN van de gemeente in.',
  orderNumber: 'Een gemeente heeft een inkoopnummer of een kenmerk nodig. Vul een van de twee in.',
};

const ISSUER_TEXTS: Readonly<Record<IssuerField, string>> = {
  name: 'Vul de naam van de vereniging in, met ten hoogste 120 tekens.',
  street: 'Vul straat en huisnummer of een postbus in, met ten hoogste 120 tekens.',
  postalCode: 'Een postcode heeft vier cijfers en twee letters, zoals 2500 GK.',
  city: 'Vul de plaats in, met ten hoogste 120 tekens.',
  kvkNumber: 'Een KvK-nummer heeft 8 cijfers.',
  vatNumber: 'Een btw-nummer ziet eruit als NL123456789B01.',
  iban: 'Dit rekeningnummer (IBAN) klopt niet. Kijk het na.',
  email: 'Vul een e-mailadres in.',
  telephone: 'Vul een telefoonnummer in, zoals 070 123 45 67.',
  paymentDays: 'Vul een aantal dagen in van 1 tot en met 90.',
};

const PRICE_TEXTS: Readonly<Record<PriceRuleField, string>> = {
  validFrom: 'Een prijs kan vandaag of later ingaan. Wat al gold, verandert niet.',
  memberCents: 'Vul een bedrag in van 0 tot en met 10.000 euro.',
  nonMemberCents: 'Vul een bedrag in van 0 tot en met 10.000 euro. Een vervolg kost voor iedereen hetzelfde.',
  vatPercent: 'Vul een heel percentage in van 1 tot en met 100.',
  leavingSessions: 'Vul in na hoeveel bijeenkomsten iemand alles betaalt: van 1 tot en met 11.',
};

/** What people read when something about invoices cannot be (see refusal-texts.ts). */
export const FEE_REFUSALS = {
  INVOICE_NOT_FOUND: { kind: 'NotFound', text: () => 'Deze factuur bestaat niet (meer).' },
  INVOICE_OUTDATED: {
    kind: 'Outdated',
    text: () => 'Iemand anders heeft dit concept net veranderd. Kijk opnieuw.',
  },
  INVOICE_ALREADY_SENT: {
    kind: 'RuleBroken',
    text: () => 'Deze factuur is al verstuurd en verandert niet meer. Maak zo nodig een creditnota.',
  },
  INVALID_ADDRESSEE: {
    kind: 'InvalidInput',
    text: ({ field }: OfCode<'INVALID_ADDRESSEE'>) => ADDRESSEE_TEXTS[field],
  },
  INVALID_ISSUER: {
    kind: 'InvalidInput',
    text: ({ field }: OfCode<'INVALID_ISSUER'>) => ISSUER_TEXTS[field],
  },
  INVALID_PRICE_RULE: {
    kind: 'InvalidInput',
    text: ({ field }: OfCode<'INVALID_PRICE_RULE'>) => PRICE_TEXTS[field],
  },
  ADDRESSEE_INCOMPLETE: {
    kind: 'RuleBroken',
    text: ({ missing }: OfCode<'ADDRESSEE_INCOMPLETE'>) => MISSING_TEXTS[missing],
  },
  ISSUER_MISSING: {
    kind: 'RuleBroken',
    text: () => 'Vul eerst de gegevens van de vereniging in, bij “Afzender”.',
  },
  MEMBERSHIP_UNKNOWN: {
    kind: 'RuleBroken',
    text: () => 'Geef eerst aan of de deelnemer lid is.',
  },
  NO_PRICE_RULE: {
    kind: 'RuleBroken',
    text: ({ date }: OfCode<'NO_PRICE_RULE'>) => `Er is geen prijs bekend voor ${dateInWords(date)}.`,
  },
  NOTHING_OWED: {
    kind: 'RuleBroken',
    text: () => 'Volgens de regels is er niets (meer) te betalen. U kunt dit concept weggooien.',
  },
  AMOUNT_CHANGED: {
    kind: 'RuleBroken',
    text: ({ grossCents }: OfCode<'AMOUNT_CHANGED'>) =>
      `Het bedrag is intussen ${amountInWords(grossCents)}. Kijk opnieuw voordat u verstuurt.`,
  },
  NOTHING_READY: {
    kind: 'RuleBroken',
    text: () => 'Er is nu geen concept dat klaar is om te versturen.',
  },
  READY_CHANGED: {
    kind: 'Outdated',
    text: ({ count, grossCents }: OfCode<'READY_CHANGED'>) =>
      `Er is intussen iets veranderd: ${count === 1 ? 'nu is 1 concept' : `nu zijn ${count} concepten`} klaar, samen ${amountInWords(grossCents)}. Kijk opnieuw voordat u verstuurt.`,
  },
  INVOICE_NOT_SENT: {
    kind: 'RuleBroken',
    text: () => 'Dit kan alleen met een factuur die verstuurd is.',
  },
  INVALID_CREDIT_AMOUNT: {
    kind: 'InvalidInput',
    text: ({ maxCents }: OfCode<'INVALID_CREDIT_AMOUNT'>) =>
      `Vul een bedrag zonder btw in van ten hoogste ${amountInWords(maxCents)}.`,
  },
  CREDIT_TOO_HIGH: {
    kind: 'InvalidInput',
    text: ({ maxCents }: OfCode<'CREDIT_TOO_HIGH'>) =>
      `U kunt van deze factuur nog ${amountInWords(maxCents)} zonder btw terugboeken, niet meer.`,
  },
  CREDITED_MEANWHILE: {
    kind: 'RuleBroken',
    text: ({ creditedCents }: OfCode<'CREDITED_MEANWHILE'>) =>
      `Van deze factuur is intussen ${amountInWords(creditedCents)} zonder btw teruggeboekt. Kijk opnieuw.`,
  },
  INVALID_CREDIT_REASON: {
    kind: 'InvalidInput',
    text: ({ maxLength }: OfCode<'INVALID_CREDIT_REASON'>) =>
      `De reden is te lang. Gebruik ten hoogste ${maxLength} tekens.`,
  },
  NO_E_INVOICE_FOR_PERSON: {
    kind: 'RuleBroken',
    text: () => 'Een e-factuur kan alleen naar een organisatie, niet naar een persoon.',
  },
} as const;
