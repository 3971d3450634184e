import type { OwnFormFragment } from '../gql/graphql.ts';
import { enrolmentTexts, type OwnWords } from '../texts/nl-enrolment.ts';
import { answerInWords, shownFields } from './answers-in-words.ts';

const { own: texts, fieldName } = enrolmentTexts;

/** What somebody filled in, in words. What only the office sees says that it is there, and no more. */
export function FilledIn({ form }: { readonly form: OwnFormFragment }) {
  return (
    <section class="card">
      <h2>{texts.detailsTitle}</h2>
      <dl class="facts">
        {shownFields(form).map((field) => (
          <div key={field} class="facts__row">
            <dt>{fieldName(field)}</dt>
            <dd>{answerInWords(form, field) ?? <span class="facts__unknown">{texts.none}</span>}</dd>
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
                {texts.before}: {answerInWords(earlier, field) ?? texts.none}
              </span>
              <span class="facts__line">
                {texts.now}:{' '}
                {answerInWords(later, field) ?? (SECRETS.has(field) ? texts.keptOpen : texts.none)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const SECRETS: ReadonlySet<string> = new Set(['party', 'withWhom', 'notWithWhom']);
