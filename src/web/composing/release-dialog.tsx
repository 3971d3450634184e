import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Select } from '../controls/select.tsx';
import { type GroupingFieldsFragment, ReleaseCompositionDocument } from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { useRunDecision } from './use-run.ts';

const texts = composingTexts.release;

interface ReleaseDialogProps {
  readonly run: { readonly id: string; readonly version: number };
  readonly grouping: GroupingFieldsFragment;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
  readonly onReleased: () => void;
}

/** Forms the groups as they are shown: the last thing that is done in a run. */
export function ReleaseDialog({ run, grouping, reload, onClose, onReleased }: ReleaseDialogProps) {
  const [fate, setFate] = useState<'WAITING' | 'STAY'>('WAITING');
  const decision = useRunDecision(reload);
  const withoutGuide = grouping.groups.filter(({ guideId }) => guideId === null);
  const submit = () =>
    decision.run(
      () =>
        send(
          ReleaseCompositionDocument,
          { input: { runId: run.id, version: run.version, basis: grouping.basis, leftOver: fate } },
          (data) => data.releaseComposition,
        ),
      onReleased,
    );
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <DecisionForm decision={decision} submit={texts.submit} onSubmit={submit}>
        <p>{texts.text(grouping.groups.length)}</p>
        {withoutGuide.length > 0 && <p>{texts.noGuide(withoutGuide.map(({ number }) => number))}</p>}
        {grouping.leftOver.length > 0 && (
          <>
            <Select
              label={texts.leftOver(grouping.leftOver.length)}
              value={fate}
              onChange={(value) => setFate(value === 'STAY' ? 'STAY' : 'WAITING')}
              options={[
                { value: 'WAITING', text: texts.waiting },
                { value: 'STAY', text: texts.stay },
              ]}
            />
            <p class="detail">{texts.tell}</p>
          </>
        )}
      </DecisionForm>
    </Dialog>
  );
}
