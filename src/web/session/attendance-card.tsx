import { send } from '../api/client.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import {
  ReportAbsenceDocument,
  type SessionChangingFragment,
  WithdrawAbsenceDocument,
} from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';
import { type SignedIn, speaksFor } from '../viewer/roles.ts';

const texts = changingTexts.absence;

interface AttendanceProps {
  readonly session: SessionChangingFragment & {
    readonly id: string;
    readonly host: { readonly id: string } | null;
  };
  readonly viewer: SignedIn;
  readonly reload: () => Promise<void>;
}

/** Whether somebody comes, for that participant and for who keeps the calendar; one card for each they speak for. */
export function AttendanceCards({ session, viewer, reload }: AttendanceProps) {
  const own = session.participants.filter(({ person }) => speaksFor(viewer, person.id));
  return (
    <>
      {own.map((participant) => (
        <AttendanceCard
          key={participant.id}
          session={session}
          participant={participant}
          isOwn={participant.person.id === viewer.person.id}
          reload={reload}
        />
      ))}
    </>
  );
}

interface AttendanceCardProps extends Omit<AttendanceProps, 'viewer'> {
  readonly participant: SessionChangingFragment['participants'][number];
  readonly isOwn: boolean;
}

function AttendanceCard({ session, participant, isOwn, reload }: AttendanceCardProps) {
  const decision = useDecision();
  const { name } = participant.person;
  const isAbsent = session.absences?.some((absence) => absence.participant.id === participant.id) ?? false;
  const input = { sessionId: session.id, participantId: participant.id };
  const press = () =>
    isAbsent
      ? decision.decide(
          () => send(WithdrawAbsenceDocument, { input }, (data) => data.withdrawAbsence),
          () => void reload(),
        )
      : decision.decide(
          () => send(ReportAbsenceDocument, { input }, (data) => data.reportAbsence),
          () => void reload(),
        );
  const say = (own: string, other: (name: string) => string) => (isOwn ? own : other(name));
  return (
    <section class="card">
      <h2>{say(texts.title, texts.titleFor)}</h2>
      <p role="status">
        <strong>
          {isAbsent ? say(texts.absent, texts.absentFor) : say(texts.expected, texts.expectedFor)}
        </strong>
      </p>
      {isAbsent && session.host?.id === participant.id && <p>{texts.host}</p>}
      <Problem text={decision.problem} />
      <DecisionButton decision={decision} kind="secondary-action" onPress={() => void press()}>
        {isAbsent ? say(texts.withdraw, texts.withdrawFor) : say(texts.report, texts.reportFor)}
      </DecisionButton>
      <p class="detail changing__private">{texts.private}</p>
    </section>
  );
}
