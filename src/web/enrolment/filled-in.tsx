import type { OwnFormFragment } from '../gql/graphql.ts';
import { enrolmentTexts, MEMBERSHIP_NAMES, type OwnWords, TOPIC_NAMES } from '../texts/nl-enrolment.ts';
import { dateInWords, weekdayName } from '../time/amsterdam.ts';

const { own: texts, fieldName } = enrolmentTexts;

/** In the order of the form. */
const FIELDS = [
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
] as const;

/** What somebody filled in, in words. What only the office sees says that it is there, and no more. */
export function FilledIn({ form }: { readonly form: OwnFormFragment }) {
  return (
    <section class="card">
      <h2>{texts.detailsTitle}</h2>
      <dl class="facts">
        {FIELDS.map((field) => (
          <div key={field} class="facts__row">
            <dt>{fieldName(field)}</dt>
            <dd>{inWords(form, field) ?? <span class="facts__unknown">{texts.none}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface TwoFormsProps {
  readonly words: Pick<OwnWords, 'knownText' | 'knownSame'>;
  readonly earlier: OwnFormFragment;
  readonly later: OwnFormFragment;
  readonly fields: readonly string[];
}

/** Where two forms of one person say something else. */
export function TwoForms({ words, earlier, later, fields }: TwoFormsProps) {
  if (fields.length === 0) return <p>{words.knownSame}</p>;
  return (
    <>
      <p>{words.knownText}</p>
      <dl class="facts">
        {fields.map((field) => (
          <div key={field} class="facts__row">
            <dt>{fieldName(field)}</dt>
            <dd>
              <span class="facts__line">
                {texts.before}: {inWords(earlier, field) ?? texts.none}
              </span>
              <span class="facts__line">
                {texts.now}: {inWords(later, field) ?? (SECRETS.has(field) ? texts.keptOpen : texts.none)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const SECRETS: ReadonlySet<string> = new Set(['party', 'withWhom', 'notWithWhom']);

/** Undefined for what was left open. */
function inWords(form: OwnFormFragment, field: string): string | undefined {
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
    default:
      return undefined;
  }
}

function listed(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.join('; ');
}
