import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { useDecision } from '../controls/decision.tsx';
import { Notice, Problem } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import {
  ReportAbsenceDocument,
  type SessionChangingFragment,
  WithdrawAbsenceDocument,
} from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';

const texts = changingTexts.turnout;

interface TurnoutProps {
  readonly session: SessionChangingFragment & { readonly id: string };
  readonly onLook: () => void;
  readonly reload: () => Promise<void>;
}

/** For the guide: who cannot come, and what to do when too few can. */
export function TurnoutCard({ session, onLook, reload }: TurnoutProps) {
  const { turnout, absences } = session;
  const decision = useDecision();
  if (!turnout || !absences) return null;
  const present = turnout.members - turnout.absent;
  const withdraw = (participantId: string) =>
    void decision.decide(
      () =>
        send(
          WithdrawAbsenceDocument,
          { input: { sessionId: session.id, participantId } },
          (data) => data.withdrawAbsence,
        ),
      () => void reload(),
    );
  return (
    <section class="card">
      <h2>{texts.title}</h2>
      <p role="status">
        <strong>
          {turnout.absent === 0 ? texts.everybody(turnout.members) : texts.present(present, turnout.members)}
        </strong>
      </p>
      {absences.length > 0 && (
        <>
          <h3>{texts.cannot}</h3>
          <ul class="plain-list changing__absent">
            {absences.map(({ participant: { id, person } }) => (
              <li key={id}>
                {person.name}{' '}
                <button
                  type="button"
                  class="utrecht-button utrecht-button--subtle button--small"
                  aria-label={`${texts.comesAfterAll}: ${person.name}`}
                  onClick={() => withdraw(id)}
                >
                  {texts.comesAfterAll}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {turnout.isTooLow && (
        <Notice kind="info" title={texts.tooLow}>
          {turnout.isHostAbsent && <p>{texts.hostAbsent}</p>}
          {present < turnout.minPresent && <p>{texts.tooFew(present, turnout.minPresent)}</p>}
          <button type="button" class="utrecht-button utrecht-button--primary-action" onClick={onLook}>
            {texts.look}
          </button>
        </Notice>
      )}
      <Problem text={decision.problem} />
      <AbsentForm session={session} reload={reload} />
    </section>
  );
}

/** The guide heard it by telephone. */
function AbsentForm({ session, reload }: Omit<TurnoutProps, 'onLook'>) {
  const decision = useDecision();
  const [participantId, choose] = useState('');
  const absent = new Set(session.absences?.map(({ participant }) => participant.id));
  const options = session.participants
    .filter(({ id }) => !absent.has(id))
    .map(({ id, person }) => ({ value: id, text: person.name }));
  if (options.length === 0) return null;
  const submit = () => {
    if (participantId === '') return decision.say(texts.choose);
    const input = { sessionId: session.id, participantId };
    void decision.decide(
      () => send(ReportAbsenceDocument, { input }, (data) => data.reportAbsence),
      () => {
        choose('');
        void reload();
      },
    );
  };
  return (
    <form
      class="form changing__absent-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Select label={texts.who} none={texts.none} value={participantId} onChange={choose} options={options} />
      <Problem text={decision.problem} />
      <button
        type="submit"
        class="utrecht-button utrecht-button--secondary-action"
        aria-disabled={decision.busy}
      >
        {texts.report}
      </button>
    </form>
  );
}
