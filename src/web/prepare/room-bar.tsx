import type { ComponentChildren } from 'preact';
import { prepareTexts } from '../texts/nl-prepare.ts';
import type { PlanRoom } from './plan-room.ts';

/** Where the bar is on the page, for who skips the days before it. */
export const AFTER_DAYS = 'na-de-dagen';

interface RoomBarProps {
  readonly room: PlanRoom | undefined;
  readonly sessionsToPlan: number;
  /** Said instead of the count: what is wrong, as a sentence. */
  readonly problem?: string | undefined;
  readonly children?: ComponentChildren;
}

/** How many moments are left, whether that is enough, and what to press next. Stays in sight. */
export function RoomBar({ room, sessionsToPlan, problem, children }: RoomBarProps) {
  return (
    <div class="room-bar" id={AFTER_DAYS} tabIndex={-1}>
      <div class="room-bar__words" role="status">
        {room && (
          <p class="room-bar__count">
            <strong>{prepareTexts.left(room.moments)}</strong> {prepareTexts.leftFor(sessionsToPlan)}
          </p>
        )}
        {problem !== undefined ? (
          <p class="room-bar__warning room-bar__warning--bad">{problem}</p>
        ) : (
          room && <Verdict room={room} sessionsToPlan={sessionsToPlan} />
        )}
      </div>
      {children}
    </div>
  );
}

function Verdict({ room, sessionsToPlan }: { readonly room: PlanRoom; readonly sessionsToPlan: number }) {
  switch (room.verdict) {
    case 'enough':
      return <p class="room-bar__verdict">{prepareTexts.enough}</p>;
    case 'little':
      return <p class="room-bar__warning">{prepareTexts.little(room.days)}</p>;
    case 'tooFew':
      return (
        <p class="room-bar__warning room-bar__warning--bad">
          {prepareTexts.tooFew(room.sessionsThatFit, sessionsToPlan)}
        </p>
      );
    case 'none':
      return <p class="room-bar__warning room-bar__warning--bad">{prepareTexts.none}</p>;
    default:
      return room.verdict satisfies never;
  }
}
