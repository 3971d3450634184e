import { normalizeEmail, readTelephone } from '../people/rules.ts';
import { plainText } from '../shared/plain-text.ts';
import { postalCodeOf } from '../shared/postal-code.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { isWhole } from '../shared/whole-number.ts';
import type { InvalidAddressee, InvalidIssuer } from './errors.ts';
import type {
  Addressee,
  AddresseeDraft,
  AddresseeField,
  BuyerReference,
  Issuer,
  IssuerField,
  OrganisationId,
  PostalAddress,
} from './types.ts';

/** As it comes from outside. Blank counts as not filled in. */
export type TypedAddressee = { readonly kind: Addressee['kind'] } & {
  readonly [Field in Exclude<AddresseeField, 'kind'>]?: AddresseeDraft[Field] | null | undefined;
};
export type TypedIssuer = {
  readonly [Field in Exclude<IssuerField, 'paymentDays'>]?: string | null | undefined;
} & { readonly paymentDays?: number | null | undefined };

const LENGTHS: Readonly<Record<Exclude<AddresseeField, 'kind' | 'scheme'>, number>> = {
  name: 120,
  street: 100,
  postalCode: 10,
  city: 80,
  organisationNumber: 30,
  contactName: 100,
  email: 254,
  orderNumber: 50,
  costCentre: 50,
};
const TEXT_FIELDS = Object.keys(LENGTHS) as readonly (keyof typeof LENGTHS)[];

/** What somebody filled in so far, made safe; what is there has the right form, what is missing may be missing yet. */
export function readAddresseeDraft(typed: TypedAddressee): Result<AddresseeDraft, InvalidAddressee> {
  const read = new Map<string, string | undefined>();
  for (const field of TEXT_FIELDS) {
    const given = typed[field];
    const text = isBlank(given) ? undefined : formed(field, given, typed.scheme);
    if (!isBlank(given) && text === undefined) return refuse({ code: 'INVALID_ADDRESSEE', field });
    read.set(field, text);
  }
  const name = read.get('name');
  if (name === undefined) return refuse({ code: 'INVALID_ADDRESSEE', field: 'name' });
  const draft: AddresseeDraft = {
    kind: typed.kind,
    name,
    street: read.get('street'),
    postalCode: read.get('postalCode'),
    city: read.get('city'),
    scheme: typed.scheme ?? undefined,
    organisationNumber: read.get('organisationNumber'),
    contactName: read.get('contactName'),
    email: read.get('email'),
    orderNumber: read.get('orderNumber'),
    costCentre: read.get('costCentre'),
  };
  return accept(draft.kind === 'person' ? withoutOrganisation(draft) : draft);
}

/** A private person has no numbers of an organisation: what was typed for a municipality before is not kept. */
function withoutOrganisation(draft: AddresseeDraft): AddresseeDraft {
  const none = { scheme: undefined, organisationNumber: undefined, contactName: undefined };
  return { ...draft, ...none, orderNumber: undefined, costCentre: undefined };
}

function formed(
  field: keyof typeof LENGTHS,
  given: string,
  scheme: OrganisationId['scheme'] | null | undefined,
): string | undefined {
  const text = plainText(given, { maxLength: LENGTHS[field] });
  if (text === undefined) return undefined;
  switch (field) {
    case 'postalCode':
      return postalCodeOf(text);
    case 'email':
      return emailOf(text);
    case 'organisationNumber':
      return scheme === null || scheme === undefined ? undefined : organisationNumberOf(scheme, text);
    case 'name':
    case 'street':
    case 'city':
    case 'contactName':
    case 'orderNumber':
    case 'costCentre':
      return text;
    default:
      return field satisfies never;
  }
}

/** The addressee, when everything is there that an invoice to it needs; else the first field that is missing. */
export function completeAddressee(
  draft: AddresseeDraft,
): Result<Addressee, { readonly code: 'ADDRESSEE_INCOMPLETE'; readonly missing: AddresseeField }> {
  const missing = (field: AddresseeField) => refuse({ code: 'ADDRESSEE_INCOMPLETE', missing: field });
  const { name, street, postalCode, city, email } = draft;
  if (street === undefined) return missing('street');
  if (postalCode === undefined) return missing('postalCode');
  if (city === undefined) return missing('city');
  const address: PostalAddress = { street, postalCode, city };
  if (draft.kind === 'person') return accept({ kind: 'person', name, address, email });
  const { scheme, organisationNumber, contactName } = draft;
  if (scheme === undefined) return missing('scheme');
  if (organisationNumber === undefined) return missing('organisationNumber');
  const reference = referenceOf(draft);
  if (reference === undefined) return missing('orderNumber');
  return accept({
    kind: 'municipality',
    name,
    address,
    organisation: { scheme, number: organisationNumber },
    contact: { name: contactName, email },
    reference,
  });
}

function referenceOf({ orderNumber, costCentre }: AddresseeDraft): BuyerReference | undefined {
  if (orderNumber !== undefined) return { orderNumber, costCentre };
  return costCentre === undefined ? undefined : { orderNumber, costCentre };
}

const ISSUER_FIELDS = [
  'name',
  'street',
  'postalCode',
  'city',
  'kvkNumber',
  'vatNumber',
  'iban',
  'email',
] as const satisfies readonly IssuerField[];
const MOST_PAYMENT_DAYS = 90;

/** The association as somebody typed it: all of it but the telephone is needed. */
export function readIssuer(typed: TypedIssuer): Result<Issuer, InvalidIssuer> {
  const read = new Map<IssuerField, string>();
  for (const field of ISSUER_FIELDS) {
    const text = issuerField(field, typed[field]);
    if (text === undefined) return refuse({ code: 'INVALID_ISSUER', field });
    read.set(field, text);
  }
  const telephone = readTelephone(typed.telephone);
  if (!telephone.ok) return refuse({ code: 'INVALID_ISSUER', field: 'telephone' });
  const { paymentDays } = typed;
  if (paymentDays === null || paymentDays === undefined || !isWhole(paymentDays, 1, MOST_PAYMENT_DAYS)) {
    return refuse({ code: 'INVALID_ISSUER', field: 'paymentDays' });
  }
  const text = (field: IssuerField): string => read.get(field) ?? '';
  return accept({
    name: text('name'),
    address: { street: text('street'), postalCode: text('postalCode'), city: text('city') },
    kvkNumber: text('kvkNumber'),
    vatNumber: text('vatNumber'),
    iban: text('iban'),
    email: text('email'),
    telephone: telephone.value,
    paymentDays,
  });
}

function issuerField(
  field: (typeof ISSUER_FIELDS)[number],
  given: string | null | undefined,
): string | undefined {
  const text = plainText(given ?? '', { maxLength: 120 });
  if (text === undefined) return undefined;
  switch (field) {
    case 'postalCode':
      return postalCodeOf(text);
    case 'kvkNumber':
      return organisationNumberOf('kvk', text);
    case 'vatNumber':
      return vatNumberOf(text);
    case 'iban':
      return ibanOf(text);
    case 'email':
      return emailOf(text);
    case 'name':
    case 'street':
    case 'city':
      return text;
    default:
      return field satisfies never;
  }
}

/** As typed, when it is an address. */
function emailOf(text: string): string | undefined {
  return normalizeEmail(text) === undefined ? undefined : text;
}

/** Spaces and dots between digits are how people write them. A number of the trade register has 8 digits, an OIN 20. */
export function organisationNumberOf(scheme: OrganisationId['scheme'], text: string): string | undefined {
  const digits = text.replace(/[ .]/g, '');
  return (scheme === 'kvk' ? /^\d{8}$/ : /^\d{20}$/).test(digits) ? digits : undefined;
}

function vatNumberOf(text: string): string | undefined {
  const compact = text.replace(/[ .]/g, '').toUpperCase();
  return /^NL\d{9}B\d{2}$/.test(compact) ? compact : undefined;
}

/** Without spaces; its two check digits are right (ISO 13616: modulo 97 of the whole is 1). */
export function ibanOf(text: string): string | undefined {
  const compact = text.replace(/ /g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return undefined;
  const turned = `${compact.slice(4)}${compact.slice(0, 4)}`;
  const digits = [...turned].map((sign) => Number.parseInt(sign, 36)).join('');
  const remainder = [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
  return remainder === 1 ? compact : undefined;
}

function isBlank(text: string | null | undefined): text is null | undefined | '' {
  return text === null || text === undefined || text.trim() === '';
}
