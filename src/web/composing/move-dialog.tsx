import { useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton, DecisionForm } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Select } from '../controls/select.tsx';
import {
  ChooseCompositionMembersDocument,
  CompositionMoveDocument,
  type GroupingFieldsFragment,
  MoveCompositionMemberDocument,
} from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { BestPlaces } from './best-places.tsx';
import { TriedEffect } from './effect.tsx';
import { groupName, type Member, membersById, type Target, targetOf, targetValue } from './run-view.ts';
import { useRunDecision } from './use-run.ts';

const texts = composingTexts.move;

/** Somebody who is about to be moved; `to` is chosen already when they were dragged somewhere. */
export interface Moving {
  readonly memberId: string;
  readonly to: Target | undefined;
}

interface MoveDialogProps {
  readonly run: { readonly id: string; readonly version: number };
  readonly grouping: GroupingFieldsFragment;
  readonly moving: Moving;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
  readonly onMoved: (text: string) => void;
}

/** Takes somebody to another group: what that costs is seen before it is done, and seen anew when somebody else changed the groups. */
export function MoveDialog({ run, grouping, moving, reload, onClose, onMoved }: MoveDialogProps) {
  const [to, setTo] = useState<Target | undefined>(moving.to);
  const decision = useRunDecision(reload);
  const where = useRef<HTMLDivElement>(null);
  const members = membersById(grouping.members);
  const member = members.get(moving.memberId);
  if (member === undefined) return null;
  const from = grouping.groups.find(({ memberIds }) => memberIds.includes(member.id));
  const whereTo = to && ('toGroup' in to ? composingTexts.groups.name(to.toGroup) : placeText(to.toPlace));
  const submit = () => {
    if (to === undefined) {
      decision.say(texts.choose);
      return;
    }
    decision.run(
      () =>
        send(
          MoveCompositionMemberDocument,
          { input: { runId: run.id, version: run.version, registrationId: member.id, ...to } },
          (data) => data.moveCompositionMember,
        ),
      () => onMoved(`${member.name}: ${(whereTo ?? '').toLowerCase()}.`),
    );
  };
  const leaveOut = () =>
    decision.run(
      () =>
        send(
          ChooseCompositionMembersDocument,
          { input: { runId: run.id, version: run.version, remove: [member.id] } },
          (data) => data.chooseCompositionMembers,
        ),
      () => onMoved(composingTexts.members.leftOutLong(member.name)),
    );
  return (
    <Dialog title={texts.title(member.name)} size="wide" onClose={onClose}>
      <p>
        {texts.now(from === undefined ? texts.nowhere.toLowerCase() : groupName(from))}{' '}
        <span class="detail">{member.municipality}</span>
      </p>
      <div ref={where}>
        <DecisionForm decision={decision} submit={texts.submit} onSubmit={submit}>
          <Select
            label={texts.to}
            value={to === undefined ? '' : targetValue(to)}
            none={texts.choose}
            onChange={(value) => setTo(targetOf(value))}
            options={[
              ...grouping.groups
                .filter(({ number, isLocked }) => number !== from?.number && !isLocked)
                .map((group) => ({
                  value: String(group.number),
                  text: texts.group(groupName(group), group.memberIds.length),
                })),
              { value: 'NEW', text: texts.newGroup },
              ...(from === undefined ? [] : [{ value: 'NONE', text: texts.nowhere }]),
            ]}
          />
          {to ? (
            <Preview key={run.version} runId={run.id} member={member} to={to} members={members} />
          ) : (
            <BestPlaces
              key={run.version}
              runId={run.id}
              memberId={member.id}
              groups={grouping.groups}
              onTake={(number) => {
                setTo({ toGroup: number });
                // The button that was pressed goes
                where.current?.querySelector('select')?.focus();
              }}
            />
          )}
        </DecisionForm>
      </div>
      <p>
        <DecisionButton decision={decision} kind="subtle" onPress={leaveOut}>
          {composingTexts.members.leaveOutLong}
        </DecisionButton>
      </p>
    </Dialog>
  );
}

function placeText(place: 'NEW' | 'NONE'): string {
  return place === 'NEW' ? texts.newGroup : texts.nowhere;
}

interface PreviewProps {
  readonly runId: string;
  readonly member: Member;
  readonly to: Target;
  readonly members: ReadonlyMap<string, Member>;
}

function Preview({ runId, member, to, members }: PreviewProps) {
  const { page, reload } = usePageData(CompositionMoveDocument, {
    id: runId,
    registrationId: member.id,
    toGroup: 'toGroup' in to ? to.toGroup : null,
    toPlace: 'toPlace' in to ? to.toPlace : null,
  });
  return (
    <TriedEffect
      page={page}
      reload={reload}
      effectOf={(data) => data.compositionMovePreview}
      nameOf={(id) => members.get(id)?.name ?? ''}
    />
  );
}
