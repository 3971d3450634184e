import { usePageData } from '../api/use-page-data.ts';
import { Trouble } from '../controls/notice.tsx';
import { CompositionBestPlacesDocument, type CompositionBestPlacesQuery } from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { type Group, gainsAndLosses, groupName, type Member } from './run-view.ts';

const texts = composingTexts.move;
type Place = NonNullable<CompositionBestPlacesQuery['compositionBestPlaces']>[number];

interface BestPlacesProps {
  readonly runId: string;
  readonly memberId: string;
  readonly groups: readonly Group[];
  readonly members: ReadonlyMap<string, Member>;
  /** To which group, and with whom to change places; undefined: with nobody. */
  readonly onTake: (group: number, partnerId: string | undefined) => void;
}

/** The groups in which somebody fits best, with what each criterion gains and loses in short. */
export function BestPlaces({ runId, memberId, groups, members, onTake }: BestPlacesProps) {
  const { page, reload } = usePageData(CompositionBestPlacesDocument, {
    id: runId,
    registrationId: memberId,
  });
  if (page.state === 'loading') return <p role="status">{texts.bestLooking}</p>;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const places = page.data.compositionBestPlaces ?? [];
  return (
    <section aria-labelledby="past-het-best">
      <h3 id="past-het-best">{texts.bestTitle}</h3>
      <p>{places.length === 0 ? texts.bestNone : texts.bestIntro}</p>
      <ul class="plain-list">
        {places.map((place) => {
          const group = groups.find(({ number }) => number === place.group);
          const partner = place.withId === null ? undefined : members.get(place.withId);
          return (
            group && (
              <li key={group.number} class="person-line composing__place">
                <span>
                  <strong>
                    {texts.group(groupName(group), group.memberIds.length)}
                    {partner && texts.inPlaceOf(partner.name, partner.municipality)}
                  </strong>
                  <InShort effect={place.effect} />
                </span>
                <button
                  type="button"
                  class="utrecht-button utrecht-button--secondary-action button--small"
                  aria-label={texts.takeOf(groupName(group))}
                  onClick={() => onTake(group.number, partner?.id)}
                >
                  {texts.take}
                </button>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function InShort({ effect }: { readonly effect: Place['effect'] }) {
  const { gains, losses } = gainsAndLosses(effect.criteria);
  const { verdicts } = composingTexts.effect;
  return (
    <>
      {': '}
      {effect.decidedBy === null ? verdicts.EQUAL.toLowerCase() : verdicts[effect.verdict].toLowerCase()}.
      {effect.broken[0] !== undefined && (
        <span class="composing__short composing__worse">
          {texts.brokenRules(effect.broken[0], effect.broken.length)}
        </span>
      )}
      {gains.length > 0 && <span class="composing__short">{texts.wins(gains.join(', '))}</span>}
      {losses.length > 0 && <span class="composing__short">{texts.loses(losses.join(', '))}</span>}
    </>
  );
}
