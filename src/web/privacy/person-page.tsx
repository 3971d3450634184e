import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton, DecisionForm, useDecision } from '../controls/decision.tsx';
import { Checkbox, LongField } from '../controls/field.tsx';
import { LoadingPage, Notice, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  DeclineErasureDocument,
  ErasePersonDocument,
  ExportPersonDataDocument,
  KnownPersonDocument,
  type KnownPersonQuery,
} from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { keepText } from '../office/files.ts';
import { privacyTexts } from '../texts/nl-privacy.ts';
import { dateInWords, inAmsterdam } from '../time/amsterdam.ts';
import { LogList } from './log-list.tsx';

const texts = privacyTexts.person;

/** One person: giving all that is kept, and forgetting. */
export function PersonPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(KnownPersonDocument, { id });
  const result = useResult();
  // What is done stands in the list below at once, and of who was forgotten no name is left in it
  const [deeds, setDeeds] = useState(0);
  const tell = (text: string) => {
    result.say(text);
    setDeeds((before) => before + 1);
  };
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { node, erasurePreview, erasureRequests } = page.data;
  const request = erasureRequests.find(({ person }) => person.id === id);
  const finish = (text: string) => {
    tell(text);
    void reload();
  };
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('privacy')}>{texts.back}</Link>
      </p>
      <PageTitle text={node?.__typename === 'Person' ? node.name : texts.gone} />
      <ResultNotice result={result} />
      {erasurePreview ? (
        <>
          <Export id={id} onDownload={() => tell(texts.downloaded)} />
          <Erasure id={id} preview={erasurePreview} askedAt={request?.askedAt} finish={finish} />
        </>
      ) : (
        <p>{texts.gone}</p>
      )}
      <section class="card">
        <h2>{texts.log}</h2>
        <LogList key={deeds} filter={{ personId: id }} />
      </section>
    </>
  );
}

function Export({ id, onDownload }: { readonly id: string; readonly onDownload: () => void }) {
  const decision = useDecision();
  const download = (form: 'page' | 'json') =>
    void decision.decide(
      () => send(ExportPersonDataDocument, { input: { personId: id } }, (data) => data.exportPersonData),
      ({ fileName, json, page }) => {
        if (form === 'json') keepText(`${fileName}.json`, json, 'application/json');
        else keepText(`${fileName}.html`, page, 'text/html');
        onDownload();
      },
    );
  return (
    <section class="card">
      <h2>{texts.export}</h2>
      <p>{texts.exportText}</p>
      <Problem text={decision.problem} />
      <p class="actions">
        <DecisionButton decision={decision} kind="secondary-action" onPress={() => download('page')}>
          {texts.page}
        </DecisionButton>
        <DecisionButton decision={decision} kind="secondary-action" onPress={() => download('json')}>
          {texts.json}
        </DecisionButton>
      </p>
    </section>
  );
}

interface ErasureProps {
  readonly id: string;
  readonly preview: NonNullable<KnownPersonQuery['erasurePreview']>;
  readonly askedAt: string | undefined;
  readonly finish: (text: string) => void;
}

function Erasure({ id, preview, askedAt, finish }: ErasureProps) {
  const decision = useDecision();
  const [isSure, setSure] = useState(false);
  const erase = () => {
    if (!isSure) {
      decision.say(texts.sureFirst, 'sure');
      return;
    }
    void decision.decide(
      () =>
        send(
          ErasePersonDocument,
          { input: { personId: id, basis: preview.basis } },
          (data) => data.erasePerson,
        ),
      () => finish(texts.erased),
    );
  };
  return (
    <section class="card">
      <h2>{texts.erase}</h2>
      {askedAt !== undefined && <p>{texts.asked(dateInWords(inAmsterdam(askedAt).date))}</p>}
      {preview.obstacles.length > 0 && (
        <Notice kind="info" title={texts.obstacles}>
          <ul>
            {preview.obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </Notice>
      )}
      <table class="office__table">
        <caption>{texts.will}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.forgotten}</th>
            <th scope="col">{texts.kept}</th>
          </tr>
        </thead>
        <tbody>
          {preview.kinds.map(({ kind, forgotten, kept }) => (
            <tr key={kind.key}>
              <th scope="row">{kind.title}</th>
              <td data-label={texts.forgotten}>{forgotten}</td>
              <td data-label={texts.kept}>{kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{texts.keptText}</p>
      {preview.obstacles.length === 0 && (
        <DecisionForm decision={decision} submit={texts.submit} onSubmit={erase}>
          <Checkbox label={texts.sure} name="sure" checked={isSure} onChange={setSure} />
        </DecisionForm>
      )}
      {askedAt !== undefined && <Decline id={id} finish={finish} />}
    </section>
  );
}

function Decline({ id, finish }: Pick<ErasureProps, 'id' | 'finish'>) {
  const decision = useDecision();
  const [reason, setReason] = useState('');
  return (
    <DecisionForm
      decision={decision}
      submit={texts.decline}
      onSubmit={() =>
        void decision.decide(
          () =>
            send(DeclineErasureDocument, { input: { personId: id, reason } }, (data) => data.declineErasure),
          () => finish(texts.declined),
        )
      }
    >
      <LongField
        label={texts.declineReason}
        name="reason"
        hint={texts.declineHint}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
    </DecisionForm>
  );
}
