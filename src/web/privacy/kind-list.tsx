import type { KeptKindFragment, PrivacyQuery } from '../gql/graphql.ts';
import { privacyTexts } from '../texts/nl-privacy.ts';
import { momentInWords } from '../time/amsterdam.ts';

const texts = privacyTexts.kinds;

/** When it was looked through is known to the office alone. */
type ShownKind = KeptKindFragment &
  Partial<Pick<PrivacyQuery['dataKinds'][number], 'lookedAt' | 'forgotten'>>;

/** What is kept, why, how long, who sees it, and when what was kept too long was last looked for. */
export function KindList({ kinds }: { readonly kinds: readonly ShownKind[] }) {
  return (
    <div class="privacy__kinds">
      {kinds.map(({ key, title, what, why, howLong, seenBy, lookedAt, forgotten }) => (
        <section key={key} aria-label={title}>
          <h3>{title}</h3>
          <p>
            {what} {why}
          </p>
          <p class="hint">
            {texts.howLong}: {howLong}. {texts.seenBy}: {seenBy}
          </p>
          {lookedAt && (
            <p class="hint">
              {texts.looked}: {momentInWords(lookedAt)}. {texts.forgotten}: {forgotten ?? 0}.
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
