import { useEffect, useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import {
  CompositionBoundsDocument,
  type CompositionBoundsQuery,
  type GroupingFieldsFragment,
} from '../gql/graphql.ts';
import { CRITERION_TEXTS, composingTexts } from '../texts/nl-composing.ts';

const texts = composingTexts.totals;
type Bounds = NonNullable<CompositionBoundsQuery['compositionRun']>['bounds'];

interface TotalsTableProps {
  readonly runId: string;
  readonly runVersion: number;
  readonly grouping: GroupingFieldsFragment;
}

/** Every criterion over all groups, in the order of importance, and how far from the best it can be. */
export function TotalsTable({ runId, runVersion, grouping }: TotalsTableProps) {
  const bounds = useBounds(runId, runVersion);
  const placed = grouping.groups.length > 0;
  const of = (criterion: string | null) => bounds?.filter((each) => each.criterion === criterion) ?? [];
  return (
    <details class="composing__totals" open>
      <summary>{texts.title}</summary>
      <p>{texts.intro}</p>
      <table class="office__table">
        <thead>
          <tr>
            <th scope="col">{texts.criterion}</th>
            <th scope="col">{texts.worst}</th>
            <th scope="col">{texts.total}</th>
            <th scope="col">{texts.bound}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{texts.leftOver}</th>
            <td />
            <td data-label={texts.total}>{grouping.leftOver.length}</td>
            <td data-label={texts.bound}>{placed && boundText(bounds && of(null))}</td>
          </tr>
          {grouping.totals.map(({ criterion, counts, worst, total, worstGroups }) => (
            <tr key={criterion}>
              <th scope="row">
                {CRITERION_TEXTS[criterion].name}
                <span class="composing__unit">{CRITERION_TEXTS[criterion].unit}</span>
              </th>
              <td data-label={texts.worst}>
                {worst}
                {worst > 0 && texts.worstIn(worstGroups)}
              </td>
              <td data-label={texts.total}>{total}</td>
              <td data-label={texts.bound}>
                {counts ? placed && boundText(bounds && of(criterion)) : texts.notCounted}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="detail">{texts.boundText}</p>
    </details>
  );
}

function boundText(bounds: Bounds | undefined): string {
  // None of this criterion: somebody else changed the order since, and every one of no bounds proves nothing
  if (bounds === undefined || bounds.length === 0) return texts.boundsLater;
  if (bounds.every(({ value, bound }) => value === bound)) return texts.proven;
  const [worst, total] = [bounds.find(({ isTotal }) => !isTotal), bounds.find(({ isTotal }) => isTotal)];
  return worst === undefined ? texts.gap(total?.bound ?? 0) : texts.gaps(worst.bound, total?.bound ?? 0);
}

/** After the groups are there: bounds of a whole season take a while. Undefined until then. */
function useBounds(id: string, version: number): Bounds | undefined {
  const [bounds, setBounds] = useState<{ readonly version: number; readonly bounds: Bounds } | undefined>();
  useEffect(() => {
    let isWanted = true;
    void read(CompositionBoundsDocument, { id }).then((data) => {
      // Of the run as it was asked about: somebody else may have decided since, and then these are of other groups
      if (isWanted && data?.compositionRun) setBounds(data.compositionRun);
    });
    return () => {
      isWanted = false;
    };
  }, [id, version]);
  return bounds?.version === version ? bounds.bounds : undefined;
}
