import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { type Decision, useDecision } from '../controls/decision.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import { PostDocument, type PostQuery, ResendMailDocument, TrustAddressDocument } from '../gql/graphql.ts';
import { noticeTexts } from '../texts/nl-notices.ts';
import { momentInWords } from '../time/amsterdam.ts';
import '../theme/notices.css';

const texts = noticeTexts.post;

/** For the office: mails that did not get through, and addresses at which none arrive. */
export function PostPage() {
  const { page, reload } = usePageData(PostDocument, {});
  const decision = useDecision();
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  /** The button goes with its row; the focus must not go with it. */
  const finish = (text: string) => {
    result.say(text);
    void reload();
  };
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <ResultNotice result={result}>
        <Problem text={decision.problem} />
      </ResultNotice>
      <Addresses addresses={page.data.failingAddresses} decision={decision} finish={finish} />
      <Mails mails={page.data.failedMails} decision={decision} finish={finish} />
    </>
  );
}

interface ListProps {
  readonly decision: Decision;
  readonly finish: (text: string) => void;
}

function Addresses({
  addresses,
  decision,
  finish,
}: ListProps & { readonly addresses: PostQuery['failingAddresses'] }) {
  return (
    <section class="card">
      <h2>{texts.addressesTitle}</h2>
      <p>{addresses.length === 0 ? texts.noAddresses : texts.addressesText}</p>
      <ul class="post__list">
        {addresses.map(({ person, email, reason, source, failingSince }) => (
          <li key={person.id} class="post__item">
            <h3>{person.name}</h3>
            <p>
              {email} ({source === 'SERVER' ? texts.refused : texts.returned}). {texts.since}{' '}
              {momentInWords(failingSince)}.
            </p>
            <p>
              {texts.reason}: {reason}
            </p>
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action"
              aria-label={texts.trustOf(person.name)}
              aria-disabled={decision.busy}
              onClick={() =>
                void decision.decide(
                  () =>
                    send(
                      TrustAddressDocument,
                      { input: { personId: person.id } },
                      (data) => data.trustAddress,
                    ),
                  () => finish(texts.trusted(person.name)),
                )
              }
            >
              {texts.trust}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mails({ mails, decision, finish }: ListProps & { readonly mails: PostQuery['failedMails'] }) {
  return (
    <section class="card">
      <h2>{texts.mailsTitle}</h2>
      {mails.length === 0 && <p class="empty">{texts.noMails}</p>}
      <ul class="post__list">
        {mails.map(({ mailId, recipient, toAddress, subject, failedAt, attempts, answer, canResend }) => (
          <li key={mailId} class="post__item">
            <h3>{subject}</h3>
            <p>
              {texts.to} {recipient ? `${recipient.name}, ${toAddress}` : toAddress}.{' '}
              {momentInWords(failedAt)}, {texts.tried(attempts)}.
            </p>
            <p>
              {texts.reason}: {answer}
            </p>
            {canResend ? (
              <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action"
                aria-label={texts.resendOf(subject, recipient?.name ?? toAddress)}
                aria-disabled={decision.busy}
                onClick={() =>
                  void decision.decide(
                    () => send(ResendMailDocument, { input: { mailId } }, (data) => data.resendMail),
                    () => finish(texts.resent(subject)),
                  )
                }
              >
                {texts.resend}
              </button>
            ) : (
              <p>{texts.cannotResend}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
