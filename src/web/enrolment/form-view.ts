import type {
  EnrolmentFormInput,
  InvoiceReceiver,
  Membership,
  OwnFormFragment,
  Topic,
} from '../gql/graphql.ts';

/** A municipality that was chosen from the list. */
export interface ChosenMunicipality {
  readonly code: string;
  readonly displayName: string;
  readonly province: string;
}

/** What stands in the fields; everything is text until it is sent. */
export interface FormValues {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly telephone: string;
  readonly municipality: ChosenMunicipality | undefined;
  readonly party: string;
  readonly membership: Membership | '';
  readonly inOfficeSince: string;
  readonly secretaryName: string;
  readonly secretaryEmail: string;
  readonly topics: readonly Topic[];
  readonly weekdays: readonly number[];
  readonly maxTravelMinutes: string;
  readonly withWhom: string;
  readonly notWithWhom: string;
  readonly remark: string;
  readonly invoiceTo: InvoiceReceiver | '';
  readonly invoiceStreet: string;
  readonly invoicePostalCode: string;
  readonly invoiceCity: string;
  readonly invoiceEmail: string;
  readonly invoiceOrderNumber: string;
  readonly invoiceCostCentre: string;
  readonly consent: boolean;
}

const TRAVEL_CHOICES = [30, 45, 60, 75, 90, 120];

/** In minutes; with what stands in the field, which a file of the office may have brought. */
export function travelChoices(chosen: string): readonly number[] {
  const minutes = chosen === '' ? [] : [Number(chosen)];
  return [...new Set([...TRAVEL_CHOICES, ...minutes])].toSorted((left, right) => left - right);
}

/** The fields as they are at first: empty, or with what was filled in before. Consent is asked each time. */
export function startValues(known: OwnFormFragment | undefined): FormValues {
  return {
    givenName: known?.givenName ?? '',
    familyName: known?.familyName ?? '',
    email: known?.email ?? '',
    telephone: known?.telephone ?? '',
    municipality: known?.municipality,
    party: '',
    membership: known?.membership ?? '',
    inOfficeSince: known?.inOfficeSince ?? '',
    secretaryName: known?.secretaryName ?? '',
    secretaryEmail: known?.secretaryEmail ?? '',
    topics: known?.topics ?? [],
    weekdays: known?.weekdays ?? [],
    maxTravelMinutes: known?.maxTravelMinutes?.toString() ?? '',
    withWhom: '',
    notWithWhom: '',
    remark: known?.remark ?? '',
    invoiceTo: known?.invoiceTo ?? '',
    invoiceStreet: known?.invoiceStreet ?? '',
    invoicePostalCode: known?.invoicePostalCode ?? '',
    invoiceCity: known?.invoiceCity ?? '',
    invoiceEmail: known?.invoiceEmail ?? '',
    invoiceOrderNumber: known?.invoiceOrderNumber ?? '',
    invoiceCostCentre: known?.invoiceCostCentre ?? '',
    consent: false,
  };
}

export type InvoiceField =
  | 'invoiceStreet'
  | 'invoicePostalCode'
  | 'invoiceCity'
  | 'invoiceEmail'
  | 'invoiceOrderNumber'
  | 'invoiceCostCentre';

const OF_MUNICIPALITY: readonly InvoiceField[] = ['invoiceOrderNumber', 'invoiceCostCentre'];
const OF_ANYBODY: readonly InvoiceField[] = [
  'invoiceEmail',
  'invoiceStreet',
  'invoicePostalCode',
  'invoiceCity',
];

/**
 * What is asked about the invoice, in the order of the form: of a municipality more than of a person, of who does not know yet
 * nothing; and what was filled in `before` (a file may say an address and not whose) stays in sight.
 */
export function invoiceFields(
  { invoiceTo }: Pick<FormValues, 'invoiceTo'>,
  before: FormValues,
): readonly InvoiceField[] {
  const isAsked = (field: InvoiceField): boolean =>
    before[field] !== '' ||
    invoiceTo === 'MUNICIPALITY' ||
    (invoiceTo === 'PERSON' && OF_ANYBODY.includes(field));
  return [...OF_MUNICIPALITY, ...OF_ANYBODY].filter(isAsked);
}

/**
 * The form as it is sent; `before` is what stood in the fields at first. What is not in sight is not sent: nobody can mend it
 * there. Who does not say whether they are a member does not know, as far as we do.
 */
export function formInput(values: FormValues, before: FormValues): EnrolmentFormInput {
  const { municipality, membership, inOfficeSince, maxTravelMinutes, invoiceTo, ...rest } = values;
  const inSight = invoiceFields(values, before);
  const invoice = (field: InvoiceField): string => (inSight.includes(field) ? values[field] : '');
  return {
    ...rest,
    invoiceStreet: invoice('invoiceStreet'),
    invoicePostalCode: invoice('invoicePostalCode'),
    invoiceCity: invoice('invoiceCity'),
    invoiceEmail: invoice('invoiceEmail'),
    invoiceOrderNumber: invoice('invoiceOrderNumber'),
    invoiceCostCentre: invoice('invoiceCostCentre'),
    topics: [...rest.topics],
    weekdays: [...rest.weekdays],
    municipality: municipality?.code ?? '',
    membership: membership === '' ? 'UNKNOWN' : membership,
    invoiceTo: invoiceTo === '' ? null : invoiceTo,
    inOfficeSince: inOfficeSince === '' ? null : inOfficeSince,
    maxTravelMinutes: maxTravelMinutes === '' ? null : Number(maxTravelMinutes),
  };
}

/** The list with or without a thing, in the order of `all`. */
export function toggled<Item>(
  all: readonly Item[],
  chosen: readonly Item[],
  item: Item,
  isChosen: boolean,
): readonly Item[] {
  return all.filter((one) => (one === item ? isChosen : chosen.includes(one)));
}
