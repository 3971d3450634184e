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
import { nl } from '../texts/nl.ts';
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
      <PageTitle text={nl.start.title} />
      <p class="lead">{nl.start.intro}</p>
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
    if ('problem' in request) return decision.say(nl.start.wrong[request.problem]);
    void decision.decide(
      () => send(StartTrajectoryDocument, { input: request.input }, (data) => data.startTrajectory),
      (done) => goTo(pathTo.trajectory(done.trajectory.id)),
    );
  };

  return (
    <section class="card start">
      <DecisionForm decision={decision} submit={nl.start.submit} onSubmit={submit}>
        <Field label={nl.start.name} value={form.name} maxLength={80} onChange={(name) => change({ name })} />
        <Select
          label={nl.start.facilitator}
          none={nl.start.chooseFacilitator}
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
        <legend>{nl.start.firstSession}</legend>
        <div class="field-row">
          <Field label={nl.start.date} type="date" value={form.date} onChange={(date) => change({ date })} />
          <Field
            label={nl.start.starts}
            type="time"
            value={form.starts}
            onChange={(starts) => change({ starts })}
          />
          <Field label={nl.start.ends} type="time" value={form.ends} onChange={(ends) => change({ ends })} />
        </div>
        <Select
          label={nl.start.host}
          none={nl.start.chooseHost}
          value={form.hostId}
          onChange={(hostId) => change({ hostId })}
          options={form.group.map(({ id, name, municipality }) => ({
            value: id,
            text: `${name}, ${municipality.displayName}`,
          }))}
        />
      </fieldset>
      <fieldset>
        <legend>{nl.start.venue}</legend>
        {VENUE_FIELDS.map((field) => (
          <Field
            key={field}
            label={nl.changeVenue[field]}
            value={form.venue[field]}
            maxLength={200}
            onChange={(value) => change({ venue: { ...form.venue, [field]: value } })}
          />
        ))}
      </fieldset>
    </>
  );
}
