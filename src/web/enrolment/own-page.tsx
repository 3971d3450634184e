import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';
import { usePageData } from '../api/use-page-data.ts';
import { AskedTwice } from '../controls/asked-twice.tsx';
import { type Decision, useDecision } from '../controls/decision.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import { OwnForming } from '../forming/own-forming.tsx';
import {
  AnswerPlaceOfferDocument,
  ConfirmEnrolmentFormDocument,
  OwnRegistrationDocument,
  type OwnRegistrationFragment,
  type PlaceAnswer,
  RejoinWaitingListDocument,
  type WhenKnown,
  WithdrawOwnRegistrationDocument,
} from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { enrolmentTexts, type OwnWords } from '../texts/nl-enrolment.ts';
import { dateInWords } from '../time/amsterdam.ts';
import { FilledIn, TwoForms } from './filled-in.tsx';
import { OfferFacts } from './offer-facts.tsx';

const texts = enrolmentTexts.own;

/** A registration by its link. Opening it changes nothing; each button is one decision. */
export function OwnRegistrationPage({ token }: { readonly token: string }) {
  const { page, reload } = usePageData(OwnRegistrationDocument, { token });
  const [shown, setShown] = useState<OwnRegistrationFragment | null | undefined>(undefined);
  const decision = useDecision();
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const own = shown === undefined ? page.data.ownRegistration : shown;
  if (!own) return <Gone wasDeleted={result.text !== undefined} />;
  const onDone: OnDone = ({ registration }) => {
    setShown(registration ?? null);
    result.say(texts.done);
    scrollTo(0, 0);
  };
  const decide: Decide = (request) => void decision.decide(request, onDone);
  return (
    <>
      <PageTitle text={titleOf(own)} />
      <ResultNotice result={result} />
      <Problem text={decision.problem} />
      <section class="card">
        {own.offer && (
          <>
            <h2>{own.offer.title}</h2>
            <OfferFacts offer={{ ...own.offer, isFull: false }} />
          </>
        )}
        <State own={own} token={token} decision={decision} decide={decide} onDone={onDone} />
      </section>
      {own.state !== 'UNCONFIRMED' && <FilledIn form={own.form} />}
      {canChange(own) && (
        <p>
          <Link
            to={pathTo.ownRegistration(token, 'wijzigen')}
            class="utrecht-button utrecht-button--secondary-action"
          >
            {texts.change}
          </Link>
        </p>
      )}
      {canWithdraw(own) && (
        <TakeBack words={takingBack(own)} no={texts.withdrawNo} token={token} onDone={onDone} />
      )}
    </>
  );
}

interface Done {
  readonly registration?: OwnRegistrationFragment | null;
}
type OnDone = (done: Done) => void;
type Decide = (request: () => Promise<Outcome<Done, { readonly message: string }>>) => void;

function titleOf({ state, offer }: OwnRegistrationFragment): string {
  const words = wordsOf({ offer });
  return state === 'UNCONFIRMED' ? words.confirmTitle : words.title;
}

/** What withdrawing asks, of a registration for an offer or of a pre-registration. */
function takingBack(own: OwnRegistrationFragment): TakeBackProps['words'] {
  const { withdraw: text, withdrawSure: question } = wordsOf(own);
  return { text, question, yes: texts.withdrawYes };
}

function wordsOf({ offer }: Pick<OwnRegistrationFragment, 'offer'>): OwnWords {
  return offer ? enrolmentTexts.ownRegistration : enrolmentTexts.ownPreRegistration;
}

function canChange({ state }: OwnRegistrationFragment): boolean {
  return !['UNCONFIRMED', 'WITHDRAWN', 'FOLLOWED_UP'].includes(state);
}

function canWithdraw({ state }: OwnRegistrationFragment): boolean {
  return ['INTERESTED', 'REGISTERED', 'WAITING', 'OFFERED', 'LAPSED'].includes(state);
}

export function Gone({ wasDeleted = false }: { readonly wasDeleted?: boolean }) {
  return (
    <>
      <PageTitle text={wasDeleted ? texts.deleted : texts.gone} />
      {!wasDeleted && <p>{texts.goneText}</p>}
      <p>
        <Link to={pathTo.enrol()}>{enrolmentTexts.overview.title}</Link>
      </p>
    </>
  );
}

interface StateProps {
  readonly own: OwnRegistrationFragment;
  readonly token: string;
  readonly decision: Decision;
  readonly decide: Decide;
  readonly onDone: OnDone;
}

function State({ own, token, decision, decide, onDone }: StateProps) {
  switch (own.state) {
    case 'UNCONFIRMED':
      return <Unconfirmed own={own} token={token} decision={decision} decide={decide} onDone={onDone} />;
    case 'INTERESTED':
      return <Interested own={own} token={token} />;
    case 'FOLLOWED_UP':
      return <p>{texts.followedUp}</p>;
    case 'REGISTERED':
      return (
        <>
          <p>{texts.registered}</p>
          <OwnForming token={token} />
        </>
      );
    case 'WAITING':
      return (
        <>
          <p class="enrolment__place">{texts.waiting(own.placeInLine ?? 1)}</p>
          <p>{texts.waitingHow}</p>
        </>
      );
    case 'OFFERED':
      return <Offered own={own} token={token} decision={decision} decide={decide} />;
    case 'LAPSED':
      return (
        <>
          <p>{texts.lapsed}</p>
          <DecisionButton
            busy={decision.busy}
            onClick={() =>
              decide(() =>
                send(RejoinWaitingListDocument, { input: { token } }, (data) => data.rejoinWaitingList),
              )
            }
          >
            {texts.rejoin}
          </DecisionButton>
        </>
      );
    case 'PLACED':
      return <p>{texts.placed}</p>;
    case 'WITHDRAWN':
      return (
        <>
          <p>{wordsOf(own).withdrawn}</p>
          <Link to={own.offer ? pathTo.enrol() : pathTo.preRegister()}>{wordsOf(own).again}</Link>
        </>
      );
    default:
      return own.state satisfies never;
  }
}

function Unconfirmed({ own, token, decision, decide, onDone }: StateProps) {
  const confirm = (whenKnown: WhenKnown | null) =>
    decide(() =>
      send(
        ConfirmEnrolmentFormDocument,
        { input: { token, whenKnown } },
        (data) => data.confirmEnrolmentForm,
      ),
    );
  const { earlierForm } = own;
  const words = wordsOf(own);
  return (
    <>
      {earlierForm ? (
        <>
          <h2>{words.knownTitle}</h2>
          <TwoForms words={words} earlier={earlierForm} later={own.form} fields={own.differences} />
          <p class="actions">
            {own.differences.length > 0 && (
              <DecisionButton busy={decision.busy} onClick={() => confirm('TAKE_NEW')}>
                {texts.takeNew}
              </DecisionButton>
            )}
            <DecisionButton look="secondary" busy={decision.busy} onClick={() => confirm('KEEP_EARLIER')}>
              {texts.keepEarlier}
            </DecisionButton>
          </p>
        </>
      ) : (
        <>
          <p>{texts.confirmText(own.name)}</p>
          <p>
            <DecisionButton busy={decision.busy} onClick={() => confirm(null)}>
              {texts.confirm}
            </DecisionButton>
          </p>
          <FilledIn form={own.form} />
        </>
      )}
      <TakeBack
        words={earlierForm ? texts.notMeAgain : texts.notMe}
        no={texts.withdrawNo}
        token={token}
        onDone={onDone}
      />
    </>
  );
}

const LOOKS = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  danger: 'utrecht-button--secondary-action utrecht-button--danger',
} as const;

interface DecisionButtonProps {
  readonly look?: keyof typeof LOOKS;
  readonly busy: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function DecisionButton({ look = 'primary', busy, onClick, children }: DecisionButtonProps) {
  return (
    <button type="button" class={`utrecht-button ${LOOKS[look]}`} aria-disabled={busy} onClick={onClick}>
      {children}
    </button>
  );
}

function Interested({ own, token }: Pick<StateProps, 'own' | 'token'>) {
  if (own.invitedFor.length === 0) return <p>{texts.interested}</p>;
  return (
    <>
      <h2>{texts.invitedTitle}</h2>
      {own.invitedFor.map((offer) => (
        <div key={offer.code}>
          <h3>{offer.title}</h3>
          <OfferFacts offer={offer} />
          <Link
            to={pathTo.ownRegistration(token, offer.code)}
            class="utrecht-button utrecht-button--primary-action"
          >
            {texts.invited(offer.title)}
          </Link>
        </div>
      ))}
    </>
  );
}

function Offered({ own, token, decision, decide }: Omit<StateProps, 'onDone'>) {
  const [isSure, setSure] = useState(false);
  const answer = (given: PlaceAnswer) =>
    decide(() =>
      send(AnswerPlaceOfferDocument, { input: { token, answer: given } }, (data) => data.answerPlaceOffer),
    );
  return (
    <>
      <p class="enrolment__place">{texts.offered}</p>
      {own.placeOfferedUntil && <p>{texts.offeredText(dateInWords(own.placeOfferedUntil))}</p>}
      {isSure ? (
        <div role="status">
          <p>{texts.declineSure}</p>
          <p class="actions">
            <DecisionButton look="danger" busy={decision.busy} onClick={() => answer('DECLINE')}>
              {texts.declineYes}
            </DecisionButton>
            <button type="button" class="link-button" onClick={() => setSure(false)}>
              {texts.declineNo}
            </button>
          </p>
        </div>
      ) : (
        <p class="actions">
          <DecisionButton busy={decision.busy} onClick={() => answer('ACCEPT')}>
            {texts.accept}
          </DecisionButton>
          <button type="button" class="link-button" onClick={() => setSure(true)}>
            {texts.decline}
          </button>
        </p>
      )}
    </>
  );
}

interface TakeBackProps {
  readonly words: { readonly text: string; readonly question: string; readonly yes: string };
  readonly no: string;
  readonly token: string;
  readonly onDone: OnDone;
}

/** Withdraws, or deletes what was never confirmed. Its trouble is told where it is: the top of the page is screens away. */
function TakeBack({ words, no, token, onDone }: TakeBackProps) {
  const decision = useDecision();
  const takeBack = () =>
    void decision.decide(
      () =>
        send(WithdrawOwnRegistrationDocument, { input: { token } }, (data) => data.withdrawOwnRegistration),
      onDone,
    );
  return <AskedTwice decision={decision} {...words} no={no} onSure={takeBack} />;
}
