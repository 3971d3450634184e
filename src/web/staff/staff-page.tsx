import { send } from '../api/client.ts';
import { DecidedPage, type Deciding } from '../controls/decided-page.tsx';
import { NamedPeople } from '../controls/named-people.tsx';
import type { TypedPerson } from '../controls/typed-person.ts';
import {
  AppointStaffDocument,
  EndStaffDocument,
  StaffDocument,
  type StaffQuery,
  type StaffRole,
} from '../gql/graphql.ts';
import { staffTexts as texts } from '../texts/nl-staff.ts';

/** For the office: who works there, and who guides groups. */
export function StaffPage() {
  return (
    <DecidedPage document={StaffDocument} title={texts.title} intro={texts.intro}>
      {({ staff }, deciding) => (
        <div class="columns">
          {(['OFFICE', 'FACILITATOR'] as const).map((role) => (
            <RoleCard
              key={role}
              role={role}
              people={staff.filter((member) => member.role === role).map(({ person }) => person)}
              {...deciding}
            />
          ))}
        </div>
      )}
    </DecidedPage>
  );
}

interface RoleCardProps extends Deciding {
  readonly role: StaffRole;
  readonly people: readonly StaffQuery['staff'][number]['person'][];
}

function RoleCard({ role, people, decision, finish }: RoleCardProps) {
  const { title, text, add, stop, ended } = texts.roles[role];
  return (
    <section class="card">
      <h2>{title}</h2>
      <p>{text}</p>
      <NamedPeople
        people={people}
        decision={decision}
        onStop={({ id, name }) =>
          void decision.decide(
            () => send(EndStaffDocument, { input: { personId: id, role } }, (data) => data.endStaff),
            () => finish(ended(name)),
          )
        }
        stopText={stop}
        addTitle={add}
        emailHint={texts.emailHint}
        add={(typed: TypedPerson) =>
          send(AppointStaffDocument, { input: { role, ...typed } }, (data) => data.appointStaff)
        }
        onAdded={({ person }) => finish(texts.added(person.name))}
      />
    </section>
  );
}
