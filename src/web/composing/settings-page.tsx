import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton, DecisionForm } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { Done, LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import {
  ChangeCompositionRunDocument,
  type CompositionCriterion,
  CompositionSettingsDocument,
  DiscardCompositionRunDocument,
  type RunHeadFragment,
} from '../gql/graphql.ts';
import { CRITERION_TEXTS, composingTexts } from '../texts/nl-composing.ts';
import { RunFrame } from './run-frame.tsx';
import { movedInOrder } from './run-view.ts';
import { SmallButton } from './small-button.tsx';
import { type RunDecision, useRunDecision } from './use-run.ts';

const texts = composingTexts.settings;
// The texts have one entry for each criterion
const ALL = Object.keys(CRITERION_TEXTS) as readonly CompositionCriterion[];

/** What counts and what counts first, the sizes of groups, and journeys. */
export function SettingsPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(CompositionSettingsDocument, { id });
  const [done, setDone] = useState<string | undefined>(undefined);
  // Not of the form: a refusal is told although the form begins anew
  const decision = useRunDecision(reload);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const run = page.data.compositionRun;
  if (run === null) return <NotFound />;
  return (
    <RunFrame run={run} part="wat-telt" reload={reload}>
      <Done text={done} />
      <SettingsForm key={run.version} run={run} decision={decision} onDone={setDone} />
      {run.state === 'OPEN' && <Discard run={run} reload={reload} />}
    </RunFrame>
  );
}

const NUMBERS = [
  ['leastMembers', texts.least],
  ['standardMembers', texts.standard],
  ['mostMembers', texts.most],
  ['comfortableTravelMinutes', texts.comfortable],
  ['neighbourMinutes', texts.neighbours],
] as const;
type Numbers = Readonly<Record<(typeof NUMBERS)[number][0], string>>;

interface SettingsFormProps {
  readonly run: RunHeadFragment;
  readonly decision: RunDecision;
  readonly onDone: (text: string | undefined) => void;
}

/** Begins anew with what was saved, by whoever. */
function SettingsForm({ run, decision, onDone }: SettingsFormProps) {
  const { settings } = run;
  const [name, setName] = useState(run.name);
  const [order, setOrder] = useState<readonly CompositionCriterion[]>(settings.order);
  const [numbers, setNumbers] = useState<Numbers>({
    leastMembers: String(settings.leastMembers),
    standardMembers: String(settings.standardMembers),
    mostMembers: String(settings.mostMembers),
    comfortableTravelMinutes: String(settings.comfortableTravelMinutes),
    neighbourMinutes: String(settings.neighbourMinutes),
  });
  const [limit, setLimit] = useState(
    settings.maxTravelMinutes === null ? '' : String(settings.maxTravelMinutes),
  );
  const submit = () => {
    onDone(undefined);
    const typed = { ...numbers, maxTravelMinutes: limit.trim() || '0' };
    const wrong = Object.entries(typed).find(([, text]) => !/^\d{1,3}$/.test(text.trim()));
    if (wrong) return decision.say(texts.numberWrong, wrong[0]);
    decision.run(
      () =>
        send(
          ChangeCompositionRunDocument,
          {
            input: {
              runId: run.id,
              version: run.version,
              name,
              settings: {
                leastMembers: Number(numbers.leastMembers),
                standardMembers: Number(numbers.standardMembers),
                mostMembers: Number(numbers.mostMembers),
                comfortableTravelMinutes: Number(numbers.comfortableTravelMinutes),
                neighbourMinutes: Number(numbers.neighbourMinutes),
                maxTravelMinutes: limit.trim() === '' ? null : Number(limit),
                order: [...order],
              },
            },
          },
          (data) => data.changeCompositionRun,
        ),
      () => onDone(texts.saved),
    );
  };
  return (
    <DecisionForm decision={decision} submit={texts.save} onSubmit={submit}>
      <h2>{texts.title}</h2>
      <p>{texts.intro}</p>
      <OrderList order={order} onChange={setOrder} />
      <Field label={texts.nameField} name="name" value={name} onChange={setName} maxLength={80} />
      {NUMBERS.map(([key, label]) => (
        <Field
          key={key}
          label={label}
          name={key}
          value={numbers[key]}
          inputMode="numeric"
          maxLength={3}
          onChange={(value) => setNumbers((before) => ({ ...before, [key]: value }))}
        />
      ))}
      <Field
        label={texts.limit}
        name="maxTravelMinutes"
        value={limit}
        onChange={setLimit}
        inputMode="numeric"
        maxLength={3}
      />
    </DecisionForm>
  );
}

interface OrderListProps {
  readonly order: readonly CompositionCriterion[];
  readonly onChange: (order: readonly CompositionCriterion[]) => void;
}

/** The order of importance, changed with buttons: what was pressed stays where the focus is. */
function OrderList({ order, onChange }: OrderListProps) {
  const [said, setSaid] = useState<string | undefined>(undefined);
  const move = (criterion: CompositionCriterion, by: 1 | -1) => {
    const moved = movedInOrder(order, criterion, by);
    onChange(moved);
    setSaid(texts.moved(CRITERION_TEXTS[criterion].name, moved.indexOf(criterion) + 1));
  };
  const others = ALL.filter((each) => !order.includes(each));
  return (
    <>
      <ol class="composing__order">
        {order.map((criterion) => {
          const { name, unit } = CRITERION_TEXTS[criterion];
          return (
            <li key={criterion}>
              <span>
                <strong>{name}</strong> <span class="detail">{unit}</span>
              </span>
              <span class="actions">
                <SmallButton
                  text={texts.upShort}
                  label={texts.up(name)}
                  onPress={() => move(criterion, -1)}
                />
                <SmallButton
                  text={texts.downShort}
                  label={texts.down(name)}
                  onPress={() => move(criterion, 1)}
                />
                <SmallButton
                  text={texts.offShort}
                  label={texts.off(name)}
                  onPress={() => {
                    onChange(order.filter((each) => each !== criterion));
                    setSaid(texts.switchedOff(name));
                  }}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {others.length > 0 && <h3>{texts.notCounted}</h3>}
      <ul class="composing__order">
        {others.map((criterion) => {
          const { name } = CRITERION_TEXTS[criterion];
          return (
            <li key={criterion}>
              <span>{name}</span>
              <SmallButton
                text={texts.onShort}
                label={texts.on(name)}
                onPress={() => {
                  onChange([...order, criterion]);
                  setSaid(texts.moved(name, order.length + 1));
                }}
              />
            </li>
          );
        })}
      </ul>
      <p role="status">{said}</p>
    </>
  );
}

interface DiscardProps {
  readonly run: RunHeadFragment;
  readonly reload: () => Promise<void>;
}

function Discard({ run, reload }: DiscardProps) {
  const decision = useRunDecision(reload);
  return (
    <section class="card">
      <h2>{texts.discardTitle}</h2>
      <p>{texts.discardText}</p>
      <Problem text={decision.problem} />
      <DecisionButton
        decision={decision}
        kind="secondary-action"
        onPress={() =>
          decision.run(() =>
            send(
              DiscardCompositionRunDocument,
              { input: { runId: run.id, version: run.version } },
              (data) => data.discardCompositionRun,
            ),
          )
        }
      >
        {texts.discard}
      </DecisionButton>
    </section>
  );
}
