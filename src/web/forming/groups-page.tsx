import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { Field } from '../controls/field.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import {
  FormIntendedGroupDocument,
  IntendedGroupsDocument,
  type IntendedGroupsQuery,
} from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { isMatch } from '../office/matching.ts';
import { OfficePage } from '../office/office-list.tsx';
import { formingTexts } from '../texts/nl-forming.ts';
import { dayAndMonth, inAmsterdam } from '../time/amsterdam.ts';
import { GroupForm } from './group-form.tsx';
import { type NextStep, nextStepOf, STEP_KEYS } from './next-step.ts';
import '../theme/forming.css';

const texts = formingTexts.groups;
type IntendedGroup = IntendedGroupsQuery['intendedGroups'][number];
interface Line {
  readonly group: IntendedGroup;
  readonly step: NextStep;
}

/** Groups that are to start, for the office: how far each is, and what it needs next. */
export function GroupsPage() {
  const { page, reload } = usePageData(IntendedGroupsDocument, {});
  const [today] = useState(() => inAmsterdam(new Date().toISOString()).date);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const lines = page.data.intendedGroups.map((group) => ({ group, step: nextStepOf(group, today) }));
  const newGroup = (
    <GroupForm
      submit={formingTexts.group.create}
      send={(input) => send(FormIntendedGroupDocument, { input }, (data) => data.formIntendedGroup)}
      onDone={({ group }) => goTo(pathTo.office('groepen', group.id))}
    />
  );
  return (
    <OfficePage texts={texts} making={{ title: texts.new, size: 'wide', form: newGroup }}>
      {lines.length === 0 ? <p class="empty">{texts.none}</p> : <Groups lines={lines} />}
    </OfficePage>
  );
}

function Groups({ lines }: { readonly lines: readonly Line[] }) {
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState('');
  const named = lines.filter(({ group }) => isMatch([group.name, group.facilitator?.name ?? ''], words));
  const shown = named.filter(({ step }) => wanted === '' || step.key === wanted);
  return (
    <>
      <div class="office__filters">
        <Field label={texts.search} value={words} onChange={setWords} maxLength={100} />
        <Select
          label={texts.step}
          value={wanted}
          none={`${texts.allSteps} (${named.length})`}
          onChange={setWanted}
          options={STEP_KEYS.map((key) => ({
            value: key,
            text: `${texts.steps[key]} (${named.filter(({ step }) => step.key === key).length})`,
          }))}
        />
      </div>
      <p role="status">
        <strong>{texts.found(shown.length)}</strong>
      </p>
      {shown.length > 0 && (
        <table class="office__table">
          <thead>
            <tr>
              <th scope="col">{texts.group}</th>
              <th scope="col">{texts.facilitator}</th>
              <th scope="col">{texts.members}</th>
              <th scope="col">{texts.talks}</th>
              <th scope="col">{texts.step}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Row key={line.group.id} {...line} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Row({ group: { id, name, facilitator, members }, step }: Line) {
  const suitable = members.filter(({ intakeOutcome }) => intakeOutcome === 'SUITABLE').length;
  return (
    <tr>
      <th scope="row">
        <Link to={pathTo.office('groepen', id)}>{name}</Link>
      </th>
      <td data-label={texts.facilitator}>{facilitator?.name ?? texts.noFacilitator}</td>
      <td data-label={texts.members}>{members.length}</td>
      <td data-label={texts.talks}>{texts.talksOf(suitable, members.length)}</td>
      <td data-label={texts.step}>{stepInWords(step)}</td>
    </tr>
  );
}

function stepInWords(step: NextStep): string {
  if (step.key === 'members') return texts.missing(step.missing);
  if (step.key === 'talks') return texts.openTalks(step.open);
  if (step.key === 'answers') return texts.openAnswers(step.open, dayAndMonth(step.until));
  return texts.steps[step.key];
}
