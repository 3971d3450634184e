import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { CopyField } from '../controls/copy-field.tsx';
import { type Decision, DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { QrCode } from '../controls/qr-code.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  ChangeOfferDocument,
  CloseOfferDocument,
  InviteInterestedDocument,
  type OfferDetailFragment,
  OfferPageDocument,
  OpenOfferForRegistrationDocument,
} from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { OfferForm } from './offer-form.tsx';
import { OfferSummary } from './offers-page.tsx';
import { PlaceHistory } from './place-history.tsx';
import { WaitingList } from './waiting-list.tsx';

const texts = officeTexts.offer;

/** One offer: its state, its places, who waits, and where each place went. */
export function OfferPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(OfferPageDocument, { id });
  const [isChanging, setChanging] = useState(false);
  const decision = useDecision();
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { offer } = page.data;
  if (!offer) return <NotFound />;
  const finish = (text: string) => {
    result.say(text);
    void reload();
  };
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('aanbod')}>{officeTexts.offers.title}</Link>
      </p>
      <PageTitle text={offer.title} />
      <ResultNotice result={result} />
      <Problem text={decision.problem} />
      <section class="card">
        <OfferSummary offer={offer} />
        <p class="actions">
          <StateButton offer={offer} decision={decision} finish={finish} />
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action"
            onClick={() => setChanging(true)}
          >
            {texts.change}
          </button>
          <Link
            to={`${pathTo.office('aanmeldingen')}?aanbod=${encodeURIComponent(offer.id)}`}
            class="utrecht-button utrecht-button--secondary-action"
          >
            {texts.registrations}
          </Link>
        </p>
      </section>
      <WaitingList offer={offer} finish={finish} />
      <PlaceHistory placeOffers={offer.placeOffers} />
      <Invite offer={offer} finish={finish} />
      <FlyerCard offer={offer} />
      {isChanging && (
        <Dialog title={officeTexts.form.changeTitle} onClose={() => setChanging(false)}>
          <OfferForm
            offer={offer}
            send={(input) =>
              send(
                ChangeOfferDocument,
                { input: { ...input, offerId: offer.id, version: offer.version } },
                (data) => data.changeOffer,
              )
            }
            onDone={() => {
              setChanging(false);
              finish(texts.changed);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

interface PartProps {
  readonly offer: OfferDetailFragment;
  readonly finish: (text: string) => void;
}

function StateButton({ offer, decision, finish }: PartProps & { readonly decision: Decision }) {
  const input = { offerId: offer.id, version: offer.version };
  const isOpen = offer.state === 'OPEN';
  const press = () =>
    isOpen
      ? void decision.decide(
          () => send(CloseOfferDocument, { input }, (data) => data.closeOffer),
          () => finish(texts.closed),
        )
      : void decision.decide(
          () => send(OpenOfferForRegistrationDocument, { input }, (data) => data.openOffer),
          () => finish(texts.opened),
        );
  return (
    <button
      type="button"
      class={`utrecht-button utrecht-button--${isOpen ? 'secondary' : 'primary'}-action`}
      aria-disabled={decision.busy}
      onClick={press}
    >
      {isOpen ? texts.close : offer.state === 'DRAFT' ? texts.open : texts.reopen}
    </button>
  );
}

function Invite({ offer, finish }: PartProps) {
  const [most, setMost] = useState('');
  const decision = useDecision();
  const invite = () => {
    if (!/^\d*$/.test(most.trim())) return decision.say(officeTexts.form.numberWrong, 'most');
    void decision.decide(
      () =>
        send(
          InviteInterestedDocument,
          { input: { offerId: offer.id, most: most.trim() === '' ? null : Number(most) } },
          (data) => data.inviteInterested,
        ),
      ({ invited }) => {
        setMost('');
        finish(texts.invited(invited));
      },
    );
  };
  return (
    <section class="card">
      <h2>{texts.inviteTitle}</h2>
      <p>
        {offer.toInvite === 0
          ? texts.inviteNone(offer.invited)
          : texts.inviteText(offer.toInvite, offer.invited)}
      </p>
      {offer.state !== 'OPEN' && <p>{texts.inviteClosed}</p>}
      {offer.state === 'OPEN' && offer.toInvite > 0 && (
        <DecisionForm decision={decision} submit={texts.invite} onSubmit={invite}>
          <Field
            label={texts.inviteMost}
            name="most"
            hint={texts.inviteHint}
            inputMode="numeric"
            value={most}
            onChange={setMost}
            maxLength={4}
          />
        </DecisionForm>
      )}
    </section>
  );
}

function FlyerCard({ offer }: Pick<PartProps, 'offer'>) {
  return (
    <section class="card">
      <h2>{texts.linkTitle}</h2>
      <div class="office__flyer">
        <div class="office__qr">
          <QrCode text={offer.url} label={texts.qr} />
        </div>
        <div>
          <CopyField label={texts.link} value={offer.url} copy={texts.copy}>
            <Link
              to={pathTo.office('aanbod', offer.id, 'poster')}
              class="utrecht-button utrecht-button--secondary-action"
            >
              {texts.poster}
            </Link>
          </CopyField>
        </div>
      </div>
    </section>
  );
}
