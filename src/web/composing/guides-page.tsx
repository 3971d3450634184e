import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import type { ChosenMunicipality } from '../enrolment/form-view.ts';
import { MunicipalityPicker } from '../enrolment/municipality-picker.tsx';
import {
  CompositionGuidesDocument,
  type CompositionGuidesQuery,
  SetCompositionGuideDocument,
} from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { MemberPicker } from './member-picker.tsx';
import { RunFrame } from './run-frame.tsx';
import { useRunDecision } from './use-run.ts';

const texts = composingTexts.guides;
type Run = NonNullable<CompositionGuidesQuery['compositionRun']>;
type Guide = Run['guides'][number];

/** Who guides groups: how many in this run, from where, and with whom not. */
export function GuidesPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(CompositionGuidesDocument, { id });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const run = page.data.compositionRun;
  return run === null ? <NotFound /> : <Guides run={run} reload={reload} />;
}

function Guides({ run, reload }: { readonly run: Run; readonly reload: () => Promise<void> }) {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const result = useResult();
  const guide = run.guides.find(({ id }) => id === chosen);
  return (
    <RunFrame run={run} part="begeleiders" reload={reload}>
      <p>{texts.intro}</p>
      <ResultNotice result={result} />
      {run.guides.length === 0 && <p class="empty">{texts.none}</p>}
      <ul class="plain-list">
        {run.guides.map((each) => (
          <li key={each.id} class="person-line">
            <span>
              <strong>{each.name}</strong> <span class="detail">{factsOf(each).join(', ')}</span>
            </span>
            {run.state === 'OPEN' && (
              <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action button--small"
                aria-label={texts.changeOf(each.name)}
                onClick={() => setChosen(each.id)}
              >
                {texts.change}
              </button>
            )}
          </li>
        ))}
      </ul>
      {guide && (
        <Dialog title={guide.name} size="wide" onClose={() => setChosen(undefined)}>
          <GuideForm
            run={run}
            guide={guide}
            reload={reload}
            onDone={() => {
              setChosen(undefined);
              result.say(texts.saved(guide.name));
            }}
          />
        </Dialog>
      )}
    </RunFrame>
  );
}

function factsOf({ mostGroups, guiding, home, notIn, notWith }: Guide): readonly string[] {
  const conflicts = [...notIn.map(({ displayName }) => displayName), ...notWith.map(({ name }) => name)];
  return [
    mostGroups === null ? texts.not : texts.most(mostGroups),
    home === null ? texts.noHome : texts.from(home.displayName),
    ...(guiding === 0 ? [] : [texts.guiding(guiding)]),
    ...(conflicts.length === 0 ? [] : [texts.conflicts(conflicts.join(', '))]),
  ];
}

interface GuideFormProps {
  readonly run: Run;
  readonly guide: Guide;
  readonly reload: () => Promise<void>;
  readonly onDone: () => void;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function GuideForm({ run, guide, reload, onDone }: GuideFormProps) {
  const [most, setMost] = useState(guide.mostGroups === null ? '' : String(guide.mostGroups));
  const [home, setHome] = useState<ChosenMunicipality | undefined>(guide.home ?? undefined);
  const [notIn, setNotIn] = useState<readonly Named[]>(
    guide.notIn.map(({ code, displayName }) => ({ id: code, name: displayName })),
  );
  const [notWith, setNotWith] = useState<readonly Named[]>(guide.notWith);
  const decision = useRunDecision(reload);
  const submit = () => {
    const isNumber = most.trim() === '' || /^\d{1,2}$/.test(most.trim());
    if (!isNumber) return decision.say(texts.numberWrong, 'mostGroups');
    if (home === undefined) return decision.say(texts.homeMissing, 'home');
    decision.run(
      () =>
        send(
          SetCompositionGuideDocument,
          {
            input: {
              runId: run.id,
              version: run.version,
              facilitatorId: guide.id,
              mostGroups: most.trim() === '' ? null : Number(most),
              home: home.code,
              notIn: notIn.map(({ id }) => id),
              notWith: notWith.map(({ id }) => id),
            },
          },
          (data) => data.setCompositionGuide,
        ),
      onDone,
    );
  };
  return (
    <DecisionForm decision={decision} submit={texts.save} onSubmit={submit}>
      <Field
        label={texts.mostField}
        name="mostGroups"
        value={most}
        onChange={setMost}
        inputMode="numeric"
        maxLength={2}
      />
      <fieldset class="plain-fieldset">
        <legend>{texts.home}</legend>
        <MunicipalityPicker name="home" chosen={home} onChoose={setHome} />
      </fieldset>
      <p class="detail">{texts.ownHome}</p>
      <NamedList title={texts.notIn} items={notIn} onChange={setNotIn} />
      <details>
        <summary>{texts.addNotIn}</summary>
        <MunicipalityPicker
          name="notIn"
          chosen={undefined}
          onChoose={(place) =>
            place && setNotIn((before) => withOne(before, { id: place.code, name: place.displayName }))
          }
        />
      </details>
      <NamedList title={texts.notWith} items={notWith} onChange={setNotWith} />
      <details>
        <summary>{texts.addNotWith}</summary>
        <MemberPicker
          label={composingTexts.wishes.otherFind}
          members={run.grouping?.members ?? []}
          choices={[
            {
              text: texts.add,
              label: texts.addOne,
              onPick: ({ personId, name }) => setNotWith((before) => withOne(before, { id: personId, name })),
            },
          ]}
        />
      </details>
    </DecisionForm>
  );
}

function withOne(items: readonly Named[], item: Named): readonly Named[] {
  return items.some(({ id }) => id === item.id) ? items : [...items, item];
}

interface NamedListProps {
  readonly title: string;
  readonly items: readonly Named[];
  readonly onChange: (items: readonly Named[]) => void;
}

function NamedList({ title, items, onChange }: NamedListProps) {
  if (items.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul class="plain-list">
        {items.map(({ id, name }) => (
          <li key={id} class="person-line">
            <span>{name}</span>
            <button
              type="button"
              class="link-button"
              aria-label={texts.remove(name)}
              onClick={() => onChange(items.filter((each) => each.id !== id))}
            >
              {texts.removeShort}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
