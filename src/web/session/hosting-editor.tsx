import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field, LongField } from '../controls/field.tsx';
import { Done } from '../controls/notice.tsx';
import { ArrangeHostingDocument, type SessionDetailsFragment } from '../gql/graphql.ts';
import { ownTexts } from '../texts/nl-own.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { formOf, HOSTING_FIELDS, type HostingField, isVenueHalf, requestOf } from './hosting-view.ts';

const texts = ownTexts.session;
const LONGEST: Readonly<Record<HostingField, number>> = {
  name: 100,
  street: 100,
  postalCode: 10,
  place: 80,
  room: 100,
  directions: 1000,
  parking: 500,
  lunch: 500,
};
const LONG_FIELDS: ReadonlySet<HostingField> = new Set(['directions', 'parking', 'lunch']);

interface HostingEditorProps {
  readonly session: SessionDetailsFragment;
  readonly title: string;
  readonly isOwnTurn: boolean;
  readonly reload: () => Promise<void>;
}

/** The form of the host, folded away once the place is known. */
export function HostingEditor({ session, title, isOwnTurn, reload }: HostingEditorProps) {
  const [state, setState] = useState<'closed' | 'open' | 'saved'>(
    isOwnTurn && !session.venue ? 'open' : 'closed',
  );
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (state === 'saved') button.current?.focus();
  }, [state]);
  const finish = async () => {
    await reload();
    setState('saved');
  };
  return (
    <section class="card card--host own-hosting">
      <h2>{title}</h2>
      <Done text={state === 'saved' ? texts.saved : undefined} />
      {state === 'open' ? (
        <HostingFields session={session} onSaved={finish} reload={reload} />
      ) : (
        <>
          <p>{texts.arrangeText}</p>
          <button
            ref={button}
            type="button"
            class="utrecht-button utrecht-button--primary-action"
            onClick={() => setState('open')}
          >
            {session.venue ? texts.change : texts.fillIn}
          </button>
        </>
      )}
    </section>
  );
}

interface HostingFieldsProps {
  readonly session: SessionDetailsFragment;
  readonly onSaved: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

function HostingFields({ session, onSaved, reload }: HostingFieldsProps) {
  const decision = useDecision();
  const [form, setForm] = useState(() => formOf(session));
  const submit = () => {
    if (isVenueHalf(form)) return decision.say(trajectoryTexts.changeVenue.missing);
    const input = requestOf(session, form);
    void decision.decide(
      () => send(ArrangeHostingDocument, { input }, (data) => data.arrangeHosting),
      () => void onSaved(),
      ({ code }) => {
        if (code !== 'OUTDATED') return false;
        // What was typed stays; what the other wrote stands beside it.
        void reload();
        decision.say(texts.outdated);
        return true;
      },
    );
  };
  return (
    <DecisionForm decision={decision} submit={texts.save} onSubmit={submit}>
      {HOSTING_FIELDS.map((name) => {
        const Input = LONG_FIELDS.has(name) ? LongField : Field;
        return (
          <Input
            key={name}
            label={texts.fields[name]}
            hint={texts.hints[name]}
            value={form[name]}
            maxLength={LONGEST[name]}
            onChange={(value) => setForm((before) => ({ ...before, [name]: value }))}
          />
        );
      })}
    </DecisionForm>
  );
}
