import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { RequestSignInLinkDocument } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';

/** Asks for a sign-in link by mail. The answer is the same for every address, known or not. */
export function SignInPage() {
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const decision = useDecision();

  const submit = () => {
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return decision.say(nl.signIn.emailWrong);
    void decision.decide(
      () => send(RequestSignInLinkDocument, { email: email.trim() }, (data) => data.requestSignInLink),
      () => setSent(true),
    );
  };

  return (
    <>
      <PageTitle text={nl.signIn.title} />
      <div class="sign-in">
        <section class="card">
          {isSent ? (
            <Notice kind="good" title={nl.signIn.sentTitle}>
              <p role="status">{nl.signIn.sent}</p>
              <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action"
                onClick={() => setSent(false)}
              >
                {nl.signIn.again}
              </button>
            </Notice>
          ) : (
            <DecisionForm decision={decision} submit={nl.signIn.send} onSubmit={submit}>
              <p>{nl.signIn.intro}</p>
              <Field
                label={nl.signIn.email}
                type="email"
                name="email"
                autocomplete="email"
                value={email}
                onChange={setEmail}
              />
            </DecisionForm>
          )}
        </section>
        <section class="card card--quiet">
          <h2>{nl.signIn.aldermenTitle}</h2>
          <p>{nl.signIn.aldermen}</p>
          <p>{nl.signIn.lost}</p>
        </section>
      </div>
    </>
  );
}
