import type { OwnDetailsFragment } from '../gql/graphql.ts';
import { ownTexts } from '../texts/nl-own.ts';
import type { SignedIn } from '../viewer/roles.ts';

const texts = ownTexts.details;

interface KeptDetailsProps {
  readonly person: OwnDetailsFragment;
  readonly represents: SignedIn['represents'];
}

/** Each thing that is kept, with who sees it. */
export function KeptDetails({ person, represents }: KeptDetailsProps) {
  const { name, email, telephone, term, secretaries } = person;
  const names = (people: readonly { readonly name: string }[]) => people.map((one) => one.name).join(', ');
  const helpers = secretaries ?? [];
  return (
    <section class="card">
      <h2>{texts.keptTitle}</h2>
      <dl class="facts">
        <Kept name={texts.name} value={name} who={texts.seenByGroup} />
        {term && (
          <Kept name={texts.municipality} value={term.municipality.displayName} who={texts.seenByGroup} />
        )}
        <Kept name={texts.email} value={email ?? ''} who={texts.seenByFew} />
        <Kept name={texts.telephone} value={telephone ?? texts.none} who={texts.seenByFew} />
        {term && (
          <Kept
            name={texts.secretaries}
            value={helpers.length > 0 ? names(helpers) : texts.nobody}
            who={texts.seenByFew}
          />
        )}
        {represents.length > 0 && (
          <Kept name={texts.represents} value={names(represents)} who={texts.representsSeen} />
        )}
      </dl>
      <h3>{texts.moreTitle}</h3>
      <ul>
        {texts.more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{texts.office}</p>
    </section>
  );
}

function Kept({ name, value, who }: { readonly name: string; readonly value: string; readonly who: string }) {
  return (
    <div class="facts__row">
      <dt>{name}</dt>
      <dd>
        {value}
        <span class="facts__who">{who}</span>
      </dd>
    </div>
  );
}
