import { useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { answerInWords } from '../enrolment/answers-in-words.ts';
import { ChangedMeanwhile, type Overtaken } from '../enrolment/changed-meanwhile.tsx';
import { EnrolmentForm } from '../enrolment/enrolment-form.tsx';
import { type FormValues, startValues } from '../enrolment/form-view.ts';
import { FormWording } from '../enrolment/form-words.ts';
import { mergedForm } from '../enrolment/merged-form.ts';
import {
  ChangeRegistrationDocument,
  type OwnFormFragment,
  RegistrationFormDocument,
  type RegistrationFormQuery,
} from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { officeFormTexts } from '../texts/nl-office-form.ts';

const texts = officeTexts.detail;

type Form = Extract<NonNullable<RegistrationFormQuery['node']>, { readonly __typename: 'Registration' }>;

/** The office changes what somebody filled in, as that person told it. */
export function ChangePage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(RegistrationFormDocument, { id });
  const [overtaken, setOvertaken] = useState<Overtaken | undefined>(undefined);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { node } = page.data;
  if (node?.__typename !== 'Registration') return <NotFound />;
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('aanmeldingen', id)}>{node.name}</Link>
      </p>
      <PageTitle text={texts.changeTitle(node.name)} />
      <p class="lead">{texts.changeText}</p>
      <p>{texts.changeConsent}</p>
      <ChangeForm
        key={node.version}
        form={node}
        overtaken={overtaken}
        onOvertaken={(typed) => {
          setOvertaken(typed);
          void reload();
        }}
      />
    </>
  );
}

interface ChangeFormProps {
  readonly form: Form;
  readonly overtaken: Overtaken | undefined;
  readonly onOvertaken: (typed: Overtaken) => void;
}

function ChangeForm({ form, overtaken, onOvertaken }: ChangeFormProps) {
  const { id, version } = form;
  const start = startOf(form);
  const merged = overtaken && mergedForm(overtaken.before, overtaken.typed, start);
  const latest = useRef(merged?.values ?? start);
  return (
    <FormWording.Provider value={officeFormTexts}>
      {merged && <ChangedMeanwhile merged={merged} theirs={(name) => theirs(form, name)} />}
      <EnrolmentForm
        isAboutOther
        start={start}
        draft={merged?.values}
        submit={texts.changeSubmit}
        onChange={(values) => {
          latest.current = values;
        }}
        send={async (input) => {
          const outcome = await send(
            ChangeRegistrationDocument,
            { input: { registrationId: id, version, form: input } },
            (data) => data.changeRegistration,
          );
          if (outcome.kind === 'refused' && outcome.refusal.__typename === 'Outdated') {
            onOvertaken({ before: start, typed: latest.current });
          }
          return outcome;
        }}
        onDone={() => goTo(pathTo.office('aanmeldingen', id))}
      />
    </FormWording.Provider>
  );
}

/** The office sees all of it again, so nothing is there without being shown. */
function shown(form: Form): OwnFormFragment {
  return { ...form, hasParty: false, hasWithWhom: false, hasNotWithWhom: false };
}

function startOf(form: Form): FormValues {
  return {
    ...startValues(shown(form)),
    party: form.party ?? '',
    withWhom: form.withWhom ?? '',
    notWithWhom: form.notWithWhom ?? '',
    // Given before, and as it was
    consent: true,
  };
}

function theirs(form: Form, name: keyof FormValues): string | undefined {
  if (name === 'party' || name === 'withWhom' || name === 'notWithWhom') return form[name] ?? undefined;
  return answerInWords(shown(form), name);
}
