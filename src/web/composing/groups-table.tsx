import { useEffect, useRef } from 'preact/hooks';
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
  type Target,
  targetOf,
} from './run-view.ts';

const texts = composingTexts.groups;
/** On a row that somebody is dragged over. */
const OVER = 'composing__over';

interface GroupsTableProps {
  readonly grouping: GroupingFieldsFragment;
  readonly groups: readonly Group[];
  readonly isOpen: boolean;
  readonly onMove: (moving: Moving) => void;
  readonly onLook: (number: number) => void;
}

/** All groups, a row each. Somebody is dragged to another row, or pressed: both ask what it costs first. */
export function GroupsTable({ grouping, groups, isOpen, onMove, onLook }: GroupsTableProps) {
  const board = useRef<HTMLDivElement>(null);
  const members = membersById(grouping.members);
  useEffect(() => {
    const element = board.current;
    return element ? listenOn(element, { groups: grouping.groups, isOpen, onMove, onLook }) : undefined;
  }, [grouping, isOpen, onMove, onLook]);
  return (
    <div ref={board}>
      <table class="office__table">
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
            />
          ))}
        </tbody>
      </table>
      <LeftOver grouping={grouping} members={members} isOpen={isOpen} />
    </div>
  );
}

type Board = Pick<GroupsTableProps, 'groups' | 'isOpen' | 'onMove' | 'onLook'>;

/** One listener for all names and rows: there are hundreds of groups in a season. Gives what ends it. */
function listenOn(element: HTMLElement, { groups, isOpen, onMove, onLook }: Board): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const mark = (target: Element | undefined) => {
    for (const marked of element.querySelectorAll(`.${OVER}`)) marked.classList.remove(OVER);
    target?.classList.add(OVER);
  };
  element.addEventListener(
    'dragstart',
    (event) => event.dataTransfer?.setData('text/plain', closestTo(event, 'data-member')?.value ?? ''),
    { signal },
  );
  element.addEventListener(
    'dragover',
    (event) => {
      const place = closestTo(event, 'data-target');
      mark(place?.element);
      if (place !== undefined) event.preventDefault();
    },
    { signal },
  );
  element.addEventListener('dragend', () => mark(undefined), { signal });
  element.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      mark(undefined);
      const memberId = event.dataTransfer?.getData('text/plain') ?? '';
      const to = targetOf(closestTo(event, 'data-target')?.value ?? '');
      const from = groups.find(({ memberIds }) => memberIds.includes(memberId));
      if (memberId !== '' && to !== undefined && !isAlreadyThere(from, to)) onMove({ memberId, to });
    },
    { signal },
  );
  element.addEventListener(
    'click',
    (event) => {
      const isName = event.target instanceof Element && event.target.closest('button') !== null;
      const memberId = isName ? closestTo(event, 'data-member')?.value : undefined;
      const number = closestTo(event, 'data-look')?.value;
      if (memberId !== undefined && isOpen) onMove({ memberId, to: undefined });
      else if (number !== undefined) onLook(Number(number));
    },
    { signal },
  );
  return () => ending.abort();
}

function isAlreadyThere(from: Group | undefined, to: Target): boolean {
  return 'toGroup' in to ? to.toGroup === from?.number : to.toPlace === 'NONE' && from === undefined;
}

/** What was touched, or what is around it, with this attribute. */
function closestTo(
  { target }: Event,
  attribute: string,
): { readonly element: Element; readonly value: string } | undefined {
  const element = target instanceof Element ? target.closest(`[${attribute}]`) : null;
  return element === null ? undefined : { element, value: element.getAttribute(attribute) ?? '' };
}

interface GroupRowProps {
  readonly group: Group;
  readonly members: readonly Member[];
  readonly isOpen: boolean;
}

function GroupRow({ group, members, isOpen }: GroupRowProps) {
  const striking = strikingMeasures(group);
  return (
    <tr class="composing__row" {...(group.isLocked ? {} : { 'data-target': String(group.number) })}>
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

/** Dragged by all of it, also where a browser drags no buttons; pressed, it asks where to. */
function MemberChip({ member, isOpen }: { readonly member: Member; readonly isOpen: boolean }) {
  const { id, name, municipality } = member;
  const content = (
    <>
      {name} <span class="detail">{municipality}</span>
    </>
  );
  if (!isOpen) return <span class="composing__member">{content}</span>;
  return (
    <span class="composing__member composing__member--loose" draggable data-member={id}>
      <span class="composing__handle" aria-hidden="true">
        ⠿
      </span>
      <button type="button" class="composing__name" aria-label={texts.move(name, municipality)}>
        {content}
      </button>
    </span>
  );
}

interface LeftOverProps {
  readonly grouping: GroupingFieldsFragment;
  readonly members: ReadonlyMap<string, Member>;
  readonly isOpen: boolean;
}

/** Who is in no group, and why. */
function LeftOver({ grouping: { leftOver }, members, isOpen }: LeftOverProps) {
  return (
    <section class="composing__left" data-target="NONE" aria-labelledby="niet-geplaatst">
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
