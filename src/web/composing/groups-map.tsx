import { useState } from 'preact/hooks';
import { Select } from '../controls/select.tsx';
import type { GroupingFieldsFragment } from '../gql/graphql.ts';
import { dikesPath, landPath, type Point, pointOf, waterPath } from '../proposal/map-view.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { type Group, groupName, type Member, membersById, membersOf } from './run-view.ts';

const texts = composingTexts.map;

/** Who is in a group with whom, on a map of the country; of one group the names as well. */
export function GroupsMap({ grouping }: { readonly grouping: GroupingFieldsFragment }) {
  const [shown, setShown] = useState('');
  const members = membersById(grouping.members);
  const one = grouping.groups.find(({ number }) => String(number) === shown);
  const placed = grouping.groups.reduce((sum, { memberIds }) => sum + memberIds.length, 0);
  const towns = one && membersOf(one, members).map(({ municipality }) => municipality);
  const label =
    one && towns ? texts.one(groupName(one), towns.join(', ')) : texts.label(grouping.groups.length, placed);
  return (
    <details class="composing__map-part">
      <summary>{texts.title}</summary>
      <Select
        label={texts.show}
        value={shown}
        none={texts.all}
        onChange={setShown}
        options={grouping.groups.map((group) => ({ value: String(group.number), text: groupName(group) }))}
      />
      <svg class="composing__map" viewBox="0 10 286 346" role="img" aria-label={label}>
        <path class="map__land" d={landPath} />
        <path class="map__water" d={waterPath} />
        <path class="map__dike" d={dikesPath} />
        {(one ? [one] : grouping.groups).map((group) => (
          <GroupStar
            key={group.number}
            group={group}
            members={membersOf(group, members)}
            isNamed={one !== undefined}
          />
        ))}
        {!one &&
          grouping.leftOver.map(({ memberId }) => {
            const member = members.get(memberId);
            return (
              member && <circle key={memberId} class="composing__loose" {...centred(placeOf(member))} r={2} />
            );
          })}
      </svg>
      {!one && grouping.leftOver.length > 0 && <p class="detail">{texts.leftOver}</p>}
    </details>
  );
}

interface GroupStarProps {
  readonly group: Group;
  readonly members: readonly Member[];
  readonly isNamed: boolean;
}

/** A line from the middle of the group to each town of it; neighbouring numbers get other colours. */
function GroupStar({ group, members, isNamed }: GroupStarProps) {
  const towns = members.map(placeOf);
  const middle = {
    x: towns.reduce((sum, { x }) => sum + x, 0) / Math.max(1, towns.length),
    y: towns.reduce((sum, { y }) => sum + y, 0) / Math.max(1, towns.length),
  };
  return (
    <g class={`composing__star composing__star--${group.number % 6}`}>
      {members.map((member) => {
        const town = placeOf(member);
        return (
          <g key={member.id}>
            <line x1={middle.x} y1={middle.y} x2={town.x} y2={town.y} />
            <circle {...centred(town)} r={1.8} />
            {isNamed && (
              <text class="composing__town" x={town.x + 3} y={town.y + 2}>
                {member.municipality}
              </text>
            )}
          </g>
        );
      })}
      <circle class="composing__middle" {...centred(middle)} r={4.6} />
      <text class="composing__number" x={middle.x} y={middle.y + 2.1}>
        {group.number}
      </text>
    </g>
  );
}

function placeOf({ latitude, longitude }: Member): Point {
  return pointOf([longitude, latitude]);
}

function centred({ x, y }: Point): { readonly cx: number; readonly cy: number } {
  return { cx: x, cy: y };
}
