import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';
import { Notice } from '../controls/notice.tsx';
import {
  LockSessionDocument,
  RemoveHostWishDocument,
  type RoundWallFragment,
  SetFacilitatorAvailabilityDocument,
  SetHostWishDocument,
  SetSlotStatesDocument,
  UnlockSessionDocument,
} from '../gql/graphql.ts';
import type { StepProps } from '../round/step.ts';
import { nl } from '../texts/nl.ts';
import { prepareTexts } from '../texts/nl-prepare.ts';
import type { Moment } from './calendar-view.ts';
import { KnownCard } from './known-card.tsx';
import { MomentsCalendar } from './moments-calendar.tsx';
import { planRoom } from './plan-room.ts';
import { RoomBar } from './room-bar.tsx';
import { type MomentsMode, roundMoments } from './round-moments.ts';
import { RoundSettingsCard } from './round-settings-card.tsx';
import { SeriesSwitches } from './series-switches.tsx';
import { useSwitching } from './use-switching.ts';
import '../theme/prepare.css';
import '../theme/moments-calendar.css';

/** The moments of a round that runs: which take part, when the facilitator can come, and the rules. */
export function MomentsStep({ round, viewer, live }: StepProps) {
  const [mode, setMode] = useState<MomentsMode>('offered');
  const known = useKnown(round, live.reload);
  const switching = useSwitching(async (slotIds, on) => {
    const place = { roundId: round.id, slotIds };
    return told(
      mode === 'offered'
        ? await send(
            SetSlotStatesDocument,
            { input: { ...place, state: on ? 'OFFERED' : 'WITHHELD' } },
            (data) => data.setSlotStates,
          )
        : await send(
            SetFacilitatorAvailabilityDocument,
            { input: { ...place, available: on } },
            (data) => data.setFacilitatorAvailability,
          ),
    );
  }, live.reload);
  const moments = roundMoments(round, mode, switching.pending);
  const plannable = roundMoments(round, 'plannable', new Map());
  const press = (switched: readonly Moment[], on: boolean) =>
    switching.press(
      switched.map(({ key }) => key),
      on,
    );
  return (
    <div class="prepare prepare--running">
      <div class="prepare__settings">
        <KnownCard
          known={known}
          moments={plannable}
          hosts={round.trajectory.hostsToCome}
          sessionNumbers={Array.from(
            { length: round.sessionsToPlan },
            (_, place) => round.firstSessionNumber + place,
          )}
          actions={known.actions}
        />
        {known.problem !== undefined && (
          <Notice kind="problem">
            <p>{known.problem}</p>
          </Notice>
        )}
        <RoundSettingsCard round={round} onChanged={() => void live.reload()} />
      </div>
      <div class="prepare__days">
        <ModeChoice
          mode={mode}
          onChoose={setMode}
          facilitatorText={
            viewer.person.id === round.trajectory.facilitator.id
              ? prepareTexts.running.facilitator
              : prepareTexts.running.facilitatorFor(round.trajectory.facilitator.name)
          }
        />
        <p class="hint">
          {mode === 'offered' ? prepareTexts.running.offeredHint : prepareTexts.running.facilitatorHint}
        </p>
        <SeriesSwitches moments={moments} onSwitch={(series, on) => press(series.moments, on)} />
        <MomentsCalendar
          groupSize={round.respondents.length}
          key={mode}
          label={prepareTexts.days}
          moments={moments}
          onSwitch={press}
        />
      </div>
      <RoomBar
        room={planRoom(plannable, {
          ...round.spacing,
          fixedDate: round.fixedSession.date,
          sessionsToPlan: round.sessionsToPlan,
        })}
        sessionsToPlan={round.sessionsToPlan}
        problem={switching.problem}
      >
        {switching.pending.size > 0 && <p class="hint">{prepareTexts.running.saving}</p>}
      </RoomBar>
    </div>
  );
}

interface ModeChoiceProps {
  readonly mode: MomentsMode;
  readonly onChoose: (mode: MomentsMode) => void;
  readonly facilitatorText: string;
}

function ModeChoice({ mode, onChoose, facilitatorText }: ModeChoiceProps) {
  const choices = [
    ['offered', prepareTexts.running.offered],
    ['facilitator', facilitatorText],
  ] as const;
  return (
    <fieldset class="mode-choice">
      <legend class="visually-hidden">{prepareTexts.running.mode}</legend>
      {choices.map(([value, text]) => (
        <label key={value} class="mode-choice__one">
          <input type="radio" name="momenten" checked={mode === value} onChange={() => onChoose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Locks and wishes of the round, and the decisions about them. */
function useKnown(round: RoundWallFragment, reload: () => Promise<unknown>) {
  const [problem, say] = useState<string | undefined>(undefined);
  const roundId = round.id;
  const done = async (outcome: AnyOutcome): Promise<true | string> => {
    const words = told(outcome);
    await reload();
    return words;
  };
  const doneOrSaid = async (outcome: AnyOutcome) => {
    const words = await done(outcome);
    say(words === true ? undefined : words);
  };
  return {
    problem,
    locks: round.locks.map(({ sessionNumber, slot, host }) => ({
      sessionNumber,
      momentKey: slot?.id,
      hostId: host?.id,
    })),
    wishes: round.hostWishes.map(({ participant, period }) => ({
      participantId: participant.id,
      from: period.from,
      to: period.to,
    })),
    actions: {
      lock: async (lock: {
        sessionNumber: number;
        momentKey: string | undefined;
        hostId: string | undefined;
      }) =>
        done(
          await send(
            LockSessionDocument,
            {
              input: {
                roundId,
                sessionNumber: lock.sessionNumber,
                slotId: lock.momentKey ?? null,
                hostId: lock.hostId ?? null,
              },
            },
            (data) => data.lockSession,
          ),
        ),
      unlock: (sessionNumber: number) =>
        void send(
          UnlockSessionDocument,
          { input: { roundId, sessionNumber } },
          (data) => data.unlockSession,
        ).then(doneOrSaid),
      wish: async (wish: { participantId: string; from: string; to: string }) =>
        done(
          await send(
            SetHostWishDocument,
            {
              input: {
                roundId,
                participantId: wish.participantId,
                period: { from: wish.from, to: wish.to },
              },
            },
            (data) => data.setHostWish,
          ),
        ),
      unwish: (participantId: string) =>
        void send(
          RemoveHostWishDocument,
          { input: { roundId, participantId } },
          (data) => data.removeHostWish,
        ).then(doneOrSaid),
    },
  };
}

type AnyOutcome = Outcome<unknown, { readonly message: string }>;

/** True when it was done, else why not. */
function told(outcome: AnyOutcome): true | string {
  if (outcome.kind === 'done') return true;
  return outcome.kind === 'unreachable' ? nl.trouble.notDone : outcome.refusal.message;
}
