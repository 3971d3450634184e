import { useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { nl } from '../texts/nl.ts';
import { namedPeopleTexts as texts } from '../texts/nl-named-people.ts';
import { type Decision, DecisionButton, DecisionForm, useDecision } from './decision.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import type { TypedPerson } from './typed-person.ts';

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
  /** What is asked before somebody is let stop, when that is not put right with one more press. */
  readonly stopText?: string;
}

/** People who do something, each of whom can be let stop, and a form to let another begin. */
export function NamedPeople<Added>({
  people,
  decision,
  onStop,
  stopText,
  onAdded,
  ...form
}: NamedPeopleProps<Added>) {
  const [isAdding, setAdding] = useState(form.suggested !== undefined);
  const [stopping, setStopping] = useState<NamedPerson | undefined>(undefined);
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
                onPress={() => (stopText === undefined ? onStop(person) : setStopping(person))}
              >
                {texts.stop}
              </DecisionButton>
            </li>
          ))}
        </ul>
      )}
      {stopping && (
        <Dialog title={texts.stopName(stopping.name)} onClose={() => setStopping(undefined)}>
          <p>{stopText}</p>
          <p class="actions">
            <DecisionButton
              decision={decision}
              kind="secondary-action"
              onPress={() => {
                setStopping(undefined);
                onStop(stopping);
              }}
            >
              {texts.stop}
            </DecisionButton>
            <button
              type="button"
              class="utrecht-button utrecht-button--primary-action"
              onClick={() => setStopping(undefined)}
            >
              {nl.cancel}
            </button>
          </p>
        </Dialog>
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

const NOBODY: TypedPerson = { givenName: '', familyName: '', email: '' };

interface AddPersonProps<Added> {
  readonly addTitle: string;
  /** Stands in the fields before anything is typed. */
  readonly suggested?: TypedPerson | undefined;
  readonly emailHint: string;
  readonly add: (
    typed: TypedPerson,
  ) => Promise<Outcome<Added, { readonly message: string; readonly field?: string }>>;
  readonly onAdded: (added: Added, typed: TypedPerson) => void;
}

function AddPerson<Added>({ addTitle, suggested, emailHint, add, onAdded }: AddPersonProps<Added>) {
  const decision = useDecision();
  const [typed, setTyped] = useState<TypedPerson>(suggested ?? NOBODY);
  const field = (name: keyof TypedPerson) => ({
    label: texts[name],
    name,
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
