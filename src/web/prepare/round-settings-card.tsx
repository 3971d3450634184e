import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { ChangeRoundSettingsDocument, type RoundWallFragment } from '../gql/graphql.ts';
import { prepareTexts } from '../texts/nl-prepare.ts';
import { fieldOf, type RoundForm, roundFormOf, settingsOf } from './round-form.ts';
import { type FormProblem, RuleFields, WhenFields } from './settings-fields.tsx';

interface RoundSettingsCardProps {
  readonly round: RoundWallFragment;
  readonly onChanged: () => void;
}

/** The settings of a round that runs: its rules, and folded away the way to more moments. */
export function RoundSettingsCard({ round, onChanged }: RoundSettingsCardProps) {
  // Who else changes the settings makes these forms start anew.
  const { period, weekdays, dayParts, spacing, attendance } = round;
  const stored = JSON.stringify([period, weekdays, dayParts, spacing, attendance]);
  return (
    <>
      <section class="known" aria-labelledby="regels">
        <h2 id="regels">{prepareTexts.running.settings}</h2>
        <SettingsForm key={stored} part="rules" round={round} onChanged={onChanged} />
      </section>
      <details class="grow">
        <summary>{prepareTexts.running.grow}</summary>
        <p class="hint">{prepareTexts.running.growHint}</p>
        <SettingsForm key={stored} part="when" round={round} onChanged={onChanged} />
      </details>
    </>
  );
}

function SettingsForm({
  part,
  round,
  onChanged,
}: RoundSettingsCardProps & { readonly part: 'rules' | 'when' }) {
  const [form, setForm] = useState<RoundForm>(() => roundFormOf(round));
  // The settings that this form started with: who changed them since is told apart by the version.
  const [version] = useState(round.version);
  const [problem, setProblem] = useState<FormProblem | undefined>(undefined);
  const decision = useDecision();
  const change = (changed: Partial<RoundForm>) => {
    setProblem(undefined);
    setForm((before) => ({ ...before, ...changed }));
  };

  const submit = () => {
    const given = settingsOf(form);
    if ('problem' in given) {
      return setProblem({ field: fieldOf(given.problem), message: prepareTexts.wrong[given.problem] });
    }
    const { period, weekdays, dayParts, spacing, attendance } = given.settings;
    const changed = part === 'rules' ? { spacing, attendance } : { period, weekdays, dayParts };
    return void decision.decide(
      () =>
        send(
          ChangeRoundSettingsDocument,
          { input: { roundId: round.id, version, ...changed } },
          (data) => data.changeRoundSettings,
        ),
      onChanged,
    );
  };
  const props = { form, change, problem };
  return (
    <DecisionForm
      decision={decision}
      submit={part === 'rules' ? prepareTexts.running.save : prepareTexts.running.growSubmit}
      onSubmit={submit}
    >
      {part === 'rules' ? (
        <RuleFields {...props} groupSize={round.respondents.length} />
      ) : (
        <WhenFields {...props} />
      )}
    </DecisionForm>
  );
}
