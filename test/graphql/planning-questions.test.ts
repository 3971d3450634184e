import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { problemText } from '../../src/planning/problem-text.ts';
import { askBeside } from '../../src/planning/questions.ts';
import type { RoundProblem } from '../../src/planning/types.ts';
import type { ParticipantId, SlotId } from '../../src/shared/ids.ts';
import { runPlan } from '../cli/plan-command.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { ask, askFor, globalId, type Json } from '../server/running.ts';
import { BRAM, CARLA, DAAN, known, mixed, onMondays, problemOf, withRoom } from './answered-rounds.ts';

/** What the plan command says of the same problem. */
function commandOn(problem: RoundProblem, ...questions: readonly string[]): Json {
  const { stdout, stderr } = runPlan(['--json', ...questions, '-'], problemText(problem));
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

const PLAN = 'objective { values } sessions { number slot { id } host { id } }';
const NOT_KNOWN = '... on NotKnown { code message }';

/** A plan of the command as the API shows it. */
function shownPlan({ objective, sessions }: Json): Json {
  return {
    objective: { values: objective },
    sessions: sessions.map(({ session, slot, host }: Json) => ({
      number: session,
      slot: { id: globalId('CandidateSlot', slot) },
      host: host === null ? null : { id: globalId('Participant', host) },
    })),
  };
}

function shownChoice({ status, ...plan }: Json): Json {
  return { status: status.toUpperCase(), plan: status === 'possible' ? shownPlan(plan) : null };
}

describeOnBothEngines('What the planner knows beside the proposal', (engine) => {
  test('says in sentences what can be checked by hand', () =>
    withRoom(engine, onMondays(CARLA), async (room) => {
      const { proposal, version, whyNotSlot } = await known(
        room,
        `whyNotSlot(slotId: $slotId, sessionNumber: $sessionNumber) { ${NOT_KNOWN} ... on WhyNotSlot { roundVersion verdict sentences plan { comparison } } }
        proposal { ... on BestPlan {
          objective { values }
          asks { participant { person { name } } absent ifNeeded sentence }
          improvements { ${NOT_KNOWN} ... on PlanImprovements { roundVersion total improvements { participant { id } slot { id } from sentence objective { values } } } }
          settingSteps { ${NOT_KNOWN} ... on SettingSteps { roundVersion steps { sentence } } }
          alternatives { ${NOT_KNOWN} ... on PlanAlternatives { roundVersion alternatives { kind reason plan { gain price changedSessions comparison } } } }
          sessions { number isChanged nextBest { ${NOT_KNOWN} ... on NextBest { roundVersion withoutSlot { status sentence plan { comparison } } } } }
        } }`,
        { slotId: room.slotOn('2027-05-10'), sessionNumber: 3 },
      );

      assert.deepEqual(proposal.objective.values, [1, 1, 0, 1, 209, 41 + 83 + 125 + 167 + 209]);
      assert.deepEqual(proposal.improvements, {
        roundVersion: version,
        total: 1,
        improvements: [
          {
            participant: { id: room.participants[CARLA] },
            slot: { id: room.slotOn('2027-05-03') },
            from: 'NO',
            sentence:
              'Als Carla Dekker op maandag 3 mei (middag) wel kan, mist niemand meer een bijeenkomst.',
            objective: { values: [0, 0, 0, 1, 209, 625] },
          },
        ],
      });
      assert.deepEqual(proposal.settingSteps, { roundVersion: version, steps: [] });
      const ascension = await known(
        room,
        `whyNotSlot(slotId: $slotId, sessionNumber: $sessionNumber) { ${NOT_KNOWN} ... on WhyNotSlot { verdict sentences } }`,
        { slotId: room.slotOn('2027-05-06') },
      );
      assert.deepEqual(ascension.whyNotSlot, {
        verdict: 'NOT_OFFERED',
        sentences: ['Dit moment is uitgezet: Hemelvaartsdag.'],
      });
      const [anna, , carla] = proposal.asks;
      assert.deepEqual(anna, {
        participant: { person: { name: 'Anna Bakker' } },
        absent: [],
        ifNeeded: [],
        sentence: 'Komt bij alle 5 bijeenkomsten; heeft bijeenkomst 1 ontvangen.',
      });
      assert.deepEqual(carla.absent, [3]);
      assert.match(
        carla.sentence,
        /^Komt bij bijeenkomst 2, 4, 5 en 6; kan niet bij bijeenkomst 3; ontvangt bijeenkomst [2456][.]$/,
      );
      assert.deepEqual(whyNotSlot, {
        roundVersion: version,
        verdict: 'OBSTRUCTED',
        sentences: [
          'Dit moment kan niet: er komen te weinig deelnemers: 0, en het moeten er minstens 4 zijn. Heeft niet geantwoord: Anna Bakker, Bram de Boer, Carla Dekker, Daan van Dijk, Els Hendriks en Frank Jansen.',
        ],
        plan: null,
      });
      assert.deepEqual(proposal.alternatives, {
        roundVersion: version,
        alternatives: [
          {
            kind: 'OTHER_HOSTS',
            reason: 'Dezelfde momenten, andere gastheren: bij elke bijeenkomst een andere.',
            plan: {
              gain: [],
              price: [],
              changedSessions: [2, 3, 4, 5, 6],
              comparison:
                'Die is op alle zes punten even goed. Bij planningen die op alle zes punten even goed zijn, gaat die met de vroegste momenten voor; bij dezelfde momenten beslist een vaste volgorde van de gastheren, zodat dezelfde antwoorden altijd dezelfde planning geven.',
            },
          },
        ],
      });
      assert.deepEqual(
        proposal.sessions.map(({ number, isChanged, nextBest }: Json) => [
          number,
          isChanged,
          nextBest.roundVersion,
          nextBest.withoutSlot,
        ]),
        [2, 3, 4, 5, 6].map((number) => [
          number,
          false,
          version,
          {
            status: 'IMPOSSIBLE',
            sentence:
              'Zonder dit moment is er geen planning. Er zijn 4 dagen die kunnen, en er zijn 5 bijeenkomsten te plannen.',
            plan: null,
          },
        ]),
      );
    }));

  test('is what the plan command says of the same problem', () =>
    withRoom(engine, mixed, async (room) => {
      const { problem } = await problemOf(room);
      const { proposal } = await known(
        room,
        `proposal { ... on BestPlan {
          alternatives { ${NOT_KNOWN} ... on PlanAlternatives { alternatives { kind plan { ${PLAN} } } } }
          improvements(first: 50) { ${NOT_KNOWN} ... on PlanImprovements { total improvements { participant { id } slot { id } objective { values } } } }
          settingSteps { ${NOT_KNOWN} ... on SettingSteps { steps { setting from to objective { values } } } }
          sessions { number slot { id } host { id } nextBest { ${NOT_KNOWN} ... on NextBest { withoutSlot { status plan { ${PLAN} } } otherHost { status plan { ${PLAN} } } } } }
        } }`,
      );
      // Last: meanwhile nobody looks after the line to the server
      const said = commandOn(problem, '--explain', '--alternatives', '--what-helps');

      assert.ok(said.alternatives.length > 0 && said.improvements.length > 0);
      assert.deepEqual(proposal.alternatives, {
        alternatives: said.alternatives.map(({ kind, ...plan }: Json) => ({
          kind: kind.replace(/[A-Z]/g, '_$&').toUpperCase(),
          plan: shownPlan(plan),
        })),
      });
      assert.deepEqual(proposal.improvements, {
        total: said.improvements.length,
        improvements: said.improvements.slice(0, 50).map(({ participant, slot, objective }: Json) => ({
          participant: { id: globalId('Participant', participant) },
          slot: { id: globalId('CandidateSlot', slot) },
          objective: { values: objective },
        })),
      });
      const settings = [
        ['MIN_DAYS', said.settings.minDays],
        ['MAX_DAYS', said.settings.maxDays],
        ['MIN_PRESENT', said.settings.minPresent],
        ['MAX_ABSENCES', said.settings.maxAbsencesPerParticipant],
      ];
      assert.deepEqual(proposal.settingSteps, {
        steps: settings.flatMap(([setting, step]) =>
          step === null
            ? []
            : [{ setting, from: step.from, to: step.to, objective: { values: step.objective } }],
        ),
      });
      assert.deepEqual(
        proposal.sessions,
        said.nextBest.map(({ session, slot, host, withoutSlot, otherHost }: Json) => ({
          number: session,
          slot: { id: globalId('CandidateSlot', slot) },
          host: { id: globalId('Participant', host) },
          nextBest: { withoutSlot: shownChoice(withoutSlot), otherHost: shownChoice(otherHost) },
        })),
      );
    }));

  test('gives the best plan with another moment or host, which keeps all rules and that one', () =>
    withRoom(engine, mixed, async (room) => {
      const { problem } = await problemOf(room);
      const [anna] = room.participants;
      const best = findBestPlan<ParticipantId, SlotId>(problem);
      assert.ok(best.status === 'optimal');
      let plans = 0;
      for (const slotId of room.slots.slice(18, 30)) {
        const slot = Buffer.from(slotId, 'base64').toString().split(':')[1] as SlotId; // cast: an id of ours
        const { whyNotSlot } = await known(
          room,
          `whyNotSlot(slotId: $slotId, sessionNumber: $sessionNumber) { ${NOT_KNOWN} ... on WhyNotSlot { verdict sentences plan { ${PLAN} } } }`,
          { slotId, sessionNumber: 4 },
        );
        const locked = findBestPlan<ParticipantId, SlotId>({ ...problem, locks: [{ session: 4, slot }] });
        const isPlanned: boolean = best.sessions.some(
          (planned) => planned.session === 4 && planned.slot === slot,
        );
        assert.equal(whyNotSlot.plan !== null || isPlanned, locked.status === 'optimal');
        if (locked.status === 'infeasible' || whyNotSlot.plan === null) continue;
        plans += 1;
        assert.deepEqual(whyNotSlot.plan, shownPlan(locked));
        assert.deepEqual(checkPlan(problem, locked.sessions).violations, []);
      }
      assert.ok(plans > 0);

      // Anna received session 1; of two others one at least is not planned as the host of session 3
      const isPlannedHost = (person: number) =>
        best.sessions.some(({ session, host }) => session === 3 && host === problem.participants[person]?.id);
      const other = isPlannedHost(BRAM) ? CARLA : BRAM;
      const { asAnna, asOther, nobody, noSession } = await known(
        room,
        `asAnna: whyNotHost(sessionNumber: 3, participantId: "${anna}") { ${NOT_KNOWN} ... on WhyNotHost { verdict sentences plan { ${PLAN} } } }
        asOther: whyNotHost(sessionNumber: 3, participantId: "${room.participants[other]}") { ${NOT_KNOWN} ... on WhyNotHost { verdict plan { ${PLAN} } } }
        nobody: whyNotHost(sessionNumber: 3, participantId: "${globalId('Participant', 'nobody')}") { __typename }
        noSession: whyNotHost(sessionNumber: 7, participantId: "${room.participants[other]}") { __typename }`,
      );
      assert.deepEqual([nobody, noSession], [null, null]);
      assert.deepEqual(asAnna, {
        verdict: 'NOT_DUE',
        sentences: ['Anna Bakker heeft bijeenkomst 1 ontvangen.'],
        plan: null,
      });
      const host = problem.participants[other]?.id;
      assert.ok(host !== undefined);
      const withOther = findBestPlan<ParticipantId, SlotId>({ ...problem, locks: [{ session: 3, host }] });
      assert.ok(withOther.status === 'optimal');
      assert.deepEqual(asOther, { verdict: 'POSSIBLE', plan: shownPlan(withOther) });
    }));

  test('names the smallest changes of a round without a plan, and each of them is enough', () =>
    withRoom(engine, onMondays(BRAM, CARLA, DAAN), async (room) => {
      const { problem } = await problemOf(room);
      const { proposal, version } = await known(
        room,
        `proposal { ... on NoPlanPossible {
          conflict { ${NOT_KNOWN} ... on PlanningConflict { roundVersion summary parts consequence people { id } stuck } }
          smallestChanges(first: 10) { ${NOT_KNOWN} ... on SmallestChanges { roundVersion fewest setCount summary sets { sentence changes { participant { id } slot { id } from } } } }
          settingSteps { ${NOT_KNOWN} ... on SettingSteps { roundVersion steps { setting from to sentence } } }
        } }`,
      );

      assert.deepEqual(proposal.smallestChanges.sets.map(({ sentence }: Json) => sentence).toSorted(), [
        'Bram de Boer op maandag 3 mei (middag).',
        'Carla Dekker op maandag 3 mei (middag).',
        'Daan van Dijk op maandag 3 mei (middag).',
      ]);
      assert.deepEqual(
        { ...proposal.smallestChanges, sets: undefined },
        {
          roundVersion: version,
          fewest: 1,
          setCount: 3,
          summary: 'Met één antwoord dat ‘ja’ wordt, is er een planning.',
          sets: undefined,
        },
      );
      const may = proposal.smallestChanges.sets.flatMap(({ changes }: Json) => changes);
      assert.deepEqual(
        may.toSorted((a: Json, b: Json) => (a.participant.id < b.participant.id ? -1 : 1)),
        [BRAM, CARLA, DAAN]
          .map((person) => room.participants[person] ?? '')
          .toSorted()
          .map((id) => ({ participant: { id }, slot: { id: room.slotOn('2027-05-03') }, from: 'NO' })),
      );
      for (const { participant, slot } of may) {
        const [person, moment] = [participant.id, slot.id].map(
          (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] ?? '',
        ) as [ParticipantId, SlotId]; // cast: ids of ours
        const answers = new Map(problem.availability.get(person)).set(moment, 'yes');
        const changed = { ...problem, availability: new Map(problem.availability).set(person, answers) };
        const found = findBestPlan<ParticipantId, SlotId>(changed);
        assert.ok(found.status === 'optimal');
        assert.deepEqual(checkPlan(changed, found.sessions).violations, []);
      }
      assert.deepEqual(proposal.settingSteps, {
        roundVersion: version,
        steps: [
          {
            setting: 'MIN_PRESENT',
            from: 4,
            to: 3,
            sentence: 'Minstens 3 deelnemers bij elke bijeenkomst in plaats van 4: dan is er een planning.',
          },
        ],
      });
      const { conflict } = commandOn(problem);
      const said = proposal.conflict;
      assert.equal(said.roundVersion, version);
      assert.equal(
        said.parts.length,
        conflict.people.length + conflict.hosting.length + conflict.rules.length,
      );
      assert.equal(said.summary, `Deze ${said.parts.length} punten sluiten samen elke planning uit:`);
      assert.deepEqual(
        said.people.map(({ id }: Json) => id),
        [...new Set([...conflict.people, ...conflict.hosting])].map((id) => globalId('Participant', id)),
      );
      assert.ok(said.parts.includes('bij elke bijeenkomst zijn minstens 4 deelnemers'));
      assert.ok(said.stuck.length > 1);
    }));

  test('is not asked of a plan that stands, nor of one that is not proven', () =>
    withRoom(engine, onMondays(CARLA), async (room) => {
      const { round, problem } = await problemOf(room);
      const undecided = { kind: 'undecided', round, roundVersion: 1, takenSlots: [], problem } as const;
      assert.deepEqual(await askBeside(undecided, { kind: 'settings' }), { status: 'tooHard' });

      const { proposal } = await known(room, 'proposal { ... on BestPlan { id } }');
      await askFor(
        room.server,
        room.office,
        'mutation ($input: ConfirmPlanInput!) { confirmPlan(input: $input) { __typename } }',
        { input: { roundId: room.roundId, proposalId: proposal.id } },
      );
      const confirmed = await known(
        room,
        `proposal { ... on BestPlan { asks { absent } alternatives { ${NOT_KNOWN} } improvements { ${NOT_KNOWN} } } }`,
      );

      const closed = {
        code: 'ROUND_CLOSED',
        message: 'Deze ronde is gesloten. Er valt niets meer te kiezen.',
      };
      assert.deepEqual(confirmed.proposal.alternatives, closed);
      assert.deepEqual(confirmed.proposal.improvements, closed);
      assert.equal(confirmed.proposal.asks.length, 6);
    }));

  test('costs so much that one query cannot ask everything of everything', () =>
    withRoom(engine, onMondays(), async (room) => {
      const inside = (field: string): string =>
        `sessions { nextBest { ... on NextBest { withoutSlot { plan { ${field} } } } } }`;
      const { errors } = await ask(
        room.server,
        room.office,
        `query ($id: ID!) { planningRound(id: $id) { proposal { ... on BestPlan { ${inside(inside(inside('gain')))} } } } }`,
        { id: room.roundId },
      );
      const many = await ask(
        room.server,
        room.office,
        'query ($id: ID!) { planningRound(id: $id) { proposal { ... on BestPlan { improvements(first: 51) { __typename } } } } }',
        { id: room.roundId },
      );

      assert.deepEqual(
        errors?.map(({ extensions }) => extensions?.code),
        ['QUERY_TOO_COMPLEX'],
      );
      assert.deepEqual(
        many.errors?.map(({ extensions, message }) => [extensions?.code, message]),
        [['BAD_INPUT', 'Vraag er 1 tot 50 tegelijk.']],
      );
    }));
});
