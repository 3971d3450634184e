import { useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  ChangeOwnRegistrationDocument,
  OwnRegistrationDocument,
  OwnRegistrationForOfferDocument,
  type OwnRegistrationFragment,
  RegisterInterestedDocument,
} from '../gql/graphql.ts';
import { goOnTo, goTo } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { enrolmentTexts } from '../texts/nl-enrolment.ts';
import { answerInWords } from './answers-in-words.ts';
import { ChangedMeanwhile, type Overtaken } from './changed-meanwhile.tsx';
import { EnrolmentForm } from './enrolment-form.tsx';
import { startValues } from './form-view.ts';
import { mergedForm } from './merged-form.ts';
import { OfferFacts } from './offer-facts.tsx';
import { Gone } from './own-page.tsx';
import { OfferClosed } from './register-page.tsx';

const texts = enrolmentTexts.form;

/** Changes what was filled in, by the link. */
export function ChangeOwnPage({ token }: { readonly token: string }) {
  const { page, reload } = usePageData(OwnRegistrationDocument, { token });
  const [overtaken, setOvertaken] = useState<Overtaken | undefined>(undefined);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const own = page.data.ownRegistration;
  if (!own) return <Gone />;
  return (
    <>
      <PageTitle text={texts.titleChange} />
      <p class="lead">{texts.introKnown}</p>
      <ChangeOwnForm
        key={own.version}
        token={token}
        own={own}
        overtaken={overtaken}
        onOvertaken={(typed) => {
          setOvertaken(typed);
          void reload();
        }}
      />
    </>
  );
}

interface ChangeOwnFormProps {
  readonly token: string;
  readonly own: OwnRegistrationFragment;
  readonly overtaken: Overtaken | undefined;
  readonly onOvertaken: (typed: Overtaken) => void;
}

function ChangeOwnForm({ token, own: { form, version }, overtaken, onOvertaken }: ChangeOwnFormProps) {
  const start = startValues(form);
  const merged = overtaken && mergedForm(overtaken.before, overtaken.typed, start);
  const latest = useRef(merged?.values ?? start);
  return (
    <>
      {merged && <ChangedMeanwhile merged={merged} theirs={(name) => answerInWords(form, name)} />}
      <EnrolmentForm
        known={form}
        draft={merged?.values}
        submit={texts.submitChange}
        onChange={(values) => {
          latest.current = values;
        }}
        send={async (input) => {
          const outcome = await send(
            ChangeOwnRegistrationDocument,
            { input: { token, version, form: input } },
            (data) => data.changeOwnRegistration,
          );
          if (outcome.kind === 'refused' && outcome.refusal.__typename === 'Outdated') {
            onOvertaken({ before: start, typed: latest.current });
          }
          return outcome;
        }}
        onDone={() => goTo(pathTo.ownRegistration(token))}
      />
    </>
  );
}

/** Registers who pre-registered: what was filled in then is filled in. */
export function RegisterInterestedPage({ token, code }: { readonly token: string; readonly code: string }) {
  const { page, reload } = usePageData(OwnRegistrationForOfferDocument, { token, code });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { ownRegistration: own, openOffer } = page.data;
  if (!own) return <Gone />;
  if (!openOffer) return <NotFound />;
  if (!openOffer.isOpen) return <OfferClosed title={openOffer.title} />;
  return (
    <>
      <PageTitle text={texts.titleRegister(openOffer.title)} />
      <OfferFacts offer={openOffer} />
      <p class="lead">{texts.introKnown}</p>
      <EnrolmentForm
        known={own.form}
        submit={texts.submitRegister}
        send={(form) =>
          send(
            RegisterInterestedDocument,
            { input: { token, offerCode: code, form } },
            (data) => data.registerInterested,
          )
        }
        onDone={(done) => goOnTo(pathTo.ownRegistration(done.token))}
      />
    </>
  );
}
