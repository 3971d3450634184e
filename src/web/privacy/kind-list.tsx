import type { KeptKindFragment } from '../gql/graphql.ts';
import { privacyTexts } from '../texts/nl-privacy.ts';

const texts = privacyTexts.kinds;

/** What is kept, why, how long, and who sees it. */
export function KindList({ kinds }: { readonly kinds: readonly KeptKindFragment[] }) {
  return (
    <div class="privacy__kinds">
      {kinds.map(({ key, title, what, why, howLong, seenBy }) => (
        <section key={key} aria-label={title}>
          <h3>{title}</h3>
          <p>
            {what} {why}
          </p>
          <p class="hint">
            {texts.howLong}: {howLong}. {texts.seenBy}: {seenBy}
          </p>
        </section>
      ))}
    </div>
  );
}
