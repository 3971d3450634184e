import { useState } from 'preact/hooks';
import { listen, send } from '../api/client.ts';
import { useFollowed } from '../api/use-followed.ts';
import { usePageData } from '../api/use-page-data.ts';
import { LostConnection } from '../controls/connection-state.tsx';
import { DecisionButton, DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Done, Loading, Problem, Trouble } from '../controls/notice.tsx';
import {
  type AskedMomentItemFragment,
  ChooseReplacementDocument,
  RemindAboutReplacementDocument,
  SayFacilitatorCanDocument,
  SessionAskedMomentsDocument,
  type SessionDetailsFragment,
  SessionReplacementChangesDocument,
  type SessionReplacementFragment,
  StopReplacementDocument,
} from '../gql/graphql.ts';
import { replacementTexts as texts } from '../texts/nl-replacement.ts';
import { dateInWords, momentInWords } from '../time/amsterdam.ts';
import { MomentItem } from './moment-item.tsx';
import { MoveDialog } from './move-dialog.tsx';

interface AskedMomentsProps {
  readonly session: SessionDetailsFragment;
  readonly roundId: string;
  readonly isGuide: boolean;
  readonly onMoved: (whenInWords: string) => void;
  readonly onStopped: () => void;
  readonly onConflict: (conflict: string) => void;
  /** The round is over, by somebody else's doing. */
  readonly onOver: () => void;
}

/** How the group answers, kept up to date, and the choice that follows. */
export function AskedMoments({ roundId, onOver, ...props }: AskedMomentsProps) {
  const { session } = props;
  const { page, reload } = usePageData(SessionAskedMomentsDocument, { id: session.id });
  const node =
    page.state === 'ready' && page.data.node?.__typename === 'Session' ? page.data.node : undefined;
  const version = node?.replacementRound?.version ?? null;
  const connection = useFollowed<string>(roundId, {
    open: ({ onAlive, onChange, onEnd }) =>
      listen(
        SessionReplacementChangesDocument,
        { id: roundId, afterVersion: version ?? 0 },
        { onAlive, onEnd, onData: (data) => onChange(data.planningRoundChanges.kind) },
      ),
    onChange: (kind) => {
      if (kind === 'CONFIRMED' || kind === 'WITHDRAWN') onOver();
      else void reload();
    },
    poll: async () => {
      await reload();
      return true;
    },
  });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  if (!node?.replacementRound || !node.askedMoments) return null;
  return (
    <>
      <LostConnection connection={connection} />
      <Progress round={node.replacementRound} />
      <Moments moments={node.askedMoments} round={node.replacementRound} reload={reload} {...props} />
      <Remind round={node.replacementRound} />
      <Stop roundId={roundId} onStopped={props.onStopped} />
    </>
  );
}

function Progress({ round }: { readonly round: SessionReplacementFragment }) {
  const busy = round.respondents.filter(({ notAnswered }) => notAnswered > 0);
  const asked = round.respondents.length;
  return (
    <>
      <h3>{texts.running}</h3>
      <p role="status">
        <strong>{texts.answered(asked - busy.length, asked)}</strong>{' '}
        {busy.length > 0 && texts.waitingFor(busy.map(({ participant }) => participant.person.name))}
      </p>
      {round.invitation && <p>{texts.runningText(dateInWords(round.invitation.answerBy))}</p>}
    </>
  );
}

interface MomentsProps extends Omit<AskedMomentsProps, 'roundId' | 'onOver' | 'onStopped'> {
  readonly moments: readonly AskedMomentItemFragment[];
  readonly round: SessionReplacementFragment;
  readonly reload: () => Promise<void>;
}

function Moments({ moments, round, session, isGuide, reload, onMoved, onConflict }: MomentsProps) {
  const [chosen, choose] = useState<AskedMomentItemFragment | undefined>(undefined);
  const move =
    ({ slot, basis }: AskedMomentItemFragment) =>
    (reason: string | null) => {
      const input = { roundId: round.id, version: session.version, slotId: slot.id, basis, reason };
      return send(ChooseReplacementDocument, { input }, (data) => data.chooseReplacement);
    };
  return (
    <>
      <h4>{texts.moments}</h4>
      <ol class="plain-list moment-choices">
        {moments.map((asked) => (
          <li key={asked.slot.id}>
            <MomentItem
              moment={asked.moment}
              note={asked.isProposed ? undefined : texts.breaksRules}
              onChoose={() => choose(asked)}
            />
            {isGuide && <GuideCan asked={asked} roundId={round.id} reload={reload} />}
          </li>
        ))}
      </ol>
      {chosen && (
        <MoveDialog
          session={session}
          moment={chosen.moment}
          move={move(chosen)}
          onClose={() => {
            choose(undefined);
            void reload();
          }}
          onMoved={() => {
            choose(undefined);
            onMoved(chosen.moment.whenInWords);
          }}
          onConflict={(conflict) => {
            choose(undefined);
            onConflict(conflict);
          }}
        />
      )}
    </>
  );
}

interface GuideCanProps {
  readonly asked: AskedMomentItemFragment;
  readonly roundId: string;
  readonly reload: () => Promise<void>;
}

/** The facilitator answers with one button: can come, unless said otherwise. */
function GuideCan({ asked, roundId, reload }: GuideCanProps) {
  const decision = useDecision();
  const { slot, moment } = asked;
  const text = slot.facilitatorAvailable ? texts.guideCannot : texts.guideCan;
  const input = { roundId, slotIds: [slot.id], available: !slot.facilitatorAvailable };
  return (
    <>
      <Problem text={decision.problem} />
      <DecisionButton
        decision={decision}
        kind="subtle"
        class="button--small"
        label={texts.guideLabel(text, moment.whenInWords)}
        onPress={() =>
          void decision.decide(
            () => send(SayFacilitatorCanDocument, { input }, (data) => data.setFacilitatorAvailability),
            () => void reload(),
          )
        }
      >
        {text}
      </DecisionButton>
    </>
  );
}

function Remind({ round }: { readonly round: SessionReplacementFragment }) {
  const decision = useDecision();
  const [mails, setMails] = useState<number | undefined>(undefined);
  if (round.respondents.every(({ notAnswered }) => notAnswered === 0)) return null;
  const from = round.invitation?.remindableFrom;
  const isTooSoon = !!from && from > new Date().toISOString() && mails === undefined;
  const remind = () =>
    void decision.decide(
      () =>
        send(
          RemindAboutReplacementDocument,
          { input: { roundId: round.id } },
          (data) => data.remindAboutReplacement,
        ),
      (done) => setMails(done.mails),
    );
  return (
    <>
      <Problem text={decision.problem} />
      <Done text={mails === undefined ? undefined : texts.reminded(mails)} />
      {isTooSoon && <p class="detail">{texts.remindableFrom(momentInWords(from))}</p>}
      {!isTooSoon && mails === undefined && (
        <p class="actions">
          <DecisionButton decision={decision} kind="secondary-action" onPress={remind}>
            {texts.remind}
          </DecisionButton>
        </p>
      )}
    </>
  );
}

interface StopProps {
  readonly roundId: string;
  readonly onStopped: () => void;
}

function Stop({ roundId, onStopped }: StopProps) {
  const decision = useDecision();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const stop = () =>
    void decision.decide(
      () =>
        send(
          StopReplacementDocument,
          { input: { roundId, reason: reason.trim() || null } },
          (data) => data.stopReplacement,
        ),
      onStopped,
    );
  return (
    <>
      <p class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          onClick={() => setOpen(true)}
        >
          {texts.stop}
        </button>
      </p>
      {isOpen && (
        <Dialog title={texts.stopTitle} onClose={() => setOpen(false)}>
          <DecisionForm decision={decision} submit={texts.stop} onSubmit={stop}>
            <p>{texts.stopText}</p>
            <Field label={texts.stopReason} value={reason} onChange={setReason} maxLength={300} />
          </DecisionForm>
        </Dialog>
      )}
    </>
  );
}
