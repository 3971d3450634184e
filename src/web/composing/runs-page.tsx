import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Checkbox, Field } from '../controls/field.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  CompositionRunsDocument,
  type CompositionRunsQuery,
  MakeCompositionRunDocument,
} from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { momentInWords } from '../time/amsterdam.ts';

const texts = composingTexts.runs;

/** Every time that the office formed groups, and a new one. */
export function RunsPage() {
  const { page, reload } = usePageData(CompositionRunsDocument, {});
  const [isNew, setNew] = useState(false);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { compositionRuns, offers } = page.data;
  return (
    <>
      <PageTitle text={texts.title} />
      <p>{texts.intro}</p>
      <button
        type="button"
        class="utrecht-button utrecht-button--primary-action"
        onClick={() => setNew(true)}
      >
        {texts.begin}
      </button>
      {compositionRuns.length === 0 && <p class="empty">{texts.none}</p>}
      <ul class="plain-list composing__runs">
        {compositionRuns.map(({ id, name, state, createdAt, createdBy }) => (
          <li key={id} class="person-line">
            <span>
              <Link to={pathTo.composing(id)}>{name}</Link>{' '}
              <span class="detail">{texts.by(createdBy.name, momentInWords(createdAt))}</span>
            </span>
            <span>{texts.states[state]}</span>
          </li>
        ))}
      </ul>
      {isNew && (
        <Dialog title={texts.begin} onClose={() => setNew(false)}>
          <NewRun offers={offers} />
        </Dialog>
      )}
    </>
  );
}

function NewRun({ offers }: { readonly offers: CompositionRunsQuery['offers'] }) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const decision = useDecision();
  const submit = () =>
    void decision.decide(
      () =>
        send(
          MakeCompositionRunDocument,
          { input: { name, offerIds: chosen.length === 0 ? null : [...chosen] } },
          (data) => data.makeCompositionRun,
        ),
      ({ run }) => goTo(pathTo.composing(run.id)),
    );
  return (
    <DecisionForm decision={decision} submit={texts.make} onSubmit={submit}>
      <Field
        label={texts.name}
        name="name"
        hint={texts.nameHint}
        value={name}
        onChange={setName}
        maxLength={80}
      />
      <fieldset class="plain-fieldset">
        <legend>{texts.offers}</legend>
        <p class="detail">{texts.offersHint}</p>
        {offers
          .filter(({ trajectory }) => trajectory === null)
          .map(({ id, title, counts }) => (
            <Checkbox
              key={id}
              name={id}
              label={texts.offer(title, counts.find(({ state }) => state === 'REGISTERED')?.count ?? 0)}
              checked={chosen.includes(id)}
              onChange={(isOn) =>
                setChosen((before) => (isOn ? [...before, id] : before.filter((each) => each !== id)))
              }
            />
          ))}
      </fieldset>
    </DecisionForm>
  );
}
