import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { EnrolmentForm } from '../enrolment/enrolment-form.tsx';
import { FormWording } from '../enrolment/form-words.ts';
import { EnterRegistrationDocument, RegistrationsPageDocument } from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { officeFormTexts } from '../texts/nl-office-form.ts';
import { OfferChoice } from './offer-choice.tsx';

const texts = officeTexts.enter;

/** The office enters what somebody told it, by telephone or on paper. */
export function EnterPage() {
  const { page, reload } = usePageData(RegistrationsPageDocument, {});
  const [offerId, setOfferId] = useState<string | null>(null);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('aanmeldingen')}>{officeTexts.detail.back}</Link>
      </p>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <OfferChoice offers={page.data.offers} offerId={offerId} onChoose={setOfferId} />
      <FormWording.Provider value={officeFormTexts}>
        <EnrolmentForm
          isAboutOther
          submit={texts.submit}
          send={(form) =>
            send(EnterRegistrationDocument, { input: { offerId, form } }, (data) => data.enterRegistration)
          }
          onDone={({ registration }) => goTo(pathTo.office('aanmeldingen', registration.id))}
        />
      </FormWording.Provider>
    </>
  );
}
