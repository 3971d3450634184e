import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Loading, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { Select } from '../controls/select.tsx';
import { FacilitatorsDocument, type FacilitatorsQuery, StartTrajectoryDocument } from '../gql/graphql.ts';
import { goTo } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { startTexts } from '../texts/nl-start.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { GroupPicker } from './group-picker.tsx';
import {
  EMPTY_START,
  type StartForm,
  startRequest,
  VENUE_FIELDS,
  withCandidate,
  withoutCandidate,
} from './start-form.ts';

/** For the office: a group, its facilitator and its first session. */
export function StartPage() {
  const { page, reload } = usePageData(FacilitatorsDocument, {});
  return (
    <>
      <PageTitle text={startTexts.title} />
      <p class="lead">{startTexts.intro}</p>
      {page.state === 'loading' && <Loading />}
      {page.state === 'failed' && <Trouble onRetry={() => void reload()} />}
      {page.state === 'ready' && <StartTrajectory facilitators={page.data.facilitators} />}
    </>
  );
}

function StartTrajectory({ facilitators }: FacilitatorsQuery) {
  const decision = useDecision();
  const [form, setForm] = useState<StartForm>(EMPTY_START);
  const change = (part: Partial<StartForm>) => setForm((before) => ({ ...before, ...part }));

  const submit = () => {
    const request = startRequest(form);
    if ('problem' in request) return decision.say(startTexts.wrong[request.problem]);
    void decision.decide(
      () => send(StartTrajectoryDocument, { input: request.input }, (data) => data.startTrajectory),
      (done) => goTo(pathTo.trajectory(done.trajectory.id)),
    );
  };

  return (
    <section class="card start">
      <DecisionForm decision={decision} submit={startTexts.submit} onSubmit={submit}>
        <Field
          label={startTexts.name}
          value={form.name}
          maxLength={80}
          onChange={(name) => change({ name })}
        />
        <Select
          label={startTexts.facilitator}
          none={startTexts.chooseFacilitator}
          value={form.facilitatorId}
          onChange={(facilitatorId) => change({ facilitatorId })}
          options={facilitators.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <GroupPicker
          group={form.group}
          onChoose={(candidate) => setForm((before) => withCandidate(before, candidate))}
          onRemove={(id) => setForm((before) => withoutCandidate(before, id))}
        />
        <FirstSession form={form} change={change} />
      </DecisionForm>
    </section>
  );
}

interface FirstSessionProps {
  readonly form: StartForm;
  readonly change: (part: Partial<StartForm>) => void;
}

function FirstSession({ form, change }: FirstSessionProps) {
  return (
    <>
      <fieldset>
        <legend>{startTexts.firstSession}</legend>
        <div class="field-row">
          <Field
            label={startTexts.date}
            type="date"
            value={form.date}
            onChange={(date) => change({ date })}
          />
          <Field
            label={startTexts.starts}
            type="time"
            value={form.starts}
            onChange={(starts) => change({ starts })}
          />
          <Field
            label={startTexts.ends}
            type="time"
            value={form.ends}
            onChange={(ends) => change({ ends })}
          />
        </div>
        <Select
          label={startTexts.host}
          none={startTexts.chooseHost}
          value={form.hostId}
          onChange={(hostId) => change({ hostId })}
          options={form.group.map(({ id, name, municipality }) => ({
            value: id,
            text: `${name}, ${municipality.displayName}`,
          }))}
        />
      </fieldset>
      <fieldset>
        <legend>{startTexts.venue}</legend>
        {VENUE_FIELDS.map((field) => (
          <Field
            key={field}
            label={trajectoryTexts.changeVenue[field]}
            value={form.venue[field]}
            maxLength={200}
            onChange={(value) => change({ venue: { ...form.venue, [field]: value } })}
          />
        ))}
      </fieldset>
    </>
  );
}
