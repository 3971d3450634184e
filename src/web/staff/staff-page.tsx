import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { type Decision, DecisionButton, DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  AppointStaffDocument,
  EndStaffDocument,
  StaffDocument,
  type StaffQuery,
  type StaffRole,
} from '../gql/graphql.ts';
import { staffTexts as texts } from '../texts/nl-staff.ts';

type Member = StaffQuery['staff'][number];

/** For the office: who works there, and who guides groups. */
export function StaffPage() {
  const { page, reload } = usePageData(StaffDocument, {});
  const decision = useDecision();
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const finish = (text: string) => {
    result.say(text);
    void reload();
  };
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <ResultNotice result={result}>
        <Problem text={decision.problem} />
      </ResultNotice>
      <div class="columns">
        {(['OFFICE', 'FACILITATOR'] as const).map((role) => (
          <RoleCard
            key={role}
            role={role}
            members={page.data.staff.filter((member) => member.role === role)}
            decision={decision}
            finish={finish}
          />
        ))}
      </div>
    </>
  );
}

interface RoleCardProps {
  readonly role: StaffRole;
  readonly members: readonly Member[];
  readonly decision: Decision;
  readonly finish: (text: string) => void;
}

function RoleCard({ role, members, decision, finish }: RoleCardProps) {
  const [isAdding, setAdding] = useState(false);
  const { title, text, add, ended } = texts.roles[role];
  const end = ({ id, name }: Member['person']) =>
    void decision.decide(
      () => send(EndStaffDocument, { input: { personId: id, role } }, (data) => data.endStaff),
      () => finish(ended(name)),
    );
  return (
    <section class="card">
      <h2>{title}</h2>
      <p>{text}</p>
      {members.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <ul class="plain-list">
          {members.map(({ person }) => (
            <li key={person.id} class="person-line">
              <span>
                <strong>{person.name}</strong>
                <br />
                <span class="detail">{person.email}</span>
              </span>
              <DecisionButton
                decision={decision}
                kind="secondary-action"
                class="button--small"
                label={texts.stopName(person.name)}
                onPress={() => end(person)}
              >
                {texts.stop}
              </DecisionButton>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddStaff
          role={role}
          onAdded={(name) => {
            setAdding(false);
            finish(texts.added(name));
          }}
        />
      ) : (
        <p class="actions">
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action"
            onClick={() => setAdding(true)}
          >
            {add}
          </button>
        </p>
      )}
    </section>
  );
}

const NOBODY = { givenName: '', familyName: '', email: '' } as const;

function AddStaff({ role, onAdded }: { readonly role: StaffRole; readonly onAdded: (name: string) => void }) {
  const decision = useDecision();
  const [typed, setTyped] = useState<Readonly<Record<keyof typeof NOBODY, string>>>(NOBODY);
  const field = (name: keyof typeof NOBODY) => ({
    label: texts[name],
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  const add = () =>
    void decision.decide(
      () => send(AppointStaffDocument, { input: { role, ...typed } }, (data) => data.appointStaff),
      ({ person }) => onAdded(person.name),
    );
  return (
    <>
      <h3>{texts.roles[role].add}</h3>
      <DecisionForm decision={decision} submit={texts.add} onSubmit={add}>
        <Field {...field('givenName')} maxLength={60} />
        <Field {...field('familyName')} maxLength={60} />
        <Field {...field('email')} type="email" hint={texts.emailHint} maxLength={254} />
      </DecisionForm>
    </>
  );
}
