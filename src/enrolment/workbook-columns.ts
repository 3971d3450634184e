import { searchKey } from '../people/rules.ts';
import type { InvoiceWish, Membership, RegistrationStateName, Topic } from './types.ts';

/*
 * The columns of the office's Excel file, with their Dutch names. What is written can be read again; what is read may have
 * its columns in any order, and other ones too.
 */

export const FORM_COLUMNS = {
  givenName: 'Voornaam',
  familyName: 'Achternaam',
  email: 'E-mailadres',
  telephone: 'Telefoon',
  municipality: 'Gemeente',
  party: 'Partij',
  membership: 'Lid',
  inOfficeSince: 'Wethouder sinds',
  secretaryName: 'Secretariaat',
  secretaryEmail: 'E-mailadres secretariaat',
  topics: 'Onderwerpen',
  weekdays: 'Dagen',
  maxTravelMinutes: 'Reistijd in minuten',
  withWhom: 'Met wie',
  notWithWhom: 'Met wie niet',
  remark: 'Opmerking',
  invoiceTo: 'Factuur voor',
  invoiceStreet: 'Factuur: straat en huisnummer',
  invoicePostalCode: 'Factuur: postcode',
  invoiceCity: 'Factuur: plaats',
  invoiceEmail: 'Factuur: e-mailadres',
  invoiceOrderNumber: 'Inkoopnummer',
  invoiceCostCentre: 'Kenmerk',
} as const;
export type FormColumn = keyof typeof FORM_COLUMNS;
/** The office's own lists may have what stands before a family name (`van den`) in a column of its own. */
export type ReadColumn = FormColumn | 'namePrefix';

/** Written only. */
export const OTHER_COLUMNS = {
  offer: 'Aanbod',
  state: 'Stand',
  placeInLine: 'Plaats op de reservelijst',
  submittedOn: 'Ingevuld op',
  confirmedOn: 'Bevestigd op',
  notes: 'Notities',
} as const;

/** Other names that the office's own lists have for a column, as {@link titleKey} has them. */
const ALIASES: Readonly<Record<string, ReadColumn>> = {
  roepnaam: 'givenName',
  voornamen: 'givenName',
  naam: 'familyName',
  naamgemeente: 'municipality',
  gemeentenaam: 'municipality',
  fractie: 'party',
  politiekepartij: 'party',
  partijnaam: 'party',
  tussenvoegsel: 'namePrefix',
  tussenvoegsels: 'namePrefix',
  voorvoegsel: 'namePrefix',
  email: 'email',
  mail: 'email',
  mailadres: 'email',
  tel: 'telephone',
  telefoonnummer: 'telephone',
  telefoonnr: 'telephone',
  mobiel: 'telephone',
  mobielnummer: 'telephone',
  mobieltelefoonnummer: 'telephone',
  lidvereniging: 'membership',
  lidmaatschap: 'membership',
  infunctiesinds: 'inOfficeSince',
  sinds: 'inOfficeSince',
  bestuurssecretariaat: 'secretaryName',
  naamsecretariaat: 'secretaryName',
  secretaresse: 'secretaryName',
  emailsecretariaat: 'secretaryEmail',
  mailsecretariaat: 'secretaryEmail',
  reistijd: 'maxTravelMinutes',
  maximalereistijd: 'maxTravelMinutes',
  voorkeursdagen: 'weekdays',
  opmerkingen: 'remark',
  factuuradres: 'invoiceStreet',
  ordernummer: 'invoiceOrderNumber',
  verplichtingennummer: 'invoiceOrderNumber',
  kostenplaats: 'invoiceCostCentre',
};

/** Which column of the form a title means; undefined for any other. */
export function columnOf(title: string): ReadColumn | undefined {
  const key = titleKey(title);
  const own = COLUMNS.find((column) => titleKey(FORM_COLUMNS[column]) === key);
  return own ?? (Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined);
}

/** Letters and digits alone: `E-mail adres` is `Emailadres`. */
function titleKey(title: string): string {
  return searchKey(title).replaceAll(' ', '');
}

const COLUMNS = Object.keys(FORM_COLUMNS) as readonly FormColumn[];

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  problems: 'probleemsituaties',
  support: 'draagvlak',
  council: 'gemeenteraad',
  tenability: 'houdbaarheid',
  escalation: 'escalaties',
  press: 'pers',
};
export const MEMBERSHIP_WORDS: Readonly<Record<Membership, string>> = {
  member: 'ja',
  nonMember: 'nee',
  unknown: '',
};
export const RECEIVER_WORDS: Readonly<Record<NonNullable<InvoiceWish['to']>, string>> = {
  municipality: 'gemeente',
  person: 'deelnemer zelf',
};
export const STATE_WORDS: Readonly<Record<RegistrationStateName, string>> = {
  unconfirmed: 'wacht op bevestiging',
  interested: 'vooringeschreven',
  followedUp: 'aangemeld na voorinschrijving',
  registered: 'aangemeld, met plaats',
  waiting: 'op de reservelijst',
  offered: 'plaats aangeboden',
  lapsed: 'plaats niet genomen',
  placed: 'in een groep geplaatst',
  withdrawn: 'ingetrokken',
};
/** ISO weekday 1 is the first. */
export const WEEKDAY_WORDS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;

const STARTS_FORMULA = /^[=@\t\r]|^[+-](?![\d ()]*$)/;

/**
 * A text as it stands in a cell. A cell of text is never a formula to Excel; the sign before what looks like one keeps it
 * so when the sheet is saved as CSV and opened again. Telephone numbers stay as they are.
 */
export function cellText(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}

/** What {@link cellText} was made of. */
export function textOfCell(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") && STARTS_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
