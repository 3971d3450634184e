import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { OpenOfferDocument, OpenOffersDocument, SubmitEnrolmentFormDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { enrolmentTexts } from '../texts/nl-enrolment.ts';
import { EnrolmentForm } from './enrolment-form.tsx';
import { dropDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { OfferFacts } from './offer-facts.tsx';

const { overview, form: texts, offer: offerTexts } = enrolmentTexts;

/** What one can register for now. */
export function OpenOffersPage() {
  const { page, reload } = usePageData(OpenOffersDocument, {});
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { openOffers } = page.data;
  return (
    <>
      <PageTitle text={overview.title} />
      <p class="lead">{overview.intro}</p>
      {openOffers.length === 0 && <p class="empty">{overview.none}</p>}
      {openOffers.map((offer) => (
        <section key={offer.code} class="card">
          <h2>{offer.title}</h2>
          <OfferFacts offer={offer} />
          <Link to={pathTo.enrol(offer.code)} class="utrecht-button utrecht-button--primary-action">
            {offer.isFull ? overview.waiting(offer.title) : overview.register(offer.title)}
          </Link>
        </section>
      ))}
      <section class="card card--quiet">
        <h2>{overview.preTitle}</h2>
        <p>{overview.preText}</p>
        <Link to={pathTo.preRegister()} class="utrecht-button utrecht-button--secondary-action">
          {overview.preLink}
        </Link>
      </section>
    </>
  );
}

/** Registers for one offer. */
export function RegisterPage({ code }: { readonly code: string }) {
  const { page, reload } = usePageData(OpenOfferDocument, { code });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { openOffer } = page.data;
  if (!openOffer) return <UnknownOffer />;
  if (!openOffer.isOpen) return <OfferClosed title={openOffer.title} />;
  return (
    <>
      <PageTitle text={texts.titleRegister(openOffer.title)} />
      <OfferFacts offer={openOffer} />
      <NewForm offerCode={openOffer.code} submit={texts.submitRegister} />
    </>
  );
}

/** Who typed over an address wrongly is a stranger, for whom the overview is a sign-in form. */
function UnknownOffer() {
  return (
    <>
      <PageTitle text={nl.notFound.title} />
      <p>{nl.notFound.text}</p>
      <Link to={pathTo.enrol()}>{offerTexts.others}</Link>
    </>
  );
}

export function OfferClosed({ title }: { readonly title: string }) {
  return (
    <>
      <PageTitle text={title} />
      <Notice kind="info" title={offerTexts.closed}>
        <p>{offerTexts.closedText}</p>
        <Link to={pathTo.enrol()}>{offerTexts.others}</Link>
      </Notice>
    </>
  );
}

/** Pre-registers: no dates are known. */
export function PreRegisterPage() {
  return (
    <>
      <PageTitle text={texts.titlePre} />
      <p class="lead">{texts.introPre}</p>
      <NewForm offerCode={null} submit={texts.submitPre} />
    </>
  );
}

function NewForm({ offerCode, submit }: { readonly offerCode: string | null; readonly submit: string }) {
  const [sentTo, setSentTo] = useState<string | undefined>(undefined);
  const [draft, setDraft] = useState(() => keptDraft(offerCode, Date.now()));
  return (
    <>
      {sentTo !== undefined && (
        <div class="enrolment__sent" role="status">
          <Notice kind="good" title={texts.sentTitle}>
            <p>{texts.sentText(sentTo)}</p>
            <p>{texts.sentHint}</p>
            <button type="button" class="link-button" onClick={() => setSentTo(undefined)}>
              {texts.sentAgain}
            </button>
          </Notice>
        </div>
      )}
      {/* Stays where it is, so that going back finds what was filled in */}
      <div hidden={sentTo !== undefined}>
        {draft && (
          <Notice kind="info">
            <p>{texts.draftText}</p>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                dropDraft(offerCode);
                setDraft(undefined);
              }}
            >
              {texts.draftDrop}
            </button>
          </Notice>
        )}
        <EnrolmentForm
          key={draft ? 'draft' : 'empty'}
          draft={draft}
          submit={submit}
          onChange={(values) => keepDraft(offerCode, values, Date.now())}
          send={(form) =>
            send(
              SubmitEnrolmentFormDocument,
              { input: { offerCode, form } },
              (data) => data.submitEnrolmentForm,
            )
          }
          onDone={(_done, form) => {
            dropDraft(offerCode);
            setSentTo(form.email.trim());
            scrollTo(0, 0);
          }}
        />
      </div>
    </>
  );
}
