import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { AskedTwice } from '../controls/asked-twice.tsx';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  CallOffOwnIntakeDocument,
  OwnIntakePageDocument,
  type OwnTalkFragment,
  PickIntakeMomentDocument,
} from '../gql/graphql.ts';
import { formingTexts } from '../texts/nl-forming.ts';
import { Appointment } from './appointment.tsx';
import { momentText } from './moment-fields.tsx';
import '../theme/forming.css';

const texts = formingTexts.ownTalk;

/** The own talk before a trajectory, by the link of the registration. Opening it changes nothing. */
export function OwnTalkPage({ token }: { readonly token: string }) {
  const { page, reload } = usePageData(OwnIntakePageDocument, { token });
  const [shown, setShown] = useState<OwnTalkFragment | undefined>(undefined);
  const decision = useDecision();
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const own = shown ?? page.data.ownIntake;
  const done = (text: string, intake: OwnTalkFragment | null) => {
    if (intake) setShown(intake);
    result.say(text);
    scrollTo(0, 0);
  };
  const refused = () => {
    // Somebody else was first: how it is now is shown
    setShown(undefined);
    void reload();
    return false;
  };
  const pick = (momentId: string) =>
    void decision.decide(
      () => send(PickIntakeMomentDocument, { input: { token, momentId } }, (data) => data.pickIntakeMoment),
      ({ intake }) => done(texts.picked, intake),
      refused,
    );
  const callOff = (version: number) =>
    void decision.decide(
      () => send(CallOffOwnIntakeDocument, { input: { token, version } }, (data) => data.callOffOwnIntake),
      ({ intake }) => done(texts.calledOff, intake),
      refused,
    );
  return (
    <>
      <PageTitle text={texts.title} />
      <ResultNotice result={result} />
      <Problem text={decision.problem} />
      {own ? (
        <>
          <p class="lead">{own.isOpen ? texts.intro(own.facilitatorName) : texts.done}</p>
          {own.appointment && (
            <section class="card">
              <h2>{texts.planned}</h2>
              <Appointment appointment={own.appointment} />
              {own.isOpen && Date.parse(own.appointment.startsAt) > Date.now() && (
                <AskedTwice
                  decision={decision}
                  text={texts.callOff}
                  question={texts.callOffSure(own.facilitatorName)}
                  yes={texts.callOffYes}
                  no={texts.callOffNo}
                  onSure={() => callOff(own.version)}
                />
              )}
            </section>
          )}
          {own.isOpen && (
            <section class="card">
              <h2>{own.appointment ? texts.other : texts.choose}</h2>
              {own.moments.length === 0 && (
                <p>{own.appointment ? texts.noOthers : texts.noMoments(own.facilitatorName)}</p>
              )}
              <ul class="plain-list forming__choices">
                {own.moments.map(({ id, appointment }) => (
                  <li key={id}>
                    <Appointment appointment={appointment} />
                    <DecisionButton
                      decision={decision}
                      kind={own.appointment ? 'secondary-action' : 'primary-action'}
                      label={`${texts.pick}: ${momentText(appointment)}`}
                      onPress={() => pick(id)}
                    >
                      {texts.pick}
                    </DecisionButton>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ) : (
        <p>{texts.none}</p>
      )}
    </>
  );
}
