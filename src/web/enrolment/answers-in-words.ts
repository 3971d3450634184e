import type { OwnFormFragment } from '../gql/graphql.ts';
import {
  enrolmentTexts,
  INVOICE_RECEIVER_NAMES,
  MEMBERSHIP_NAMES,
  TOPIC_NAMES,
} from '../texts/nl-enrolment.ts';
import { dateInWords, weekdayName } from '../time/amsterdam.ts';

const { own: texts } = enrolmentTexts;

/** In the order of the form. */
const ALWAYS_SHOWN = [
  'givenName',
  'familyName',
  'telephone',
  'municipality',
  'party',
  'inOfficeSince',
  'membership',
  'topics',
  'weekdays',
  'maxTravelMinutes',
  'withWhom',
  'notWithWhom',
  'remark',
  'secretaryName',
  'secretaryEmail',
  'invoiceTo',
] as const;
const OF_INVOICE = [
  'invoiceOrderNumber',
  'invoiceCostCentre',
  'invoiceEmail',
  'invoiceStreet',
  'invoicePostalCode',
  'invoiceCity',
] as const;

/** The fields to show of a form, in its order; of the invoice's address and references those that were filled in. */
export function shownFields(form: OwnFormFragment): readonly string[] {
  return [...ALWAYS_SHOWN, ...OF_INVOICE.filter((field) => form[field])];
}

/** What stands in a field, by its name; undefined for what was left open. Of what only the office sees, that it is there. */
export function answerInWords(form: OwnFormFragment, field: string): string | undefined {
  switch (field) {
    case 'givenName':
      return form.givenName;
    case 'familyName':
      return form.familyName;
    case 'telephone':
      return form.telephone ?? undefined;
    case 'municipality':
      return form.municipality.displayName;
    case 'party':
      return form.hasParty ? texts.notShown : undefined;
    case 'withWhom':
      return form.hasWithWhom ? texts.notShown : undefined;
    case 'notWithWhom':
      return form.hasNotWithWhom ? texts.notShown : undefined;
    case 'inOfficeSince':
      return form.inOfficeSince ? dateInWords(form.inOfficeSince) : undefined;
    case 'membership':
      return MEMBERSHIP_NAMES[form.membership];
    case 'topics':
      return listed(form.topics.map((topic) => TOPIC_NAMES[topic]));
    case 'weekdays':
      return listed(form.weekdays.map(weekdayName)) ?? texts.allDays;
    case 'maxTravelMinutes':
      return form.maxTravelMinutes ? texts.minutes(form.maxTravelMinutes) : undefined;
    case 'remark':
      return form.remark ?? undefined;
    case 'secretaryName':
      return form.secretaryName ?? undefined;
    case 'secretaryEmail':
      return form.secretaryEmail ?? undefined;
    case 'invoiceTo':
      return form.invoiceTo ? INVOICE_RECEIVER_NAMES[form.invoiceTo] : undefined;
    case 'invoiceOrderNumber':
    case 'invoiceCostCentre':
    case 'invoiceEmail':
    case 'invoiceStreet':
    case 'invoicePostalCode':
    case 'invoiceCity':
      return form[field] ?? undefined;
    default:
      return undefined;
  }
}

function listed(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.join('; ');
}
