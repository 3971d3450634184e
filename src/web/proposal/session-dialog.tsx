import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import { PresenceMark } from '../controls/marks.tsx';
import { asSaid, Told } from '../controls/told.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import { type BestPlan, type ProposedSession, presenceAt } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { dateInWords, timesInWords } from '../time/amsterdam.ts';
import { OtherHosts } from './other-hosts.tsx';
import { OtherSlots } from './other-slots.tsx';
import { sessionInWords } from './plan-changes-told.ts';
import { lockedPart } from './proposal-view.ts';
import { askNextBest } from './questions.ts';
import { SessionActions } from './session-actions.tsx';
import { answerOf, useAsked } from './use-asked.ts';
import '../theme/proposal-windows.css';

interface SessionDialogProps {
  readonly round: RoundWallFragment;
  readonly plan: BestPlan;
  readonly session: ProposedSession;
  readonly canChange: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One session of the proposal: why it is then and there, who comes, and for the guide what can be done about it. */
export function SessionDialog({ round, plan, session, canChange, onClose, onChanged }: SessionDialogProps) {
  const { number, slot, host, hostMunicipality } = session;
  const texts = proposalTexts.session;
  return (
    <Dialog title={texts.title(number, dateInWords(slot.date))} size="wide" onClose={onClose}>
      <Told state={sessionInWords(session, lockedPart(round, number))} inWords={asSaid} />
      <p class="session-dialog__where">
        {slot.dayPart}, {timesInWords(slot.startsAt, slot.endsAt)}.{' '}
        <strong>{hostMunicipality?.displayName ?? nl.session.neutral}</strong>
        {host && `, ${nl.session.at(host.person.name)}`}
      </p>
      <div class="session-dialog">
        <div>
          <h3>{texts.why}</h3>
          <p>{session.reason}</p>
          <NextBestChoice round={round} session={session} />
        </div>
        <div>
          <h3>{texts.who}</h3>
          <ul class="slot-answers">
            {presenceAt(session, round.respondents).map(({ name, presence }) => (
              <li key={name}>
                <PresenceMark presence={presence} /> {name}: {roundTexts.presence[presence]}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {canChange && <SessionActions round={round} session={session} onChanged={onChanged} />}
      <Disclosure title={texts.otherSlot}>
        <OtherSlots {...{ round, plan, session, canChange, onChanged }} />
      </Disclosure>
      <Disclosure title={texts.otherHost}>
        <OtherHosts {...{ round, session, canChange, onChanged }} />
      </Disclosure>
    </Dialog>
  );
}

/** What there would be instead, and what that costs. */
function NextBestChoice({ round, session }: Pick<SessionDialogProps, 'round' | 'session'>) {
  const asked = useAsked({ key: `${session.number}`, version: round.version }, () =>
    askNextBest(round.id, session.number),
  );
  const answer = answerOf(asked);
  const texts = proposalTexts.session;
  if (answer === undefined) {
    return <p class="quiet">{asked.state === 'unknown' ? (asked.message ?? texts.unknown) : texts.asking}</p>;
  }
  return (
    <>
      <p>{answer.withoutSlot.sentence}</p>
      <p>{answer.otherHost.sentence}</p>
    </>
  );
}

interface DisclosureProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part that is looked up only when somebody opens it. */
function Disclosure({ title, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen) part.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  return (
    <div class="disclosure" ref={part}>
      <h3 class="disclosure__title">
        <button
          type="button"
          class="disclosure__button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
        </button>
      </h3>
      <div id={id} class="disclosure__part" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
