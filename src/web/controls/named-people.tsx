import { useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { namedPeopleTexts as texts } from '../texts/nl-named-people.ts';
import { type Decision, DecisionButton, DecisionForm, useDecision } from './decision.tsx';
import { Field } from './field.tsx';

interface NamedPerson {
  readonly id: string;
  readonly name: string;
  /** Shown when it is given. */
  readonly email?: string | null;
}

interface NamedPeopleProps<Added> extends AddPersonProps<Added> {
  readonly people: readonly NamedPerson[];
  /** Of letting somebody stop; its problem is told by who shows this. */
  readonly decision: Decision;
  readonly onStop: (person: NamedPerson) => void;
}

/** People who do something, each of whom can be let stop, and a form to let another begin. */
export function NamedPeople<Added>({ people, decision, onStop, onAdded, ...form }: NamedPeopleProps<Added>) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {people.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <ul class="plain-list">
          {people.map((person) => (
            <li key={person.id} class="person-line">
              <span>
                <strong>{person.name}</strong>
                {person.email && (
                  <>
                    <br />
                    <span class="detail">{person.email}</span>
                  </>
                )}
              </span>
              <DecisionButton
                decision={decision}
                kind="secondary-action"
                class="button--small"
                label={texts.stopName(person.name)}
                onPress={() => onStop(person)}
              >
                {texts.stop}
              </DecisionButton>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddPerson
          {...form}
          onAdded={(added, typed) => {
            setAdding(false);
            onAdded(added, typed);
          }}
        />
      ) : (
        <p class="actions">
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action"
            onClick={() => setAdding(true)}
          >
            {form.addTitle}
          </button>
        </p>
      )}
    </>
  );
}

const NOBODY = { givenName: '', familyName: '', email: '' } as const;

/** Somebody by name and address, as it stands in the fields. */
export type TypedPerson = Readonly<Record<keyof typeof NOBODY, string>>;

interface AddPersonProps<Added> {
  readonly addTitle: string;
  readonly emailHint: string;
  readonly add: (typed: TypedPerson) => Promise<Outcome<Added, { readonly message: string }>>;
  readonly onAdded: (added: Added, typed: TypedPerson) => void;
}

function AddPerson<Added>({ addTitle, emailHint, add, onAdded }: AddPersonProps<Added>) {
  const decision = useDecision();
  const [typed, setTyped] = useState<TypedPerson>(NOBODY);
  const field = (name: keyof TypedPerson) => ({
    label: texts[name],
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  return (
    <>
      <h3>{addTitle}</h3>
      <DecisionForm
        decision={decision}
        submit={texts.add}
        onSubmit={() =>
          void decision.decide(
            () => add(typed),
            (added) => onAdded(added, typed),
          )
        }
      >
        <Field {...field('givenName')} maxLength={60} />
        <Field {...field('familyName')} maxLength={60} />
        <Field {...field('email')} type="email" hint={emailHint} maxLength={254} />
      </DecisionForm>
    </>
  );
}
