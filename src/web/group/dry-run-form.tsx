import type { ComponentChildren } from 'preact';
import { DecisionForm } from '../controls/decision.tsx';
import { LongField } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { groupTexts } from '../texts/nl-group.ts';
import { momentInWords } from '../time/amsterdam.ts';
import { DryRun } from './dry-run.tsx';
import type { DryRunState } from './use-dry-run.ts';

interface DryRunFormProps {
  readonly dryRun: DryRunState;
  readonly confirm: string;
  readonly children: ComponentChildren;
}

/** Fields, then what would happen, then the decision. */
export function DryRunForm({ dryRun, confirm, children }: DryRunFormProps) {
  const { change, decision, meanwhile } = dryRun;
  return (
    <>
      <DecisionForm
        decision={change ? { ...decision, problem: undefined } : decision}
        submit={groupTexts.look}
        onSubmit={() => void dryRun.look()}
      >
        {children}
      </DecisionForm>
      {change && (
        <section class="dry-run__result" aria-labelledby="proef">
          <h2 id="proef">{groupTexts.dryRun.title}</h2>
          {meanwhile && (
            <Notice kind="problem" title={groupTexts.changedTitle}>
              <ul>
                {meanwhile.map(({ id, at, inWords, actor }) => (
                  <li key={id}>
                    {inWords} ({momentInWords(at)}
                    {actor && `, ${actor.name}`})
                  </li>
                ))}
              </ul>
              <p>{groupTexts.changedText}</p>
            </Notice>
          )}
          <DryRun change={change} />
          <DecisionForm decision={decision} submit={confirm} onSubmit={dryRun.confirm}>
            <LongField
              label={groupTexts.reason}
              hint={groupTexts.reasonHint}
              value={dryRun.reason}
              onChange={dryRun.setReason}
              maxLength={500}
            />
          </DecisionForm>
        </section>
      )}
    </>
  );
}
