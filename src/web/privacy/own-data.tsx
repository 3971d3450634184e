import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Loading, Problem, Trouble } from '../controls/notice.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import { AskErasureDocument, ExportOwnDataDocument, OwnDataDocument } from '../gql/graphql.ts';
import { keepText } from '../office/files.ts';
import { privacyTexts } from '../texts/nl-privacy.ts';
import { dateInWords, inAmsterdam } from '../time/amsterdam.ts';
import { KindList } from './kind-list.tsx';
import '../theme/privacy.css';

const texts = privacyTexts.own;

/** Everything that is kept of the viewer, to take along; and asking to be forgotten. */
export function OwnData() {
  const { page, reload } = usePageData(OwnDataDocument, {});
  const decision = useDecision();
  const result = useResult();
  const [isAsking, setAsking] = useState(false);
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const { viewer, dataKinds } = page.data;
  const download = (form: 'page' | 'json') =>
    void decision.decide(
      () => send(ExportOwnDataDocument, {}, (data) => data.exportOwnData),
      ({ fileName, json, page: html }) => {
        if (form === 'json') keepText(`${fileName}.json`, json, 'application/json');
        else keepText(`${fileName}.html`, html, 'text/html');
        result.say(texts.downloaded);
      },
    );
  const ask = () =>
    void decision.decide(
      () => send(AskErasureDocument, {}, (data) => data.askErasure),
      () => {
        setAsking(false);
        void reload();
      },
    );
  return (
    <section class="card privacy">
      <h2>{texts.title}</h2>
      <p>{texts.intro}</p>
      <p class="actions">
        <DecisionButton decision={decision} kind="secondary-action" onPress={() => download('page')}>
          {texts.page}
        </DecisionButton>
        <DecisionButton decision={decision} kind="secondary-action" onPress={() => download('json')}>
          {texts.json}
        </DecisionButton>
      </p>
      <p class="hint">{texts.withheld}</p>
      <ResultNotice result={result}>
        <Problem text={decision.problem} />
      </ResultNotice>
      <details>
        <summary>{texts.kinds}</summary>
        <KindList kinds={dataKinds} />
      </details>
      {viewer.erasureAskedAt !== null && (
        <p role="status">{texts.asked(dateInWords(inAmsterdam(viewer.erasureAskedAt).date))}</p>
      )}
      {viewer.erasureAskedAt === null && !isAsking && (
        <DecisionButton decision={decision} kind="subtle" onPress={() => setAsking(true)}>
          {texts.ask}
        </DecisionButton>
      )}
      {viewer.erasureAskedAt === null && isAsking && (
        <fieldset class="privacy__sure">
          <legend>{texts.askSure}</legend>
          <DecisionButton decision={decision} kind="primary-action" onPress={ask}>
            {texts.askYes}
          </DecisionButton>
          <DecisionButton decision={decision} kind="secondary-action" onPress={() => setAsking(false)}>
            {texts.askNo}
          </DecisionButton>
        </fieldset>
      )}
    </section>
  );
}
