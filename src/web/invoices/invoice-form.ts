import type { AddresseeInput, InvoiceRowFragment, LeavingRule, Membership } from '../gql/graphql.ts';

/** `€ 1.234,50` */
export function euros(cents: number): string {
  const positive = Math.abs(cents);
  const whole = String(Math.floor(positive / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}€ ${whole},${String(positive % 100).padStart(2, '0')}`;
}

/** `250,50`, as it stands in a field to change. */
export function eurosTyped(cents: number): string {
  const rest = cents % 100;
  const whole = String(Math.floor(cents / 100));
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}

/** Cents of a typed amount in euros: `250`, `250,5`, `250.50`, `1.250,50`, `€ 250`; undefined for anything else. */
export function centsOf(typed: string): number | undefined {
  const text = typed.replace(/[€\s]/g, '');
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:[,.](\d{1,2}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, whole = '', rest = ''] = parts;
  return Number(whole.replaceAll('.', '')) * 100 + Number(rest.padEnd(2, '0'));
}

/** A whole number as typed; undefined for anything else. */
export function wholeOf(typed: string): number | undefined {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined;
}

/** After how many sessions somebody pays all, as typed; null when the rule has no such number, undefined for no number. */
export function leavingSessionsOf(leaving: LeavingRule, typed: string): number | null | undefined {
  return leaving === 'WHOLE_AFTER' ? wholeOf(typed) : null;
}

export const ORGANISATION_FIELDS = ['contactName', 'orderNumber', 'costCentre'] as const;
type TextField =
  | 'name'
  | 'street'
  | 'postalCode'
  | 'city'
  | 'organisationNumber'
  | 'email'
  | (typeof ORGANISATION_FIELDS)[number];

/** A draft as it is being filled in. */
export type DraftForm = { readonly [Field in TextField]: string } & {
  readonly kind: AddresseeInput['kind'];
  /** Empty: not chosen yet. */
  readonly scheme: 'KVK' | 'OIN' | '';
  readonly membership: Membership;
};

export function draftForm({ addressee, membership }: InvoiceRowFragment): DraftForm {
  return {
    kind: addressee.kind,
    membership,
    scheme: addressee.scheme ?? '',
    name: addressee.name,
    street: addressee.street ?? '',
    postalCode: addressee.postalCode ?? '',
    city: addressee.city ?? '',
    organisationNumber: addressee.organisationNumber ?? '',
    contactName: addressee.contactName ?? '',
    email: addressee.email ?? '',
    orderNumber: addressee.orderNumber ?? '',
    costCentre: addressee.costCentre ?? '',
  };
}

/** To the participant in person: under the own name, with an address that is still to be filled in. */
export function withKind(form: DraftForm, kind: DraftForm['kind'], invoice: InvoiceRowFragment): DraftForm {
  if (kind === form.kind) return form;
  const before = draftForm(invoice);
  if (kind === before.kind) return { ...before, membership: form.membership };
  const name = kind === 'PERSON' ? invoice.participant.person.name : '';
  const empty = { street: '', postalCode: '', city: '', email: '', contactName: '' };
  return {
    ...form,
    ...empty,
    kind,
    name,
    scheme: '',
    organisationNumber: '',
    orderNumber: '',
    costCentre: '',
  };
}

export function addresseeInput({ scheme, membership: _, ...form }: DraftForm): AddresseeInput {
  return { ...form, scheme: scheme === '' ? null : scheme };
}

/** First and last day of the quarter of a date, `YYYY-MM-DD`: what a VAT return is about. */
export function quarterOf(date: string): { readonly from: string; readonly to: string } {
  const [year = '', month = ''] = date.split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  const days = [4, 6, 9, 11].includes(first + 2) ? 30 : 31;
  const two = (number: number): string => String(number).padStart(2, '0');
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(first + 2)}-${days}` };
}
