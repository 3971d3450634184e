import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { AskedTwice } from '../controls/asked-twice.tsx';
import { useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  ChangeIntendedGroupDocument,
  DissolveIntendedGroupDocument,
  type IntendedGroupDetailFragment,
  IntendedGroupPageDocument,
} from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { formingTexts, OUTCOME_NAMES } from '../texts/nl-forming.ts';
import { FirstDatePart, type GroupPartProps } from './first-date-part.tsx';
import { GroupForm } from './group-form.tsx';
import { momentText } from './moment-fields.tsx';
import '../theme/forming.css';

const texts = formingTexts.group;

/** One intended group, for the office: its members with their talks, its first date, and its start. */
export function IntendedGroupPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(IntendedGroupPageDocument, { id });
  const [isChanging, setChanging] = useState(false);
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const group = page.data.intendedGroup;
  if (!group) return <NotFound />;
  const finish = (text: string) => {
    setChanging(false);
    result.say(text);
    void reload();
  };
  // What it was about may be otherwise by now: that is shown, with the refusal
  const onRefused = () => {
    void reload();
    return false;
  };
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('groepen')}>{formingTexts.groups.title}</Link>
      </p>
      <PageTitle text={group.name} />
      <ResultNotice result={result} />
      <State group={group} />
      <section class="card">
        <h2>{texts.members}</h2>
        <p>
          {texts.facilitator}: <strong>{group.facilitator?.name ?? texts.nobody}</strong>
        </p>
        {group.membersMissing > 0 && (
          <Notice kind="info">
            <p>{texts.tooSmall(group.membersMissing)}</p>
          </Notice>
        )}
        <Members group={group} />
        {group.state === 'FORMING' && (
          <p class="actions">
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action"
              onClick={() => setChanging(true)}
            >
              {texts.change}
            </button>
            <Dissolve group={group} finish={finish} onRefused={onRefused} />
          </p>
        )}
      </section>
      {group.state === 'FORMING' && (
        <FirstDatePart
          // What is filled in belongs to the question that is open
          key={group.firstDate?.id}
          group={group}
          finish={finish}
          onRefused={onRefused}
        />
      )}
      {isChanging && (
        <Dialog title={texts.change} size="wide" onClose={() => setChanging(false)}>
          <GroupForm
            begin={{
              name: group.name,
              facilitatorId: group.facilitator?.id,
              members: group.members.flatMap(({ name, municipality, registration }) =>
                registration === null
                  ? []
                  : [{ id: registration.id, name, municipality: municipality.displayName }],
              ),
            }}
            submit={texts.create}
            send={(input) =>
              send(
                ChangeIntendedGroupDocument,
                { input: { ...input, groupId: group.id, version: group.version } },
                (data) => data.changeIntendedGroup,
              )
            }
            onDone={() => finish(texts.changed)}
          />
        </Dialog>
      )}
    </>
  );
}

interface GroupProps {
  readonly group: IntendedGroupDetailFragment;
}

function State({ group: { state, trajectory } }: GroupProps) {
  if (state === 'FORMING') return null;
  return (
    <p class="lead">
      {state === 'STARTED' ? texts.started : texts.dissolved}{' '}
      {trajectory && <Link to={pathTo.trajectory(trajectory.id)}>{texts.toTrajectory}</Link>}
    </p>
  );
}

function Members({ group: { members } }: GroupProps) {
  return (
    // A table wider than a phone scrolls by itself, by keyboard too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="forming__scroll" tabIndex={0} aria-label={texts.members}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.wethouder}</th>
            <th scope="col">{texts.municipality}</th>
            <th scope="col">{texts.intake}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                {member.registration ? (
                  <Link to={pathTo.office('aanmeldingen', member.registration.id)}>{member.name}</Link>
                ) : (
                  member.name
                )}
              </th>
              <td>{member.municipality.displayName}</td>
              <td>{intakeText(member)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function intakeText({ intake, intakeOutcome }: IntendedGroupDetailFragment['members'][number]): string {
  if (intakeOutcome !== null) return OUTCOME_NAMES[intakeOutcome];
  if (intake === null) return texts.intakeNone;
  if (intake.appointment) {
    const moment = momentText(intake.appointment);
    return intake.declinedAt === null ? texts.intakePlanned(moment) : texts.intakeDeclined(moment);
  }
  return intake.askedAt === null ? texts.intakeOpen : texts.intakeAsked;
}

function Dissolve({ group, finish, onRefused }: GroupPartProps) {
  const decision = useDecision();
  const dissolve = () =>
    void decision.decide(
      () =>
        send(
          DissolveIntendedGroupDocument,
          { input: { groupId: group.id, version: group.version } },
          (data) => data.dissolveIntendedGroup,
        ),
      () => finish(texts.dissolved),
      onRefused,
    );
  return (
    <AskedTwice
      decision={decision}
      text={texts.dissolve}
      question={texts.dissolveSure}
      yes={texts.dissolveYes}
      no={texts.dissolveNo}
      onSure={dissolve}
    />
  );
}
