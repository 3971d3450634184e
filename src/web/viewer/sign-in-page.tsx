import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { RequestSignInLinkDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { signInTexts } from '../texts/nl-sign-in.ts';

/** Asks for a sign-in link by mail. The answer is the same for every address, known or not. */
export function SignInPage() {
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const decision = useDecision();

  const submit = () => {
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return decision.say(signInTexts.emailWrong, 'email');
    void decision.decide(
      () => send(RequestSignInLinkDocument, { email: email.trim() }, (data) => data.requestSignInLink),
      () => setSent(true),
    );
  };

  return (
    <>
      <PageTitle text={signInTexts.title} />
      <div class="sign-in">
        <section class="card">
          {isSent ? (
            <Notice kind="good" title={signInTexts.sentTitle}>
              <p role="status">{signInTexts.sent}</p>
              <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action"
                onClick={() => setSent(false)}
              >
                {signInTexts.again}
              </button>
            </Notice>
          ) : (
            <DecisionForm decision={decision} submit={signInTexts.send} onSubmit={submit}>
              <p>{signInTexts.intro}</p>
              <Field
                label={signInTexts.email}
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
          <h2>{signInTexts.aldermenTitle}</h2>
          <p>{signInTexts.aldermen}</p>
          <p>{signInTexts.lost}</p>
        </section>
        <section class="card card--quiet">
          <h2>{signInTexts.newTitle}</h2>
          <p>{signInTexts.newText}</p>
          <Link to={pathTo.enrol()} class="utrecht-button utrecht-button--secondary-action">
            {signInTexts.newLink}
          </Link>
        </section>
      </div>
    </>
  );
}
