import { useState } from 'preact/hooks';
import { Select } from '../controls/select.tsx';
import type { GroupingFieldsFragment } from '../gql/graphql.ts';
import { dikesPath, landPath, type Point, pointOf, waterPath } from '../proposal/map-view.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { COUNTRY_FRAME, frameOf, type MapFrame, moved, type Zoom, zoomed } from './map-frame.ts';
import { type Group, groupName, type Member, membersById, membersOf } from './run-view.ts';
import { SmallButton } from './small-button.tsx';

const texts = composingTexts.map;

/**
 * Who is in a group with whom, on a map of the country; of one group the names as well. Whatever is chosen is shown as large as
 * it fits, and can be looked at from nearer by buttons.
 */
export function GroupsMap({ grouping }: { readonly grouping: GroupingFieldsFragment }) {
  const [shown, setShown] = useState('');
  const [frame, setFrame] = useState<MapFrame>(COUNTRY_FRAME);
  const members = membersById(grouping.members);
  const one = grouping.groups.find(({ number }) => String(number) === shown);
  const choose = (number: string) => {
    setShown(number);
    const group = grouping.groups.find((each) => String(each.number) === number);
    setFrame(group === undefined ? COUNTRY_FRAME : frameOf(membersOf(group, members).map(placeOf)));
  };
  const fit = () =>
    setFrame(frameOf((one ? membersOf(one, members) : placedMembers(grouping, members)).map(placeOf)));
  return (
    <details class="composing__map-part">
      <summary>{texts.title}</summary>
      <Select
        label={texts.show}
        value={shown}
        none={texts.all}
        onChange={choose}
        options={grouping.groups.map((group) => ({ value: String(group.number), text: groupName(group) }))}
      />
      <MapButtons frame={frame} onChange={setFrame} onFit={fit} />
      <Drawing grouping={grouping} members={members} one={one} frame={frame} />
      {!one && grouping.leftOver.length > 0 && <p class="detail">{texts.leftOver}</p>}
    </details>
  );
}

function placedMembers(
  { groups }: GroupingFieldsFragment,
  members: ReadonlyMap<string, Member>,
): readonly Member[] {
  return groups.flatMap((group) => membersOf(group, members));
}

interface MapButtonsProps {
  readonly frame: MapFrame;
  readonly onChange: (frame: MapFrame) => void;
  readonly onFit: () => void;
}

/** At the least and the most the button stays where it is and does nothing, so that the focus stays too. */
function MapButtons({ frame, onChange, onFit }: MapButtonsProps) {
  const [said, setSaid] = useState('');
  const press = (zoom: Zoom) => {
    const next = zoomed(frame, zoom);
    onChange(next);
    setSaid(next === frame ? texts.noFurther[zoom] : texts.width(Math.round(next.width)));
  };
  const fit = () => {
    onFit();
    setSaid(texts.fitted);
  };
  const whole = () => {
    onChange(COUNTRY_FRAME);
    setSaid(texts.wholeShown);
  };
  return (
    <>
      <p class="actions">
        <SmallButton text={texts.nearer} onPress={() => press('nearer')} />
        <SmallButton text={texts.further} onPress={() => press('further')} />
        <SmallButton text={texts.fit} onPress={fit} />
        <SmallButton text={texts.whole} onPress={whole} />
        {MOVES.map(({ text, label, by }) => (
          <SmallButton key={text} text={text} label={label} onPress={() => onChange(moved(frame, by))} />
        ))}
      </p>
      <p role="status" class="detail">
        {said}
      </p>
    </>
  );
}

const MOVES = [
  { text: '←', label: texts.west, by: { x: -1, y: 0 } },
  { text: '↑', label: texts.north, by: { x: 0, y: -1 } },
  { text: '↓', label: texts.south, by: { x: 0, y: 1 } },
  { text: '→', label: texts.east, by: { x: 1, y: 0 } },
] as const;

interface DrawingProps {
  readonly grouping: GroupingFieldsFragment;
  readonly members: ReadonlyMap<string, Member>;
  readonly one: Group | undefined;
  readonly frame: MapFrame;
}

const NAMES_LEFT_FROM = 0.65;

/** Marks and letters keep their size on the screen, however near. */
function Drawing({ grouping, members, one, frame }: DrawingProps) {
  const placed = placedMembers(grouping, members).length;
  const towns = one && membersOf(one, members).map(({ municipality }) => municipality);
  const label =
    one && towns ? texts.one(groupName(one), towns.join(', ')) : texts.label(grouping.groups.length, placed);
  const size = frame.width / COUNTRY_FRAME.width;
  return (
    <svg
      class="composing__map"
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
      style={{ '--size': size }}
    >
      <path class="map__land" d={landPath} />
      <path class="map__water" d={waterPath} />
      <path class="map__dike" d={dikesPath} />
      {(one ? [one] : grouping.groups).map((group) => (
        <GroupStar
          key={group.number}
          group={group}
          members={membersOf(group, members)}
          isNamed={one !== undefined}
          size={size}
          leftOf={frame.x + NAMES_LEFT_FROM * frame.width}
        />
      ))}
      {!one &&
        grouping.leftOver.map(({ memberId }) => {
          const member = members.get(memberId);
          return (
            member && (
              <circle key={memberId} class="composing__loose" {...centred(placeOf(member))} r={2 * size} />
            )
          );
        })}
    </svg>
  );
}

interface GroupStarProps {
  readonly group: Group;
  readonly members: readonly Member[];
  readonly isNamed: boolean;
  /** Of marks and letters: 1 when the whole country is shown. */
  readonly size: number;
  /** Towns further to the east have their name on the left, so that it stays on the map. */
  readonly leftOf: number;
}

/** A line from the middle of the group to each town of it; neighbouring numbers get other colours. */
function GroupStar({ group, members, isNamed, size, leftOf }: GroupStarProps) {
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
            <circle {...centred(town)} r={1.8 * size} />
            {isNamed && (
              <text
                class="composing__town"
                x={town.x + (town.x > leftOf ? -3 : 3) * size}
                y={town.y + 2 * size}
                text-anchor={town.x > leftOf ? 'end' : 'start'}
              >
                {member.municipality}
              </text>
            )}
          </g>
        );
      })}
      <circle class="composing__middle" {...centred(middle)} r={middleRadius(group.number) * size} />
      <text class="composing__number" x={middle.x} y={middle.y + 2.1 * size}>
        {group.number}
      </text>
    </g>
  );
}

/** The number fits in, also of the hundredth group. */
function middleRadius(number: number): number {
  return number < 100 ? 4.6 : 6.4;
}

function placeOf({ latitude, longitude }: Member): Point {
  return pointOf([longitude, latitude]);
}

function centred({ x, y }: Point): { readonly cx: number; readonly cy: number } {
  return { cx: x, cy: y };
}
