import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton, DecisionForm, useDecision } from '../controls/decision.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import { Select } from '../controls/select.tsx';
import {
  AskIntakesDocument,
  IntakesDocument,
  type IntakesQuery,
  OfferIntakeMomentsDocument,
  WithdrawIntakeMomentDocument,
} from '../gql/graphql.ts';
import { formingTexts } from '../texts/nl-forming.ts';
import { timesInWords } from '../time/amsterdam.ts';
import { Appointment } from './appointment.tsx';
import { FacilitatorDates } from './facilitator-dates.tsx';
import { momentText, periodOf } from './moment-fields.tsx';
import { type Finish, TalkCard } from './talk-card.tsx';
import { appointmentOf, NEW_TALK, TalkFields } from './talk-fields.tsx';
import { TALK_MINUTES, talksWithin, USUAL_TALK_MINUTES } from './talk-series.ts';
import '../theme/own.css';
import '../theme/forming.css';

const texts = formingTexts.talks;

/** A facilitator's talks with who is to be in a group. */
export function TalksPage() {
  const { page, reload } = usePageData(IntakesDocument, {});
  const result = useResult();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { intakes, intakeMoments, intendedGroups } = page.data;
  const choosing = intakes.filter(({ state, appointment }) => state === 'OPEN' && appointment === null);
  const finish: Finish = (text) => {
    result.say(text);
    void reload();
  };
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <ResultNotice result={result} />
      <Moments moments={intakeMoments} choosing={choosing.length} finish={finish} />
      <section class="card">
        <h2>{texts.list}</h2>
        {intakes.length === 0 && <p class="empty">{texts.none}</p>}
        <Invite
          intakes={choosing.filter(({ askedAt }) => askedAt === null)}
          kind="primary-action"
          text={texts.inviteAll}
          finish={finish}
        />
        {intakeMoments.length > 0 && (
          <Invite
            intakes={choosing.filter(({ askedAt }) => askedAt !== null)}
            kind="secondary-action"
            text={texts.inviteAgain}
            finish={finish}
          />
        )}
        <ul class="plain-list forming__choices">
          {intakes.map((intake) => (
            <li key={intake.id}>
              <TalkCard intake={intake} finish={finish} />
            </li>
          ))}
        </ul>
      </section>
      {intendedGroups.map((group) => (
        <FacilitatorDates key={`${group.id} ${group.firstDate?.id}`} group={group} finish={finish} />
      ))}
    </>
  );
}

/** Talks are planned one after the other, on a part of a day. */
const MORNING = { ...NEW_TALK, moment: { ...NEW_TALK.moment, until: '12:00' } };

interface MomentsProps {
  readonly moments: IntakesQuery['intakeMoments'];
  /** How many have no appointment yet. */
  readonly choosing: number;
  readonly finish: Finish;
}

function Moments({ moments, choosing, finish }: MomentsProps) {
  const [typed, setTyped] = useState(MORNING);
  const [minutes, setMinutes] = useState<number>(USUAL_TALK_MINUTES);
  const adding = useDecision();
  const removing = useDecision();
  const add = () => {
    const appointment = appointmentOf(typed);
    if (appointment === undefined) return adding.say(formingTexts.moment.wrong);
    const offered = talksWithin(appointment, minutes).map((period) => ({ ...appointment, ...period }));
    void adding.decide(
      () =>
        send(OfferIntakeMomentsDocument, { input: { moments: offered } }, (data) => data.offerIntakeMoments),
      () => {
        setTyped({ ...typed, moment: { ...typed.moment, date: '' } });
        finish(texts.offered(offered.length));
      },
    );
  };
  const period = periodOf(typed.moment);
  const times = period && period.startsAt < period.endsAt ? talksWithin(period, minutes) : [];
  const remove = (momentId: string) =>
    void removing.decide(
      () => send(WithdrawIntakeMomentDocument, { input: { momentId } }, (data) => data.withdrawIntakeMoment),
      () => finish(texts.withdrawn),
    );
  return (
    <section class="card">
      <h2>{texts.moments}</h2>
      <p>{moments.length === 0 ? texts.noMoments : texts.momentsHint}</p>
      {moments.length < choosing && <p>{texts.fewMoments(choosing, moments.length)}</p>}
      <Problem text={removing.problem} />
      <ul class="plain-list">
        {moments.map(({ id, appointment }) => (
          <li key={id}>
            <Appointment appointment={appointment} />
            <DecisionButton
              decision={removing}
              kind="subtle"
              label={formingTexts.moment.removeOne(momentText(appointment))}
              onPress={() => remove(id)}
            >
              {formingTexts.moment.remove}
            </DecisionButton>
          </li>
        ))}
      </ul>
      <DecisionForm decision={adding} submit={texts.add(times.length)} onSubmit={add}>
        <TalkFields value={typed} onChange={setTyped} />
        <Select
          label={texts.length}
          value={String(minutes)}
          onChange={(value) => setMinutes(Number(value))}
          options={TALK_MINUTES.map((one) => ({ value: String(one), text: texts.minutes(one) }))}
        />
        <p role="status" class="detail">
          {times.length > 0 &&
            texts.willBe(times.map(({ startsAt, endsAt }) => timesInWords(startsAt, endsAt)))}
        </p>
      </DecisionForm>
    </section>
  );
}

interface InviteProps {
  readonly intakes: IntakesQuery['intakes'];
  readonly kind: 'primary-action' | 'secondary-action';
  readonly text: (count: number) => string;
  readonly finish: Finish;
}

function Invite({ intakes, kind, text, finish }: InviteProps) {
  const decision = useDecision();
  if (intakes.length === 0) return null;
  const invite = () =>
    void decision.decide(
      () =>
        send(
          AskIntakesDocument,
          { input: { intakeIds: intakes.map(({ id }) => id) } },
          (data) => data.askIntakes,
        ),
      ({ asked }) => finish(texts.invited(asked)),
    );
  return (
    <>
      <Problem text={decision.problem} />
      <p>
        <DecisionButton decision={decision} kind={kind} onPress={invite}>
          {text(intakes.length)}
        </DecisionButton>
      </p>
    </>
  );
}
