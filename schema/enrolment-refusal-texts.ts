import type { OfferField } from '../src/enrolment/errors.ts';
import type { FormField } from '../src/enrolment/types.ts';
import type { OfCode } from './refusal-kinds.ts';

const FORM_TEXTS: Readonly<Record<FormField, string>> = {
  givenName: 'Vul een voornaam in.',
  familyName: 'Vul een achternaam in.',
  email: 'Vul een e-mailadres in, zoals naam@gemeente.nl.',
  telephone: 'Vul een telefoonnummer in zoals 06 12345678, of laat het leeg.',
  municipality: 'Kies de gemeente uit de lijst.',
  party: 'De naam van de partij is te lang.',
  membership: 'Kies bij het lidmaatschap een van de antwoorden.',
  inOfficeSince: 'Kies een dag die geweest is, of laat het leeg.',
  secretaryName: 'Vul de naam van het secretariaat in, of laat ook het e-mailadres leeg.',
  secretaryEmail: 'Vul een e-mailadres van het secretariaat in, of laat ook de naam leeg.',
  topics: 'Kies onderwerpen uit de lijst.',
  weekdays: 'Kies dagen uit de lijst.',
  maxTravelMinutes: 'Kies een reistijd uit de lijst.',
  withWhom: 'De tekst bij “met wie” is te lang.',
  notWithWhom: 'De tekst bij “met wie niet” is te lang.',
  remark: 'De opmerking is te lang.',
  invoiceTo: 'Kies naar wie de factuur gaat, of laat het leeg.',
  invoiceStreet: 'Straat en huisnummer voor de factuur: gebruik ten hoogste 100 tekens.',
  invoicePostalCode: 'Een postcode heeft vier cijfers en twee letters, zoals 8011 AB.',
  invoiceCity: 'Plaats voor de factuur: gebruik ten hoogste 80 tekens.',
  invoiceEmail: 'Vul een e-mailadres voor de factuur in, of laat het leeg.',
  invoiceOrderNumber: 'Inkoopnummer: gebruik ten hoogste 50 tekens.',
  invoiceCostCentre: 'Kenmerk: gebruik ten hoogste 50 tekens.',
  consent: 'Zonder toestemming mogen wij de gegevens niet bewaren. Zet het vinkje bij de toestemming.',
};

const OFFER_TEXTS: Readonly<Record<OfferField, string>> = {
  title: 'Geef het aanbod een naam van ten hoogste 80 tekens.',
  area: 'Vul in waar de groepen bij elkaar komen, met ten hoogste 60 tekens.',
  description: 'De uitleg is te lang. Gebruik ten hoogste 1000 tekens.',
  places: 'Vul een aantal plaatsen in van 1 tot en met 2000, of laat het leeg.',
  answerWorkingDays: 'Kies een bedenktijd van 1 tot en met 20 werkdagen.',
  startsOn: 'Kies een dag als verwachte start, of laat het leeg.',
  trajectoryId: 'Dit traject bestaat niet.',
};

/** What people read when something about registering cannot be (see refusal-texts.ts). */
export const ENROLMENT_REFUSALS = {
  ENROLMENT_NOT_FOUND: {
    kind: 'NotFound',
    text: () => 'Dit bestaat niet, of de link werkt niet meer.',
  },
  INVALID_ENROLMENT_FORM: {
    kind: 'InvalidInput',
    text: ({ field, maxLength }: OfCode<'INVALID_ENROLMENT_FORM'>) =>
      maxLength === undefined
        ? FORM_TEXTS[field]
        : `${FORM_TEXTS[field]} Gebruik ten hoogste ${maxLength} tekens.`,
  },
  OFFER_CLOSED: {
    kind: 'RuleBroken',
    text: () => 'Aanmelden kan hiervoor niet (meer).',
  },
  TOO_MANY_FORMS: {
    kind: 'RuleBroken',
    text: () => 'Vanaf uw netwerk zijn veel formulieren verstuurd. Probeer het over een kwartier opnieuw.',
  },
  ALREADY_REGISTERED: {
    kind: 'RuleBroken',
    text: () => 'Dit e-mailadres staat hiervoor al op de lijst.',
  },
  REGISTRATION_OUTDATED: {
    kind: 'Outdated',
    text: () => 'Iemand anders heeft dit intussen veranderd. Kijk eerst hoe het nu is.',
  },
  NOT_IN_THIS_STATE: {
    kind: 'RuleBroken',
    text: () => 'Dit kan niet meer: er is intussen iets veranderd. Laad de pagina opnieuw.',
  },
  PLACE_NOT_OFFERED: {
    kind: 'RuleBroken',
    text: () => 'Deze plaats is niet meer vrij: de tijd om te antwoorden is voorbij, of er is al geantwoord.',
  },
  NO_FREE_PLACE: { kind: 'RuleBroken', text: () => 'Er is geen plaats vrij om aan te bieden.' },
  ENROLMENT_REASON_NEEDED: {
    kind: 'InvalidInput',
    text: () => 'Schrijf op waarom, met ten hoogste 300 tekens.',
  },
  INVALID_NOTE: {
    kind: 'InvalidInput',
    text: ({ maxLength }: OfCode<'INVALID_NOTE'>) =>
      `Schrijf een notitie van ten hoogste ${maxLength} tekens.`,
  },
  INVALID_OFFER: {
    kind: 'InvalidInput',
    text: ({ field }: OfCode<'INVALID_OFFER'>) => OFFER_TEXTS[field],
  },
  TOO_FEW_PLACES: {
    kind: 'RuleBroken',
    text: ({ held }: OfCode<'TOO_FEW_PLACES'>) =>
      held === 1
        ? 'Er is al 1 plaats bezet. Minder plaatsen kan niet.'
        : `Er zijn al ${held} plaatsen bezet. Minder plaatsen kan niet.`,
  },
  WORKBOOK_UNREADABLE: {
    kind: 'RuleBroken',
    text: () =>
      'Wij kunnen dit bestand niet lezen: het is geen Excel-werkmap (.xlsx), of het is te groot. Open het in Excel, bewaar alleen het eerste blad als Excel-werkmap (.xlsx), en kies dat bestand.',
  },
  WORKBOOK_OLD_FORMAT: {
    kind: 'RuleBroken',
    text: () =>
      'Dit is een oud Excel-bestand (.xls). Open het in Excel, kies ‘Opslaan als’ en dan ‘Excel-werkmap (.xlsx)’, en kies dat bestand.',
  },
  WORKBOOK_PROTECTED: {
    kind: 'RuleBroken',
    text: () =>
      'Dit Excel-bestand heeft een wachtwoord. Open het in Excel, haal het wachtwoord weg, bewaar het en kies het opnieuw.',
  },
  WORKBOOK_IS_TEXT: {
    kind: 'RuleBroken',
    text: () =>
      'Dit is een tekstbestand, zoals .csv. Open het in Excel, kies ‘Opslaan als’ en dan ‘Excel-werkmap (.xlsx)’, en kies dat bestand.',
  },
  WORKBOOK_COLUMNS_MISSING: {
    kind: 'RuleBroken',
    text: () => 'In de eerste rij moeten in elk geval staan: Achternaam, E-mailadres en Gemeente.',
  },
  WORKBOOK_COLUMN_TWICE: {
    kind: 'RuleBroken',
    text: ({ titles }: OfCode<'WORKBOOK_COLUMN_TWICE'>) =>
      `Deze kolommen betekenen hetzelfde: ${titles.join(' en ')}. Laat er één staan.`,
  },
  WORKBOOK_WITHOUT_ROWS: {
    kind: 'RuleBroken',
    text: () =>
      'Onder de namen van de kolommen staan geen rijen. Staan ze op een ander blad? Zet dat blad vooraan.',
  },
  WORKBOOK_TOO_LONG: {
    kind: 'RuleBroken',
    text: ({ most }: OfCode<'WORKBOOK_TOO_LONG'>) =>
      `Het bestand heeft te veel rijen. Lees ten hoogste ${most} rijen tegelijk in.`,
  },
  OFFER_OUTDATED: {
    kind: 'Outdated',
    text: () => 'Iemand anders heeft dit aanbod intussen veranderd. Kijk eerst hoe het nu is.',
  },
} as const;
