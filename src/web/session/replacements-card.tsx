import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { Field } from '../controls/field.tsx';
import { Loading, Problem, Trouble } from '../controls/notice.tsx';
import {
  type MomentFragment,
  MoveToMomentDocument,
  type SessionChangingFragment,
  type SessionDetailsFragment,
  SessionReplacementsDocument,
  TypedMomentDocument,
} from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';
import { replacementTexts } from '../texts/nl-replacement.ts';
import { inAmsterdam, instantInAmsterdam } from '../time/amsterdam.ts';
import { AskGroupForm } from './ask-group-form.tsx';
import { AskedMoments } from './asked-moments.tsx';
import { MomentItem } from './moment-item.tsx';
import { MoveDialog } from './move-dialog.tsx';

const texts = changingTexts.move;
const MOST_SHOWN = 5;
/** The id of the card on the page. */
export const REPLACEMENTS = 'ander-moment';

interface ReplacementsProps {
  readonly session: SessionDetailsFragment & SessionChangingFragment;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onMoved: (whenInWords: string) => void;
  readonly onConflict: (conflict: string) => void;
  /** The group was asked, or it is asked no more. */
  readonly onAsked: (text: string | undefined) => void;
  readonly isGuide: boolean;
}

/** Where the session could move: what the planner proposes, a moment that somebody types, and what the group says when it is asked. */
export function ReplacementsCard({
  session,
  isOpen,
  onOpen,
  onClose,
  onMoved,
  onConflict,
  onAsked,
  isGuide,
}: ReplacementsProps) {
  const [chosen, choose] = useState<MomentFragment | undefined>(undefined);
  return (
    <section class="card" id={REPLACEMENTS} tabIndex={-1}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      {session.replacementRound && (
        <AskedMoments
          key={session.replacementRound.id}
          session={session}
          roundId={session.replacementRound.id}
          isGuide={isGuide}
          onMoved={onMoved}
          onStopped={() => onAsked(replacementTexts.stopped)}
          onConflict={onConflict}
          onOver={() => onAsked(undefined)}
        />
      )}
      {isOpen ? (
        // Of another version of the session everything is read anew.
        <div key={session.version}>
          <Proposed sessionId={session.id} onChoose={choose} />
          <Typed session={session} onChoose={choose} />
          {!session.replacementRound && (
            <AskGroup
              session={session}
              onAsked={() => onAsked(replacementTexts.asked)}
              onConflict={onConflict}
            />
          )}
          <p class="actions moment-choices__end">
            <button type="button" class="utrecht-button utrecht-button--subtle" onClick={onClose}>
              {texts.stopLooking}
            </button>
          </p>
        </div>
      ) : (
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onClick={onOpen}>
          {texts.find}
        </button>
      )}
      {chosen && (
        <MoveDialog
          session={session}
          moment={chosen}
          move={moveTo(session, chosen)}
          onClose={() => choose(undefined)}
          onMoved={() => {
            choose(undefined);
            onMoved(chosen.whenInWords);
          }}
          onConflict={(conflict) => {
            choose(undefined);
            onConflict(conflict);
          }}
        />
      )}
    </section>
  );
}

function AskGroup(props: Parameters<typeof AskGroupForm>[0]) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <AskGroupForm {...props} />;
  return (
    <p class="actions ask-group">
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action"
        onClick={() => setOpen(true)}
      >
        {replacementTexts.open}
      </button>
    </p>
  );
}

function moveTo({ id, version }: SessionDetailsFragment, { startsAt, endsAt }: MomentFragment) {
  return (reason: string | null) => {
    const input = { sessionId: id, version, startsAt, endsAt, reason };
    return send(MoveToMomentDocument, { input }, (data) => data.moveSession);
  };
}

interface ProposedProps {
  readonly sessionId: string;
  readonly onChoose: (moment: MomentFragment) => void;
}

function Proposed({ sessionId, onChoose }: ProposedProps) {
  const { page, reload } = usePageData(SessionReplacementsDocument, { id: sessionId, first: MOST_SHOWN });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const found = page.data.node?.__typename === 'Session' ? page.data.node.replacements : null;
  if (!found || found.moments.length === 0) {
    return <p role="status">{found && found.known > 0 ? texts.none : texts.nothingKnown}</p>;
  }
  return (
    <>
      <h3>{texts.best}</h3>
      <p class="detail">{texts.from}</p>
      <ol class="plain-list moment-choices">
        {found.moments.map((moment) => (
          <li key={moment.startsAt}>
            <MomentItem moment={moment} onChoose={() => onChoose(moment)} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface TypedProps {
  readonly session: SessionDetailsFragment & SessionChangingFragment;
  readonly onChoose: (moment: MomentFragment) => void;
}

/** Day and times are those of Amsterdam, wherever the device is. */
function Typed({ session, onChoose }: TypedProps) {
  const [date, setDate] = useState(session.date);
  const [starts, setStarts] = useState(inAmsterdam(session.startsAt).time);
  const [ends, setEnds] = useState(inAmsterdam(session.endsAt).time);
  const [problem, say] = useState<string | undefined>(undefined);
  const [asked, ask] = useState<{ readonly startsAt: string; readonly endsAt: string } | undefined>(
    undefined,
  );
  const submit = () => {
    const startsAt = instantInAmsterdam(date, starts);
    const endsAt = instantInAmsterdam(date, ends);
    if (!startsAt || !endsAt || endsAt <= startsAt) {
      ask(undefined);
      return say(texts.wrongTimes);
    }
    say(undefined);
    ask({ startsAt, endsAt });
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{texts.typeYourself}</h3>
      <Field label={texts.date} type="date" value={date} onChange={setDate} />
      <div class="field-row">
        <Field label={texts.starts} type="time" value={starts} onChange={setStarts} />
        <Field label={texts.ends} type="time" value={ends} onChange={setEnds} />
      </div>
      <Problem text={problem} />
      <button type="submit" class="utrecht-button utrecht-button--secondary-action">
        {texts.assess}
      </button>
      {asked && <Assessed sessionId={session.id} {...asked} onChoose={onChoose} />}
    </form>
  );
}

function Assessed({
  sessionId,
  startsAt,
  endsAt,
  onChoose,
}: ProposedProps & { readonly startsAt: string; readonly endsAt: string }) {
  const { page, reload } = usePageData(TypedMomentDocument, { id: sessionId, startsAt, endsAt });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const moment = page.data.node?.__typename === 'Session' ? page.data.node.assessedMoment : null;
  if (!moment) return <p role="status">{texts.impossible}</p>;
  return (
    <div role="status">
      <MomentItem moment={moment} onChoose={() => onChoose(moment)} />
    </div>
  );
}
