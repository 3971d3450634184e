import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionButton, DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Done, Problem } from '../controls/notice.tsx';
import { AppointSecretaryDocument, EndServingDocument, type KeepersFragment } from '../gql/graphql.ts';
import { secretaryTexts as texts } from '../texts/nl-secretaries.ts';

interface SecretariesCardProps {
  readonly wethouder: Pick<KeepersFragment, 'id' | 'name'> & {
    readonly secretaries: readonly { readonly id: string; readonly name: string }[] | null;
  };
  /** Whether it is the wethouder who looks. */
  readonly isOwn: boolean;
  readonly reload: () => Promise<void>;
}

/** Who keeps a wethouder's calendar; who stops, and who begins. */
export function SecretariesCard({ wethouder, isOwn, reload }: SecretariesCardProps) {
  const decision = useDecision();
  const [done, setDone] = useState<string | undefined>(undefined);
  const [isAdding, setAdding] = useState(false);
  const secretaries = wethouder.secretaries ?? [];
  const finish = (text: string) => {
    setDone(text);
    void reload();
  };
  const end = (secretary: { readonly id: string; readonly name: string }) =>
    void decision.decide(
      () =>
        send(
          EndServingDocument,
          { input: { secretaryId: secretary.id, wethouderId: wethouder.id } },
          (data) => data.endServing,
        ),
      () => finish(texts.stopped(secretary.name)),
    );
  return (
    <section class="card">
      <h2>{isOwn ? texts.title : texts.titleOf(wethouder.name)}</h2>
      <p>{isOwn ? texts.intro : texts.introOffice}</p>
      <Done text={done} />
      <Problem text={decision.problem} />
      {secretaries.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <ul class="plain-list">
          {secretaries.map((secretary) => (
            <li key={secretary.id} class="person-line">
              <strong>{secretary.name}</strong>
              <DecisionButton
                decision={decision}
                kind="secondary-action"
                class="button--small"
                label={texts.stopName(secretary.name)}
                onPress={() => end(secretary)}
              >
                {texts.stop}
              </DecisionButton>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddSecretary
          wethouderId={wethouder.id}
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
            {texts.addTitle}
          </button>
        </p>
      )}
    </section>
  );
}

const NOBODY = { givenName: '', familyName: '', email: '' } as const;

function AddSecretary({
  wethouderId,
  onAdded,
}: {
  readonly wethouderId: string;
  readonly onAdded: (name: string) => void;
}) {
  const decision = useDecision();
  const [typed, setTyped] = useState<Readonly<Record<keyof typeof NOBODY, string>>>(NOBODY);
  const field = (name: keyof typeof NOBODY) => ({
    label: texts[name],
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  const add = () =>
    void decision.decide(
      () =>
        send(AppointSecretaryDocument, { input: { wethouderId, ...typed } }, (data) => data.appointSecretary),
      () => onAdded(`${typed.givenName.trim()} ${typed.familyName.trim()}`),
    );
  return (
    <>
      <h3>{texts.addTitle}</h3>
      <DecisionForm decision={decision} submit={texts.add} onSubmit={add}>
        <Field {...field('givenName')} maxLength={60} />
        <Field {...field('familyName')} maxLength={60} />
        <Field {...field('email')} type="email" hint={texts.emailHint} maxLength={254} />
      </DecisionForm>
    </>
  );
}
