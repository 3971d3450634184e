import { useState } from 'preact/hooks';
import type { GroupingFieldsFragment } from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import type { Moving } from './move-dialog.tsx';
import {
  type Group,
  groupName,
  type Member,
  membersById,
  membersOf,
  strikingMeasures,
  targetOf,
} from './run-view.ts';

const texts = composingTexts.groups;

interface GroupsTableProps {
  readonly grouping: GroupingFieldsFragment;
  readonly groups: readonly Group[];
  readonly isOpen: boolean;
  readonly onMove: (moving: Moving) => void;
  readonly onLook: (number: number) => void;
}

/**
 * All groups, a row each. Somebody is dragged to another row, or pressed: both ask what it costs first. One listener for all of
 * them: there are hundreds of rows in a season.
 */
export function GroupsTable({ grouping, groups, isOpen, onMove, onLook }: GroupsTableProps) {
  const [over, setOver] = useState<string | undefined>(undefined);
  const members = membersById(grouping.members);
  const place = (event: DragEvent) => closestOf(event, 'data-target');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(undefined);
    const memberId = event.dataTransfer?.getData('text/plain') ?? '';
    const to = targetOf(place(event) ?? '');
    const from = groups.find(({ memberIds }) => memberIds.includes(memberId));
    const isElsewhere = to !== undefined && !('toGroup' in to && to.toGroup === from?.number);
    if (members.has(memberId) && isElsewhere) onMove({ memberId, to });
  };
  return (
    <div
      class="composing__board"
      role="group"
      aria-label={texts.board}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', closestOf(event, 'data-member') ?? '');
      }}
      onDragOver={(event) => {
        if (place(event) === undefined) return;
        event.preventDefault();
        setOver(place(event));
      }}
      onDragEnd={() => setOver(undefined)}
      onDrop={drop}
      onClick={(event) => {
        const memberId = closestOf(event, 'data-member');
        const number = closestOf(event, 'data-look');
        if (memberId && isOpen) onMove({ memberId, to: undefined });
        else if (number) onLook(Number(number));
      }}
    >
      <table class="office__table composing__table">
        <thead>
          <tr>
            <th scope="col">{texts.group}</th>
            <th scope="col">{texts.members}</th>
            <th scope="col">{texts.values}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow
              key={group.number}
              group={group}
              members={membersOf(group, members)}
              isOpen={isOpen && !group.isLocked}
              isOver={over === String(group.number)}
            />
          ))}
        </tbody>
      </table>
      <LeftOver grouping={grouping} members={members} isOpen={isOpen} isOver={over === 'NONE'} />
    </div>
  );
}

/** The value of the attribute on what was touched, or on what is around it. */
function closestOf(event: Event, attribute: string): string | undefined {
  const element = event.target instanceof Element ? event.target.closest(`[${attribute}]`) : null;
  return element?.getAttribute(attribute) ?? undefined;
}

interface GroupRowProps {
  readonly group: Group;
  readonly members: readonly Member[];
  readonly isOpen: boolean;
  readonly isOver: boolean;
}

function GroupRow({ group, members, isOpen, isOver }: GroupRowProps) {
  const striking = strikingMeasures(group);
  return (
    <tr
      class={isOver ? 'composing__row composing__row--over' : 'composing__row'}
      {...(group.isLocked ? {} : { 'data-target': String(group.number) })}
    >
      <th scope="row">
        {groupName(group)}
        <span class="composing__guide">{group.guideName ?? texts.noGuide}</span>
        {group.isLocked && <span class="composing__locked">{texts.locked}</span>}
        <button
          type="button"
          class="link-button"
          data-look={group.number}
          aria-label={texts.detailsOf(groupName(group))}
        >
          {texts.details}
        </button>
      </th>
      <td>
        <ul class="composing__members">
          {members.map((member) => (
            <li key={member.id}>
              <MemberChip member={member} isOpen={isOpen} />
            </li>
          ))}
        </ul>
      </td>
      <td>
        {group.broken.length > 0 && (
          <strong class="composing__worse">{texts.broken(group.broken.length)}. </strong>
        )}
        {striking.length === 0 ? texts.nothing : striking.join(', ')}
      </td>
    </tr>
  );
}

function MemberChip({ member, isOpen }: { readonly member: Member; readonly isOpen: boolean }) {
  const { id, name, municipality } = member;
  const content = (
    <>
      {name} <span class="detail">{municipality}</span>
    </>
  );
  return isOpen ? (
    <button
      type="button"
      class="composing__member"
      draggable
      data-member={id}
      aria-label={texts.move(name, municipality)}
    >
      {content}
    </button>
  ) : (
    <span class="composing__member composing__member--still">{content}</span>
  );
}

interface LeftOverProps {
  readonly grouping: GroupingFieldsFragment;
  readonly members: ReadonlyMap<string, Member>;
  readonly isOpen: boolean;
  readonly isOver: boolean;
}

/** Who is in no group, and why. */
function LeftOver({ grouping: { leftOver }, members, isOpen, isOver }: LeftOverProps) {
  return (
    <section
      class={isOver ? 'composing__left composing__row--over' : 'composing__left'}
      data-target="NONE"
      aria-labelledby="niet-geplaatst"
    >
      <h2 id="niet-geplaatst">{composingTexts.leftOver.title(leftOver.length)}</h2>
      {leftOver.length === 0 && <p>{composingTexts.leftOver.none}</p>}
      <ul class="plain-list">
        {leftOver.map(({ memberId, reason }) => {
          const member = members.get(memberId);
          return (
            member && (
              <li key={memberId} class="composing__left-line">
                <MemberChip member={member} isOpen={isOpen} /> <span>{reason}</span>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
