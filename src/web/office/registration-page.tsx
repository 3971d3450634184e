import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { LongField } from '../controls/field.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  ConfirmRegistrationDocument,
  NoteRegistrationDocument,
  type RegistrationDetailFragment,
  RegistrationPageDocument,
  WithdrawRegistrationDocument,
} from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { SecretariesCard } from '../secretaries/secretaries-card.tsx';
import { STATE_NAMES } from '../texts/nl-enrolment.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { momentInWords } from '../time/amsterdam.ts';
import { namedSecretary } from './named-secretary.ts';
import { RegistrationFacts } from './registration-facts.tsx';

const texts = officeTexts.detail;

/** One registration: what was filled in, what the office noted and decided. */
export function RegistrationPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(RegistrationPageDocument, { id });
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { node } = page.data;
  if (node?.__typename !== 'Registration') return <NotFound />;
  const finish = (text: string) => {
    result.say(text);
    void reload();
  };
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('aanmeldingen')}>{texts.back}</Link>
      </p>
      <PageTitle text={node.name} />
      <ResultNotice result={result} />
      <p class="lead">
        <strong>{STATE_NAMES[node.state]}</strong>
        {node.placeInLine !== null && `, ${officeTexts.list.placeInLine(node.placeInLine)}`}.{' '}
        {node.offer ? (
          <Link to={pathTo.office('aanbod', node.offer.id)}>{node.offer.title}</Link>
        ) : (
          officeTexts.list.preRegistration
        )}
      </p>
      <Resembling registration={node} />
      <RegistrationFacts registration={node} finish={finish} />
      {node.person && node.secretaryEmail !== null && (
        <SecretariesCard
          wethouder={node.person}
          isOwn={false}
          suggested={namedSecretary(node)}
          reload={reload}
        />
      )}
      {node.person && (
        <p>
          <Link to={pathTo.office('privacy', 'persoon', node.person.id)}>{texts.toPerson}</Link>
        </p>
      )}
      <Decisions registration={node} finish={finish} />
      <Notes registration={node} finish={finish} />
      <History registration={node} />
    </>
  );
}

interface PartProps {
  readonly registration: RegistrationDetailFragment;
  readonly finish: (text: string) => void;
}

function Resembling({ registration }: Pick<PartProps, 'registration'>) {
  if (registration.resembling.length === 0) return null;
  return (
    <Notice kind="info" title={texts.resembling}>
      <p>{texts.resemblingText}</p>
      <ul>
        {registration.resembling.map(({ id, name, email, state, offer }) => (
          <li key={id}>
            <Link to={pathTo.office('aanmeldingen', id)}>{name}</Link>, {email}.{' '}
            {offer?.title ?? officeTexts.list.preRegistration}, {STATE_NAMES[state]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Decisions({ registration, finish }: PartProps) {
  const { id, version, state, offer } = registration;
  const [reason, setReason] = useState('');
  const decision = useDecision();
  const confirming = useDecision();
  const withdraw = () =>
    void decision.decide(
      () =>
        send(
          WithdrawRegistrationDocument,
          { input: { registrationId: id, version, reason } },
          (data) => data.withdrawRegistration,
        ),
      ({ registration: after }) => (after ? finish(texts.withdrawn) : goTo(pathTo.office('aanmeldingen'))),
    );
  const isOver = state === 'WITHDRAWN' || state === 'FOLLOWED_UP' || state === 'PLACED';
  const change = (
    <p>
      <Link
        to={pathTo.office('aanmeldingen', id, 'wijzigen')}
        class="utrecht-button utrecht-button--secondary-action"
      >
        {texts.change}
      </Link>
    </p>
  );
  if (isOver) return state === 'PLACED' ? change : null;
  return (
    <section class="card">
      <h2>{texts.decisions}</h2>
      {change}
      {state === 'REGISTERED' && offer?.trajectory && (
        <p>
          <Link
            to={pathTo.office('aanmeldingen', id, 'groep')}
            class="utrecht-button utrecht-button--primary-action"
          >
            {texts.placeInGroup}
          </Link>
        </p>
      )}
      {state === 'UNCONFIRMED' && (
        <DecisionForm
          decision={confirming}
          submit={texts.confirm}
          onSubmit={() =>
            void confirming.decide(
              () =>
                send(
                  ConfirmRegistrationDocument,
                  { input: { registrationId: id } },
                  (data) => data.confirmRegistration,
                ),
              // Of somebody who registered before that registration counts, and the form is gone
              ({ registration: counts }) =>
                counts.id === id ? finish(texts.confirmed_) : goTo(pathTo.office('aanmeldingen', counts.id)),
            )
          }
        >
          <p>{texts.confirmHint}</p>
        </DecisionForm>
      )}
      <DecisionForm decision={decision} submit={texts.withdraw} kind="secondary-action" onSubmit={withdraw}>
        <LongField
          label={texts.withdrawReason}
          name="reason"
          hint={texts.withdrawHint}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
      </DecisionForm>
    </section>
  );
}

function Notes({ registration, finish }: PartProps) {
  const [text, setText] = useState('');
  const decision = useDecision();
  const add = () =>
    void decision.decide(
      () =>
        send(
          NoteRegistrationDocument,
          { input: { registrationId: registration.id, text } },
          (data) => data.noteRegistration,
        ),
      () => {
        setText('');
        finish(texts.noted);
      },
    );
  return (
    <section class="card">
      <h2>{texts.notes}</h2>
      {registration.notes.map((note) => (
        <div key={note.id}>
          <p class="office__note">{note.text}</p>
          <p class="detail">
            {note.writtenBy.name}, {momentInWords(note.writtenAt)}
          </p>
        </div>
      ))}
      <DecisionForm decision={decision} submit={texts.addNote} onSubmit={add}>
        <LongField
          label={texts.note}
          name="text"
          hint={texts.notesHint}
          value={text}
          onChange={setText}
          maxLength={2000}
        />
      </DecisionForm>
    </section>
  );
}

function History({ registration }: Pick<PartProps, 'registration'>) {
  const { person, history } = registration;
  return (
    <section class="card">
      <h2>{texts.history}</h2>
      <ul>
        {history.map(({ id, at, inWords, actor, reason }) => (
          <li key={id}>
            {inWords} ({momentInWords(at)},{' '}
            {actor ? (actor.id === person?.id ? texts.byPerson : actor.name) : texts.bySystem})
            {reason && `: ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
