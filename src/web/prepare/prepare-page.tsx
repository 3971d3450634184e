import { useEffect, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { useDecision } from '../controls/decision.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { Loading, LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  OpenPlanningRoundDocument,
  PreparePageDocument,
  type PreparePageQuery,
  type RoundSettingsFragment,
} from '../gql/graphql.ts';
import { goOnTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { prepareTexts } from '../texts/nl-prepare.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { guides, type SignedIn } from '../viewer/roles.ts';
import { type Moment, seriesOf } from './calendar-view.ts';
import { dropPreparation, keepPreparation, keptPreparation, type Preparation } from './kept-preparation.ts';
import { KnownCard } from './known-card.tsx';
import { withLock, withoutLock, withoutWish, withWish } from './known-view.ts';
import { MomentsCalendar } from './moments-calendar.tsx';
import { planRoom } from './plan-room.ts';
import { momentsOf, NOTHING_BY_HAND, openingInput, withSeries, withSwitched } from './preparation.ts';
import { RoomBar } from './room-bar.tsx';
import { fieldOf, type RoundForm, roundFormOf, type SettingsField, settingsOf } from './round-form.ts';
import { SeriesSwitches } from './series-switches.tsx';
import { type FormProblem, RuleFields, WhenFields } from './settings-fields.tsx';
import { type Preview, type PreviewState, usePreview } from './use-preview.ts';
import '../theme/prepare.css';
import '../theme/moments-calendar.css';

interface PreparePageProps {
  readonly trajectoryId: string;
  readonly viewer: SignedIn;
}

type Trajectory = NonNullable<PreparePageQuery['trajectory']>;

/** The guide prepares a planning round: settings, days, and what the group knows already. */
export function PreparePage({ trajectoryId, viewer }: PreparePageProps) {
  const { page, reload } = usePageData(PreparePageDocument, { id: trajectoryId });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { trajectory } = page.data;
  if (!trajectory || !guides(viewer, trajectory.facilitator.id)) return <NotFound />;
  const { currentRound, suggestedRound } = trajectory;
  return (
    <>
      <div class="prepare-head">
        <PageTitle text={prepareTexts.title} />
        <p class="lead">
          <Link to={pathTo.trajectory(trajectory.id)}>{trajectory.name}</Link>
        </p>
      </div>
      {currentRound?.status === 'OPEN' ? (
        <Notice kind="info" title={trajectoryTexts.roundOpen}>
          <Link to={pathTo.round(currentRound.id)}>{trajectoryTexts.toRound}</Link>
        </Notice>
      ) : suggestedRound ? (
        <PrepareRound trajectory={trajectory} suggestion={suggestedRound} />
      ) : (
        <Notice kind="info">
          <p>{prepareTexts.nothingToPlan}</p>
        </Notice>
      )}
    </>
  );
}

interface PrepareRoundProps {
  readonly trajectory: Trajectory;
  readonly suggestion: RoundSettingsFragment;
}

/** What was filled in before on this machine, or the suggestion; kept from the first change on. */
function usePreparation({ trajectory, suggestion }: PrepareRoundProps) {
  const prepared = { trajectoryId: trajectory.id, lastRoundId: trajectory.currentRound?.id };
  const [suggested] = useState<Preparation>(() => ({
    form: roundFormOf(suggestion),
    byHand: NOTHING_BY_HAND,
  }));
  const [kept, setKept] = useState(() => keptPreparation(prepared));
  const [form, setForm] = useState(() => (kept ?? suggested).form);
  const [byHand, setByHand] = useState(() => (kept ?? suggested).byHand);
  useEffect(() => {
    if (form !== suggested.form || byHand !== suggested.byHand) keepPreparation(prepared, { form, byHand });
  }, [form, byHand]);
  const beginAnew = () => {
    dropPreparation(prepared);
    setKept(undefined);
    setForm(suggested.form);
    setByHand(suggested.byHand);
  };
  return {
    form,
    byHand,
    change: (part: Partial<RoundForm>) => setForm((before) => ({ ...before, ...part })),
    setByHand,
    wasKept: kept !== undefined,
    beginAnew,
  };
}

function PrepareRound({ trajectory, suggestion }: PrepareRoundProps) {
  const { form, byHand, change, setByHand, wasKept, beginAnew } = usePreparation({ trajectory, suggestion });
  const decision = useDecision();
  const groupSize = trajectory.participants.filter(({ leftAt }) => !leftAt).length;
  const given = settingsOf(form);
  const settings = 'settings' in given ? given.settings : undefined;
  const state = usePreview(trajectory.id, settings);
  const { preview } = state;
  const moments = momentsOf(preview, byHand);
  const problem = problemOf(given, state);

  const open = () => {
    if (!settings || !preview || problem) return;
    void decision.decide(
      () =>
        send(
          OpenPlanningRoundDocument,
          { input: openingInput(trajectory.id, settings, preview, byHand) },
          (data) => data.openPlanningRound,
        ),
      (done) => {
        dropPreparation({ trajectoryId: trajectory.id });
        // The way back leads to the trajectory: there is nothing to prepare any more.
        goOnTo(pathTo.round(done.round.id));
        scrollTo(0, 0);
      },
    );
  };
  return (
    <div class="prepare">
      <div class="prepare__settings">
        {wasKept && (
          <p class="prepare__kept">
            {prepareTexts.kept}{' '}
            <button type="button" class="link-button" onClick={beginAnew}>
              {prepareTexts.beginAnew}
            </button>
          </p>
        )}
        <WhenFields form={form} change={change} problem={problem} />
        <KnownCard
          known={byHand}
          moments={moments}
          hosts={trajectory.hostsToCome}
          sessionNumbers={sessionNumbers(preview, suggestion)}
          actions={{
            lock: async (lock) => {
              setByHand((before) => ({ ...before, locks: withLock(before.locks, lock) }));
              return true;
            },
            unlock: (number) =>
              setByHand((before) => ({ ...before, locks: withoutLock(before.locks, number) })),
            wish: async (wish) => {
              setByHand((before) => ({ ...before, wishes: withWish(before.wishes, wish) }));
              return true;
            },
            unwish: (id) => setByHand((before) => ({ ...before, wishes: withoutWish(before.wishes, id) })),
          }}
        />
        <RuleFields form={form} change={change} problem={problem} groupSize={groupSize} />
      </div>
      <div class="prepare__days">
        <h2>{prepareTexts.days}</h2>
        <p class="hint">{prepareTexts.daysHint}</p>
        {hasSeveralParts(moments) && (
          <SeriesSwitches
            moments={moments}
            onSwitch={(series, on) => setByHand((before) => withSeries(before, series, on))}
          />
        )}
        {preview ? (
          <MomentsCalendar
            label={prepareTexts.days}
            groupSize={groupSize}
            moments={moments}
            onSwitch={(switched, on) => setByHand((before) => withSwitched(before, switched, on))}
          />
        ) : (
          !problem && <Loading />
        )}
      </div>
      <RoomBar
        room={preview && settings ? planRoom(moments, taskOf(preview, settings)) : undefined}
        sessionsToPlan={suggestion.sessionsToPlan}
        problem={decision.problem ?? problem?.message ?? (state.isLost ? prepareTexts.lost : undefined)}
      >
        <button
          type="button"
          class="utrecht-button utrecht-button--primary-action button--large"
          aria-disabled={decision.busy || problem !== undefined || !preview}
          onClick={open}
        >
          {decision.busy ? nl.busy : prepareTexts.submit}
        </button>
      </RoomBar>
    </div>
  );
}

function hasSeveralParts(moments: readonly Moment[]): boolean {
  return seriesOf(moments).some(({ dayPart }) => dayPart !== moments[0]?.dayPart);
}

function sessionNumbers(preview: Preview | undefined, { sessionsToPlan }: RoundSettingsFragment) {
  const first = preview?.firstSessionNumber ?? 2;
  return Array.from({ length: sessionsToPlan }, (_, place) => first + place);
}

function taskOf(
  preview: Preview,
  { spacing }: { readonly spacing: { readonly minDays: number; readonly maxDays: number } },
) {
  const { sessionsToPlan, fixedSession } = preview;
  return { fixedDate: fixedSession.date, sessionsToPlan, minDays: spacing.minDays, maxDays: spacing.maxDays };
}

/** What is wrong now: what the form itself can tell, or else what the API says of it. */
function problemOf(given: ReturnType<typeof settingsOf>, { refusal }: PreviewState): FormProblem | undefined {
  if ('problem' in given) {
    return { field: fieldOf(given.problem), message: prepareTexts.wrong[given.problem] };
  }
  if (refusal === undefined) return undefined;
  return {
    field: refusal.__typename === 'InvalidInput' && isField(refusal.field) ? refusal.field : 'period',
    message: refusal.message,
  };
}

const FIELDS: readonly string[] = ['period', 'weekdays', 'dayParts', 'spacing', 'attendance'];

function isField(name: string): name is SettingsField {
  return FIELDS.includes(name);
}
