import { type Decision, useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import type { ProposedSession, Respondent } from '../round/wall-view.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { ChoiceRow } from './choice-row.tsx';
import { lockOf } from './proposal-view.ts';
import { askWhyNotHost } from './questions.ts';
import { useAsked } from './use-asked.ts';

interface OtherHostsProps {
  readonly round: RoundWallFragment;
  readonly session: ProposedSession;
  readonly canChange: boolean;
  readonly onChanged: () => void;
}

/** Everybody else who could receive the group at a session, and what it costs; or why it cannot be. */
export function OtherHosts({ round, session, canChange, onChanged }: OtherHostsProps) {
  const decision = useDecision();
  const others = round.respondents.filter(({ participant }) => participant.id !== session.host?.id);
  const texts = proposalTexts.otherHosts;
  if (lockOf(round, session.number)?.host) return <p>{texts.locked}</p>;
  return (
    <>
      <p class="detail">{canChange ? texts.textGuide : texts.text}</p>
      <Problem text={decision.problem} />
      <ul class="option-list">
        {others.map((respondent) => (
          <HostChoice
            key={respondent.participant.id}
            {...{ round, session, respondent, canChange, decision, onChanged }}
          />
        ))}
      </ul>
    </>
  );
}

interface HostChoiceProps {
  readonly round: RoundWallFragment;
  readonly session: ProposedSession;
  readonly respondent: Respondent;
  readonly canChange: boolean;
  readonly decision: Decision;
  readonly onChanged: () => void;
}

function HostChoice({ round, session, respondent, canChange, decision, onChanged }: HostChoiceProps) {
  const { participant } = respondent;
  const asked = useAsked({ key: `${session.number} ${participant.id}`, version: round.version }, () =>
    askWhyNotHost(round.id, session.number, participant.id),
  );
  const texts = proposalTexts.otherHosts;
  const lock = {
    roundId: round.id,
    sessionNumber: session.number,
    // A moment that was agreed on already stays so
    slotId: lockOf(round, session.number)?.slot?.id ?? null,
    hostId: participant.id,
  };
  return (
    <ChoiceRow
      {...{ asked, texts, lock, canChange, decision, onChanged }}
      takeName={texts.takeName(participant.person.name)}
    >
      <strong>{participant.person.name}</strong>, {participant.municipality.displayName}
    </ChoiceRow>
  );
}
