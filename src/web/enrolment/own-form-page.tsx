import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  ChangeOwnRegistrationDocument,
  OwnRegistrationDocument,
  OwnRegistrationForOfferDocument,
  RegisterInterestedDocument,
} from '../gql/graphql.ts';
import { goOnTo, goTo } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { enrolmentTexts } from '../texts/nl-enrolment.ts';
import { EnrolmentForm } from './enrolment-form.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { Gone } from './own-page.tsx';
import { OfferClosed } from './register-page.tsx';

const texts = enrolmentTexts.form;

/** Changes what was filled in, by the link. */
export function ChangeOwnPage({ token }: { readonly token: string }) {
  const { page, reload } = usePageData(OwnRegistrationDocument, { token });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const own = page.data.ownRegistration;
  if (!own) return <Gone />;
  return (
    <>
      <PageTitle text={texts.titleChange} />
      <p class="lead">{texts.introKnown}</p>
      <EnrolmentForm
        known={own.form}
        submit={texts.submitChange}
        send={(form) =>
          send(
            ChangeOwnRegistrationDocument,
            { input: { token, form } },
            (data) => data.changeOwnRegistration,
          )
        }
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
