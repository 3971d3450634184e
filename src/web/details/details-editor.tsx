import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Done } from '../controls/notice.tsx';
import { ChangeOwnDetailsDocument, type OwnDetailsFragment } from '../gql/graphql.ts';
import { ownTexts } from '../texts/nl-own.ts';

const texts = ownTexts.details;

interface DetailsEditorProps {
  readonly person: OwnDetailsFragment;
  readonly reload: () => Promise<void>;
}

/** How to be reached. A new e-mail address counts only once it is proven, and the form says so. */
export function DetailsEditor({ person, reload }: DetailsEditorProps) {
  const decision = useDecision();
  const [telephone, setTelephone] = useState(person.telephone ?? '');
  const [email, setEmail] = useState(person.email ?? '');
  const [saved, setSaved] = useState<string | undefined>(undefined);

  const submit = () => {
    setSaved(undefined);
    const input = { telephone: telephone.trim() || null, email: email.trim() || null };
    void decision.decide(
      () => send(ChangeOwnDetailsDocument, { input }, (data) => data.changeOwnDetails),
      ({ proofSentTo }) => {
        setSaved(proofSentTo ? texts.proofSent(proofSentTo) : texts.saved);
        // What counts until it is proven.
        setEmail(person.email ?? '');
        void reload();
      },
    );
  };

  return (
    <section class="card">
      <h2>{texts.changeTitle}</h2>
      <DecisionForm decision={decision} submit={ownTexts.session.save} onSubmit={submit}>
        <Field
          label={texts.telephone}
          hint={texts.telephoneHint}
          type="tel"
          autocomplete="tel"
          maxLength={30}
          value={telephone}
          onChange={setTelephone}
        />
        <Field
          label={texts.email}
          hint={texts.emailHint}
          type="email"
          autocomplete="email"
          maxLength={254}
          value={email}
          onChange={setEmail}
        />
      </DecisionForm>
      <Done class="own-saved" text={saved} />
    </section>
  );
}
