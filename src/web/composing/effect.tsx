import type { PageData } from '../api/use-page-data.ts';
import { Notice, Trouble } from '../controls/notice.tsx';
import type { EffectFieldsFragment } from '../gql/graphql.ts';
import { CRITERION_TEXTS, composingTexts } from '../texts/nl-composing.ts';

const texts = composingTexts.effect;

interface EffectProps {
  readonly effect: EffectFieldsFragment;
  readonly nameOf: (id: string) => string;
}

/** More groups than these are counted, not listed. */
const MOST_GROUPS = 6;

/** What other groups gain and lose, criterion by criterion, and group by group with the reason. */
export function EffectView({ effect, nameOf }: EffectProps) {
  const changed = effect.criteria.filter(
    (each) => each.worstBefore !== each.worstAfter || each.totalBefore !== each.totalAfter,
  );
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  return (
    <>
      <p>
        <strong>
          {effect.decidedBy === null
            ? texts.same
            : texts.decidedBy(texts.verdicts[effect.verdict], effect.decidedBy)}
        </strong>
      </p>
      {effect.broken.length > 0 && (
        <Notice kind="problem">
          <p>{texts.broken}</p>
          <ul>
            {effect.broken.map((broken) => (
              <li key={broken}>{broken}</li>
            ))}
          </ul>
        </Notice>
      )}
      {effect.moreLeftOver.length > 0 && <p>{texts.moreLeftOver(names(effect.moreLeftOver))}</p>}
      {effect.fewerLeftOver.length > 0 && <p>{texts.fewerLeftOver(names(effect.fewerLeftOver))}</p>}
      {changed.length > 0 && (
        <table class="office__table">
          <caption class="visually-hidden">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.criterion}</th>
              <th scope="col">{texts.worst}</th>
              <th scope="col">{texts.total}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((each) => (
              <tr key={each.criterion}>
                <th scope="row">{CRITERION_TEXTS[each.criterion].name}</th>
                <Change before={each.worstBefore} after={each.worstAfter} />
                <Change before={each.totalBefore} after={each.totalAfter} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="detail">{texts.unchanged(effect.criteria.length - changed.length)}</p>
      {effect.groups.length > MOST_GROUPS ? (
        <p>{texts.groupsChanged(effect.groups.length)}</p>
      ) : (
        effect.groups.map((group) => (
          <section key={`${group.numberBefore} ${group.numberAfter}`} class="composing__effect">
            <h3>{groupTitle(group)}</h3>
            {group.joined.length > 0 && <p>{texts.joined(names(group.joined))}</p>}
            {group.left.length > 0 && <p>{texts.left(names(group.left))}</p>}
            <ul class="plain-list">
              {group.measures.map(({ criterion, before, after, reason }) => (
                <li key={criterion}>
                  {CRITERION_TEXTS[criterion].name}: {texts.change(before ?? 0, after ?? 0)}
                  {reason && <span class="detail"> {reason}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  );
}

interface TriedEffectProps<Data> {
  readonly page: PageData<Data>;
  readonly reload: () => Promise<void>;
  /** Null: the change cannot be. */
  readonly effectOf: (data: Data) => EffectFieldsFragment | null;
  readonly nameOf: (id: string) => string;
}

/** What a change would cost that is chosen and not done yet. */
export function TriedEffect<Data>({ page, reload, effectOf, nameOf }: TriedEffectProps<Data>) {
  if (page.state === 'loading') return <p role="status">{texts.looking}</p>;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const effect = effectOf(page.data);
  return (
    <div aria-live="polite">
      {effect ? <EffectView effect={effect} nameOf={nameOf} /> : <p>{texts.cannot}</p>}
    </div>
  );
}

function groupTitle({ numberBefore, numberAfter }: EffectFieldsFragment['groups'][number]): string {
  if (numberAfter === null) return texts.goneGroup(numberBefore ?? 0);
  return numberBefore === null ? texts.newGroup : texts.groupTitle(numberAfter);
}

/** Less is better. */
function Change({ before, after }: { readonly before: number; readonly after: number }) {
  if (before === after) return <td>{before}</td>;
  const isBetter = after < before;
  return (
    <td class={isBetter ? 'composing__better' : 'composing__worse'}>
      {texts.change(before, after)} ({isBetter ? texts.wins : texts.loses})
    </td>
  );
}
