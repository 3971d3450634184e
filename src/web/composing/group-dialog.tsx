import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Done, Notice, Problem } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import {
  CompositionGuideChangeDocument,
  GiveCompositionGuideDocument,
  MarkCompositionGroupDocument,
} from '../gql/graphql.ts';
import { CRITERION_TEXTS, composingTexts, EXPERIENCE_TEXTS } from '../texts/nl-composing.ts';
import { TriedEffect } from './effect.tsx';
import { type Group, groupName, type Member } from './run-view.ts';
import { type RunDecision, useRunDecision } from './use-run.ts';

const texts = composingTexts.group;

interface GroupDialogProps {
  readonly run: { readonly id: string; readonly version: number; readonly state: string };
  readonly group: Group;
  readonly members: readonly Member[];
  readonly guides: readonly {
    readonly id: string;
    readonly name: string;
    readonly mostGroups: number | null;
  }[];
  readonly nameOf: (id: string) => string;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}

/** One group: who is in it, every criterion with its value and the reason; and what the office can say of it. */
export function GroupDialog({ run, group, members, guides, nameOf, reload, onClose }: GroupDialogProps) {
  const [done, setDone] = useState<string | undefined>(undefined);
  const decision = useRunDecision(reload);
  const isOpen = run.state === 'OPEN';
  return (
    <Dialog title={groupName(group)} size="wide" onClose={onClose}>
      <Done text={done} />
      <Problem text={decision.problem} />
      {isOpen && <LockButton run={run} group={group} decision={decision} onDone={setDone} />}
      {group.broken.length > 0 && (
        <Notice kind="problem">
          <p>{texts.broken}</p>
          <ul>
            {group.broken.map((broken) => (
              <li key={broken}>{broken}</li>
            ))}
          </ul>
        </Notice>
      )}
      <h3 class="composing__facts">{texts.criteria}</h3>
      <Criteria group={group} />
      <h3 class="composing__facts">{texts.members}</h3>
      <Members members={members} />
      {isOpen && (
        <>
          <GuideForm
            run={run}
            group={group}
            guides={guides}
            nameOf={nameOf}
            decision={decision}
            onDone={setDone}
          />
          <NameForm run={run} group={group} decision={decision} onDone={setDone} />
        </>
      )}
    </Dialog>
  );
}

interface PartProps {
  readonly run: GroupDialogProps['run'];
  readonly group: Group;
  readonly decision: RunDecision;
  readonly onDone: (text: string) => void;
}

function LockButton({ run, group, decision, onDone }: PartProps) {
  const { number, isLocked } = group;
  const turn = () =>
    decision.run(
      () =>
        send(
          MarkCompositionGroupDocument,
          { input: { runId: run.id, version: run.version, group: number, isLocked: !isLocked } },
          (data) => data.markCompositionGroup,
        ),
      () => onDone(isLocked ? texts.unlockedNow : texts.lockedNow),
    );
  return (
    <DecisionButton decision={decision} kind="secondary-action" onPress={turn}>
      {isLocked ? texts.unlock : texts.lock}
    </DecisionButton>
  );
}

function Criteria({ group }: { readonly group: Group }) {
  return (
    <table class="office__table">
      <thead>
        <tr>
          <th scope="col">{composingTexts.totals.criterion}</th>
          <th scope="col">{texts.value}</th>
          <th scope="col">{texts.reason}</th>
        </tr>
      </thead>
      <tbody>
        {group.measures.map(({ criterion, value, reason }) => (
          <tr key={criterion}>
            <th scope="row">{CRITERION_TEXTS[criterion].name}</th>
            <td>{value}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Members({ members }: { readonly members: readonly Member[] }) {
  return (
    <table class="office__table">
      <thead>
        <tr>
          <th scope="col">{texts.member}</th>
          <th scope="col">{texts.municipality}</th>
          <th scope="col">{texts.party}</th>
          <th scope="col">{texts.experience}</th>
          <th scope="col">{texts.minutes}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, municipality, party, experience, averageMinutes, maxTravelMinutes }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{municipality}</td>
            <td>{party ?? texts.unknown}</td>
            <td>{experience === null ? texts.unknown : EXPERIENCE_TEXTS[experience]}</td>
            <td>{averageMinutes !== null && texts.minutesOf(averageMinutes, maxTravelMinutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type GuideFormProps = PartProps & Pick<GroupDialogProps, 'guides' | 'nameOf'>;

function GuideForm({ run, group, guides, nameOf, decision, onDone }: GuideFormProps) {
  const [chosen, setChosen] = useState(group.guideId ?? '');
  const isOther = chosen !== (group.guideId ?? '');
  const facilitatorId = chosen === '' ? null : chosen;
  const give = () =>
    decision.run(
      () =>
        send(
          GiveCompositionGuideDocument,
          { input: { runId: run.id, version: run.version, group: group.number, facilitatorId } },
          (data) => data.giveCompositionGuide,
        ),
      () => onDone(texts.given),
    );
  return (
    <>
      <Select
        label={texts.guideField}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: '', text: texts.noGuide },
          ...guides
            .filter(({ id, mostGroups }) => mostGroups !== null || id === group.guideId)
            .map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      {isOther && (
        <>
          <GuidePreview
            key={run.version}
            id={run.id}
            group={group.number}
            facilitatorId={facilitatorId}
            nameOf={nameOf}
          />
          <DecisionButton decision={decision} kind="primary-action" onPress={give}>
            {texts.giveGuide}
          </DecisionButton>
        </>
      )}
    </>
  );
}

interface GuidePreviewProps extends Pick<GroupDialogProps, 'nameOf'> {
  readonly id: string;
  readonly group: number;
  readonly facilitatorId: string | null;
}

function GuidePreview({ nameOf, ...asked }: GuidePreviewProps) {
  const { page, reload } = usePageData(CompositionGuideChangeDocument, asked);
  return (
    <TriedEffect
      page={page}
      reload={reload}
      effectOf={(data) => data.compositionGuidePreview}
      nameOf={nameOf}
    />
  );
}

function NameForm({ run, group, decision, onDone }: PartProps) {
  const [name, setName] = useState(group.name ?? '');
  const save = () =>
    decision.run(
      () =>
        send(
          MarkCompositionGroupDocument,
          { input: { runId: run.id, version: run.version, group: group.number, name } },
          (data) => data.markCompositionGroup,
        ),
      () => onDone(texts.named),
    );
  return (
    <>
      <Field label={texts.nameField} name="name" value={name} onChange={setName} maxLength={60} />
      <DecisionButton decision={decision} kind="secondary-action" onPress={save}>
        {texts.saveName}
      </DecisionButton>
    </>
  );
}
