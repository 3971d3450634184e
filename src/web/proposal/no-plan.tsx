import type { RoundWallFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { groupProgress, type WallProposal } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { dayAndMonth } from '../time/amsterdam.ts';
import { SettingHelp } from './help-panel.tsx';
import { askConflict, askLettingGo, askSmallestChanges } from './questions.ts';
import { linesWithLevel } from './stuck-lines.ts';
import { answerOf, useAsked } from './use-asked.ts';

type Obstacle = Extract<WallProposal, { readonly __typename: 'NoPlanPossible' }>['obstacles'][number];

const FEW_ANSWERS = 4;

interface NoPlanProps {
  readonly round: RoundWallFragment;
  readonly obstacles: readonly Obstacle[];
  readonly isGuide: boolean;
}

/** Why there is no plan yet, and the smallest changes that would give one; before the first answer, what to do. */
export function NoPlan({ round, obstacles, isGuide }: NoPlanProps) {
  const { toGo } = groupProgress(round.respondents);
  const texts = proposalTexts.none;
  if (round.respondents.every(({ answered }) => answered === 0)) {
    return <p class="lead">{proposalTexts.start.text}</p>;
  }
  return (
    <div class="no-plan">
      <div class="no-plan__why">
        <p class="lead">{texts.text}</p>
        <ul class="obstacles">
          {obstacles.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
        {toGo > 0 && <p>{texts.waiting(toGo)}</p>}
        {toGo === 0 && <Conflict round={round} />}
      </div>
      <div class="no-plan__help">
        <SmallestChanges round={round} />
        <SettingHelp round={round} />
        <Agreed round={round} isGuide={isGuide} />
      </div>
    </div>
  );
}

/** Which people and rules exclude each other, in words, and where it gets stuck. */
function Conflict({ round }: { readonly round: RoundWallFragment }) {
  const asked = useAsked({ key: round.id, version: round.version }, () => askConflict(round.id));
  const answer = answerOf(asked);
  const texts = proposalTexts.none;
  if (answer === undefined) {
    return <p class="quiet">{asked.state === 'unknown' ? (asked.message ?? texts.unknown) : texts.asking}</p>;
  }
  return (
    <div aria-busy={asked.state === 'asking'}>
      <p>{answer.summary}</p>
      <ul class="obstacles">
        {answer.parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p>{answer.consequence}</p>
      {answer.stuck.length > 0 && (
        <details class="stuck">
          <summary>{texts.stuck}</summary>
          {linesWithLevel(answer.stuck).map(({ level, text }, place) => (
            // The place is what a line is: they are read in order
            <p key={`${place} ${text}`} class={`stuck__line stuck__line--${level}`}>
              {text}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

/** What was agreed before anybody answered: it may be what stands in the way, and what letting it go would do. */
function Agreed({ round, isGuide }: Pick<NoPlanProps, 'round' | 'isGuide'>) {
  const texts = proposalTexts.none;
  const names = new Map(
    round.respondents.map(({ participant }) => [participant.id, participant.person.name]),
  );
  const days = new Map(round.slots.map(({ id, date }) => [id, dayAndMonth(date)]));
  const locks = round.locks.map(({ sessionNumber, slot, host }) =>
    texts.lock(
      nl.session.number(sessionNumber),
      slot ? days.get(slot.id) : undefined,
      host ? names.get(host.id) : undefined,
    ),
  );
  const wishes = round.hostWishes.map(({ participant, period }) =>
    texts.wish(participant.person.name, dayAndMonth(period.from), dayAndMonth(period.to)),
  );
  if (locks.length + wishes.length === 0) return null;
  return (
    <>
      <h3>{texts.agreed}</h3>
      <ul class="help__all">
        {[...locks, ...wishes].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <LettingGo round={round} />
      {isGuide && <Link to={pathTo.round(round.id, 'momenten')}>{texts.toMoments}</Link>}
    </>
  );
}

/** What would happen without some of it. */
function LettingGo({ round }: Pick<NoPlanProps, 'round'>) {
  const asked = useAsked({ key: round.id, version: round.version }, () => askLettingGo(round.id));
  const answer = answerOf(asked);
  const texts = proposalTexts.none;
  if (answer === undefined) {
    return <p class="quiet">{asked.state === 'unknown' ? (asked.message ?? texts.unknown) : texts.asking}</p>;
  }
  return (
    <div aria-busy={asked.state === 'asking'}>
      <p>{answer.summary}</p>
      {answer.sets.length > 0 && (
        <ul class="help__all">
          {answer.sets.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function SmallestChanges({ round }: { readonly round: RoundWallFragment }) {
  const asked = useAsked({ key: round.id, version: round.version }, () => askSmallestChanges(round.id));
  const answer = answerOf(asked);
  const texts = proposalTexts.none;
  return (
    <div aria-busy={asked.state === 'asking'}>
      <h3>{texts.smallest}</h3>
      {answer === undefined && (
        <p class="quiet">{asked.state === 'unknown' ? (asked.message ?? texts.unknown) : texts.asking}</p>
      )}
      {answer && (
        <>
          <p>{answer.summary}</p>
          {answer.sets.length > 0 && (
            // What nobody can take in at a glance is opened by who wants to know
            <details class="sets" open={(answer.fewest ?? 0) <= FEW_ANSWERS}>
              <summary>{texts.sets}</summary>
              <ul class="help__all">
                {answer.sets.map(({ sentence }) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </div>
  );
}
