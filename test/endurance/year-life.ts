import assert from 'node:assert/strict';
import { askFor, globalId } from '../server/running.ts';
import { aFacilitator, aWethouder, given } from '../trajectories/builders.ts';
import { CONFIRM, openSuggestedRound, proposalIdOf } from './group-driver.ts';
import { basisOf, decides, does, everyoneAnswers, yearSession } from './year-group.ts';
import { DAY_MS, LATER_MS, plus, type Year } from './year-programs.ts';

const SUNDAY_IN_MARCH = { startsAt: '2027-03-28T08:00:00Z', endsAt: '2027-03-28T11:00:00Z' };
const SUNDAY_IN_OCTOBER = { startsAt: '2027-10-31T09:00:00Z', endsAt: '2027-10-31T12:00:00Z' };

/** All that happens, in its order. Each kind of change is there at least once. */
export async function live(year: Year): Promise<void> {
  await plansTheCycle(year, '2027-01-11T09:00:00.000Z');
  await hostsAndMoves(year);
  await asksForAnotherMoment(year);
  await swapsAndCancels(year);
  await peopleComeAndGo(year);
  await goesOn(year);
}

async function plansTheCycle(year: Year, now: string): Promise<void> {
  await year.at(now);
  const round = await openSuggestedRound(year.program, year.group);
  await everyoneAnswers(year.program, year.group, round);
  const proposalId = await proposalIdOf(year.program, year.group, round.id);
  const input = { roundId: round.id, proposalId };
  // Two confirm at once: one does
  const results = await Promise.all(
    year.bothPrograms.map((program) => askFor(program, year.group.facilitator, CONFIRM, { input })),
  );
  const names = results.map(({ confirmPlan }) => confirmPlan.__typename).toSorted();
  assert.deepEqual(names, ['ConfirmPlanSuccess', 'RuleBroken']);
  await year.settled(plus(now, LATER_MS));
}

async function hostsAndMoves(year: Year): Promise<void> {
  const now = '2027-01-12T09:00:00.000Z';
  await year.at(now);
  const second = await yearSession(year.program, year.group, 2);
  const host = year.group.wethouders.find(({ participantId }) => participantId === second.host?.id);
  await does(year.program, given(host).token, 'arrangeHosting', {
    sessionId: second.id,
    version: second.version,
    venue: { name: 'Gemeentehuis', place: 'Kampen' },
    hosting: { room: 'Raadzaal', parking: 'Achter het gebouw' },
  });
  // Over the day on which the clock is put forward, while the mail server is down for that day and the next
  year.smtp.setMode('down');
  const third = await yearSession(year.program, year.group, 3);
  await does(year.program, year.group.facilitator, 'moveSession', {
    sessionId: third.id,
    version: third.version,
    ...SUNDAY_IN_MARCH,
    reason: 'Het stadhuis is dicht',
  });
  await year.settled(plus(now, LATER_MS));
  await year.settled(plus(now, DAY_MS / 2));
  year.smtp.setMode('works');
  await year.settled(plus(now, DAY_MS));

  // Two move at once: the second of the two is told
  await year.at('2027-01-14T09:00:00.000Z');
  const fourth = await yearSession(year.program, year.group, 4);
  const moves = await Promise.all(
    [year.group.facilitator, year.group.office].map((token, index) =>
      decides(given(year.bothPrograms[index]), token, 'moveSession', {
        sessionId: fourth.id,
        version: fourth.version,
        startsAt: plus(fourth.startsAt, (index + 1) * DAY_MS),
        endsAt: plus(fourth.endsAt, (index + 1) * DAY_MS),
      }),
    ),
  );
  assert.deepEqual(moves.map(({ __typename }) => __typename).toSorted(), ['MoveSessionSuccess', 'Outdated']);
  await year.settled('2027-01-14T09:11:00.000Z');
}

/** A small round: asked by the host, answered by all, chosen by the guide; the line breaks within messages. */
async function asksForAnotherMoment(year: Year): Promise<void> {
  const now = '2027-01-18T09:00:00.000Z';
  await year.at(now);
  const third = await yearSession(year.program, year.group, 3);
  const host = given(year.group.wethouders.find(({ participantId }) => participantId === third.host?.id));
  year.smtp.setMode('cuts');
  await does(year.program, host.token, 'askForReplacement', {
    sessionId: third.id,
    version: third.version,
    moments: [1, 3].map((days) => ({
      startsAt: plus(third.startsAt, days * DAY_MS),
      endsAt: plus(third.endsAt, days * DAY_MS),
    })),
    answerBy: '2027-02-01',
  });
  await year.settled(plus(now, 1000));
  assert.ok(year.smtp.cut() > 0);
  year.smtp.setMode('works');
  const asked = await yearSession(year.program, year.group, 3);
  const round = given(asked.replacementRound ?? undefined);
  await everyoneAnswers(year.program, year.group, { id: round.id, slots: round.slots.map(({ id }) => id) });
  const seen = await yearSession(year.program, year.group, 3);
  const [best] = given(seen.askedMoments ?? undefined);
  await does(year.program, year.group.facilitator, 'chooseReplacement', {
    roundId: round.id,
    version: seen.version,
    slotId: best?.slot.id,
    basis: best?.basis,
  });
  await year.settled(plus(now, DAY_MS));
}

async function swapsAndCancels(year: Year): Promise<void> {
  const now = '2027-01-25T09:00:00.000Z';
  await year.at(now);
  const [fifth, sixth] = [
    await yearSession(year.program, year.group, 5),
    await yearSession(year.program, year.group, 6),
  ];
  const hostOf = ({ host }: typeof fifth) =>
    given(year.group.wethouders.find(({ participantId }) => participantId === host?.id)).token;
  const { swap } = await does(
    year.program,
    hostOf(fifth),
    'askSwap',
    { sessionId: fifth.id, version: fifth.version, otherSessionId: sixth.id, otherVersion: sixth.version },
    'swap { id }',
  );
  await does(year.program, hostOf(sixth), 'agreeToSwap', { swapId: swap.id });
  await year.powerCut(plus(now, LATER_MS));

  // By the guide, at once: two more change places; and who cannot come says so, and can after all
  await year.at('2027-01-26T09:00:00.000Z');
  const [second, fourth] = [
    await yearSession(year.program, year.group, 2),
    await yearSession(year.program, year.group, 4),
  ];
  await does(year.program, year.group.facilitator, 'swapHosts', {
    firstSessionId: second.id,
    firstVersion: second.version,
    secondSessionId: fourth.id,
    secondVersion: fourth.version,
  });
  const absence = { sessionId: fourth.id, participantId: given(year.group.wethouders[0]).participantId };
  await does(year.program, given(year.group.wethouders[0]).token, 'reportAbsence', absence);
  await does(year.program, given(year.group.wethouders[0]).token, 'withdrawAbsence', absence);
  await year.settled('2027-01-26T09:11:00.000Z');

  await year.at('2027-02-01T09:00:00.000Z');
  const cancelled = await yearSession(year.program, year.group, 6);
  await does(year.program, year.group.facilitator, 'cancelSession', {
    sessionId: cancelled.id,
    version: cancelled.version,
  });
  await year.settled('2027-02-01T09:11:00.000Z');
  // Planned again, over the day on which the clock is put back
  await year.at('2027-02-08T09:00:00.000Z');
  const gone = await yearSession(year.program, year.group, 6);
  await does(year.program, year.group.office, 'moveSession', {
    sessionId: gone.id,
    version: gone.version,
    ...SUNDAY_IN_OCTOBER,
  });
  await year.settled('2027-02-08T09:11:00.000Z');
}

async function peopleComeAndGo(year: Year): Promise<void> {
  const now = '2027-04-12T09:00:00.000Z';
  await year.at(now);
  const leaver = given(year.group.wethouders[5]).participantId;
  const leaving = `leavingPreview(participantId: "${leaver}", kind: FELL, lastDay: "2027-04-12")`;
  await does(year.program, year.group.facilitator, 'leaveGroup', {
    trajectoryId: year.group.trajectoryId,
    participantId: leaver,
    kind: 'FELL',
    lastDay: '2027-04-12',
    basis: await basisOf(year.program, year.group.facilitator, year.group, leaving),
  });
  const newcomer = globalId('Person', await aWethouder(year.database, 7));
  const joining = `joiningPreview(personId: "${newcomer}", firstSessionNumber: 5)`;
  await does(year.program, year.group.office, 'joinGroup', {
    trajectoryId: year.group.trajectoryId,
    personId: newcomer,
    firstSessionNumber: 5,
    basis: await basisOf(year.program, year.group.office, year.group, joining),
  });
  await year.powerCut(plus(now, LATER_MS));

  // Another facilitator at one session, and then for good
  const other = await aFacilitator(year.database);
  for (const [day, sessionNumber] of [
    ['2027-04-20T09:00:00.000Z', 4],
    ['2027-04-27T09:00:00.000Z', undefined],
  ] as const) {
    await year.at(day);
    const facilitatorId = globalId('Person', other);
    const session = sessionNumber && (await yearSession(year.program, year.group, sessionNumber));
    const about = session ? `, sessionId: "${session.id}"` : '';
    const preview = `facilitatorPreview(facilitatorId: "${facilitatorId}"${about})`;
    await does(year.program, year.group.office, 'replaceFacilitator', {
      trajectoryId: year.group.trajectoryId,
      facilitatorId,
      ...(session ? { sessionId: session.id } : {}),
      basis: await basisOf(year.program, year.group.office, year.group, preview),
    });
    await year.settled(plus(day, LATER_MS));
  }
}

/** After session 6: all but one go on, with four sessions more. */
async function goesOn(year: Year): Promise<void> {
  const now = '2027-11-02T09:00:00.000Z';
  await year.at(now);
  const { trajectoryId, office } = year.group;
  const { continuation } = await does(
    year.program,
    office,
    'askContinuation',
    { trajectoryId },
    'continuation { id }',
  );
  const { trajectory } = await askFor(
    year.program,
    office,
    'query ($id: ID!) { trajectory(id: $id) { participants { id } } }',
    { id: trajectoryId },
  );
  for (const [index, { id: participantId }] of trajectory.participants.entries()) {
    await does(year.program, office, 'chooseContinuation', {
      continuationId: continuation.id,
      participantId,
      choice: index === 0 ? 'STOPS' : 'GOES_ON',
    });
  }
  const { node } = await askFor(
    year.program,
    office,
    'query ($id: ID!) { node(id: $id) { ... on Continuation { outlook { basis } } } }',
    { id: continuation.id },
  );
  await does(year.program, office, 'startContinuation', {
    continuationId: continuation.id,
    basis: node.outlook.basis,
  });
  await year.settled(plus(now, LATER_MS));
  // The office guides what the new facilitator would: it plans, and one date moves once more
  year.group = { ...year.group, facilitator: office };
  const round = await openSuggestedRound(year.program, year.group);
  await everyoneAnswers(year.program, year.group, round);
  const proposalId = await proposalIdOf(year.program, year.group, round.id);
  await does(year.program, office, 'confirmPlan', { roundId: round.id, proposalId });
  await year.settled('2027-11-02T10:00:00.000Z');
  await year.at('2028-01-10T09:00:00.000Z');
  // Everybody has signed in anew since
  const eighth = await yearSession(year.program, { ...year.group, facilitator: year.group.office }, 8);
  await does(year.program, year.group.office, 'moveSession', {
    sessionId: eighth.id,
    version: eighth.version,
    startsAt: plus(eighth.startsAt, DAY_MS),
    endsAt: plus(eighth.endsAt, DAY_MS),
  });
  await year.settled('2028-01-10T09:11:00.000Z');
}
