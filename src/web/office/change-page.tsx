import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { EnrolmentForm } from '../enrolment/enrolment-form.tsx';
import { startValues } from '../enrolment/form-view.ts';
import { FormWording } from '../enrolment/form-words.ts';
import { ChangeRegistrationDocument, RegistrationFormDocument } from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { officeFormTexts } from '../texts/nl-office-form.ts';

const texts = officeTexts.detail;

/** The office changes what somebody filled in, as that person told it. */
export function ChangePage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(RegistrationFormDocument, { id });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { node } = page.data;
  if (node?.__typename !== 'Registration') return <NotFound />;
  const { name, version, party, withWhom, notWithWhom } = node;
  const known = { ...node, hasParty: false, hasWithWhom: false, hasNotWithWhom: false };
  const start = {
    ...startValues(known),
    party: party ?? '',
    withWhom: withWhom ?? '',
    notWithWhom: notWithWhom ?? '',
    // Given before, and as it was
    consent: true,
  };
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('aanmeldingen', id)}>{name}</Link>
      </p>
      <PageTitle text={texts.changeTitle(name)} />
      <p class="lead">{texts.changeText}</p>
      <p>{texts.changeConsent}</p>
      <FormWording.Provider value={officeFormTexts}>
        <EnrolmentForm
          isAboutOther
          start={start}
          submit={texts.changeSubmit}
          send={(form) =>
            send(
              ChangeRegistrationDocument,
              { input: { registrationId: id, version, form } },
              (data) => data.changeRegistration,
            )
          }
          onDone={() => goTo(pathTo.office('aanmeldingen', id))}
        />
      </FormWording.Provider>
    </>
  );
}
