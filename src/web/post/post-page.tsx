import { send } from '../api/client.ts';
import { DecidedPage, type Deciding } from '../controls/decided-page.tsx';
import { PostDocument, type PostQuery, ResendMailDocument, TrustAddressDocument } from '../gql/graphql.ts';
import { noticeTexts } from '../texts/nl-notices.ts';
import { momentInWords } from '../time/amsterdam.ts';
import '../theme/notices.css';

const texts = noticeTexts.post;

/** For the office: mails that did not get through, and addresses at which none arrive. */
export function PostPage() {
  return (
    <DecidedPage document={PostDocument} title={texts.title} intro={texts.intro}>
      {({ failingAddresses, failedMails }, deciding) => (
        <>
          <Addresses addresses={failingAddresses} {...deciding} />
          <Mails mails={failedMails} {...deciding} />
        </>
      )}
    </DecidedPage>
  );
}

function Addresses({
  addresses,
  decision,
  finish,
}: Deciding & { readonly addresses: PostQuery['failingAddresses'] }) {
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

function Mails({ mails, decision, finish }: Deciding & { readonly mails: PostQuery['failedMails'] }) {
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
