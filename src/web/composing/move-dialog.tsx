import { useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionButton, DecisionForm } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Select } from '../controls/select.tsx';
import {
  ChooseCompositionMembersDocument,
  type GroupingFieldsFragment,
  MoveCompositionMemberDocument,
  SwapCompositionMembersDocument,
} from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { BestPlaces } from './best-places.tsx';
import { MovePreview, SwapPreview } from './move-preview.tsx';
import { groupName, membersById, type Target, targetOf, targetValue } from './run-view.ts';
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
  const [partnerId, setPartnerId] = useState('');
  const decision = useRunDecision(reload);
  const where = useRef<HTMLDivElement>(null);
  const members = membersById(grouping.members);
  const member = members.get(moving.memberId);
  if (member === undefined) return null;
  const from = grouping.groups.find(({ memberIds }) => memberIds.includes(member.id));
  const others = partnersIn(grouping, to).flatMap((id) => members.get(id) ?? []);
  const partner = others.find(({ id }) => id === partnerId);
  const whereTo = to && ('toGroup' in to ? composingTexts.groups.name(to.toGroup) : placeText(to.toPlace));
  const submit = () => {
    if (to === undefined) {
      decision.say(texts.choose);
      return;
    }
    if (partner !== undefined) {
      decision.run(
        () =>
          send(
            SwapCompositionMembersDocument,
            { input: { runId: run.id, version: run.version, registrationId: member.id, withId: partner.id } },
            (data) => data.swapCompositionMembers,
          ),
        () => onMoved(texts.swapped(member.name, partner.name)),
      );
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
        <DecisionForm
          decision={decision}
          submit={partner === undefined ? texts.submit : texts.swap}
          onSubmit={submit}
        >
          <Select
            label={texts.to}
            value={to === undefined ? '' : targetValue(to)}
            none={texts.choose}
            onChange={(value) => {
              setTo(targetOf(value));
              setPartnerId('');
            }}
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
          {others.length > 0 && (
            <Select
              label={texts.swapWith}
              value={partner?.id ?? ''}
              none={texts.swapNobody}
              onChange={setPartnerId}
              options={others.map(({ id, name, municipality }) => ({
                value: id,
                text: `${name}, ${municipality}`,
              }))}
            />
          )}
          {partner && (
            <SwapPreview
              key={run.version}
              runId={run.id}
              member={member}
              partner={partner}
              members={members}
            />
          )}
          {to && !partner && (
            <MovePreview key={run.version} runId={run.id} member={member} to={to} members={members} />
          )}
          {!to && (
            <BestPlaces
              key={run.version}
              runId={run.id}
              memberId={member.id}
              groups={grouping.groups}
              members={members}
              onTake={(number, partner) => {
                setTo({ toGroup: number });
                setPartnerId(partner ?? '');
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

/** With whom somebody who goes there can change places instead. */
function partnersIn({ groups, leftOver }: GroupingFieldsFragment, to: Target | undefined): readonly string[] {
  if (to === undefined) return [];
  if ('toGroup' in to) return groups.find(({ number }) => number === to.toGroup)?.memberIds ?? [];
  return to.toPlace === 'NONE' ? leftOver.map(({ memberId }) => memberId) : [];
}

function placeText(place: 'NEW' | 'NONE'): string {
  return place === 'NEW' ? texts.newGroup : texts.nowhere;
}
