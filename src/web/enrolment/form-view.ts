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

export const TRAVEL_CHOICES = [30, 45, 60, 90, 120] as const;

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

/** Who does not say whether they are a member does not know, as far as we do. */
export function formInput(values: FormValues): EnrolmentFormInput {
  const { municipality, membership, inOfficeSince, maxTravelMinutes, invoiceTo, ...rest } = values;
  return {
    ...rest,
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
