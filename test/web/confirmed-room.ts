import type { Page } from 'playwright-core';
import { askApi, type RoomApi, successOf } from '../../src/demonstration/room-api.ts';
import { assertAccessible, picture, type Visitor } from './browser.ts';
import { openPlanningRoom } from './planning-room.ts';
import type { ScreensServer } from './screens-server.ts';

export const SMALL = { width: 320, height: 740 } as const;
export const WIDE = { width: 1280, height: 720 } as const;

interface ConfirmedRoom {
  readonly office: RoomApi;
  readonly trajectoryId: string;
}

/** Six sessions stand; everybody can come at every moment that was asked about. */
export async function confirmedRoom(server: ScreensServer): Promise<ConfirmedRoom> {
  const { office, names, answer, roundId } = await openPlanningRoom(server);
  for (const person of names.keys()) await answer(person, () => 'YES');
  const { planningRound } = await askApi<{
    readonly planningRound: {
      readonly trajectory: { readonly id: string };
      readonly proposal: { readonly id: string };
    };
  }>(
    office,
    `query ($id: ID!) { planningRound(id: $id) { trajectory { id } proposal { ... on BestPlan { id } } } }`,
    { id: roundId },
  );
  const { confirmPlan } = await askApi<{ readonly confirmPlan: { readonly __typename: string } }>(
    office,
    `mutation ($input: ConfirmPlanInput!) { confirmPlan(input: $input) { __typename ... on UserError { code } } }`,
    { input: { roundId, proposalId: planningRound.proposal.id } },
  );
  successOf(confirmPlan);
  return { office, trajectoryId: planningRound.trajectory.id };
}

/** Goes to the page of one of the six sessions. */
export async function openSession(
  page: Page,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<void> {
  await page.goto(`/bijeenkomst/${encodeURIComponent(id)}`);
  await page.getByRole('heading', { level: 1, name: `Bijeenkomst ${number} van 6` }).waitFor();
}

/** At both widths nothing sticks out and axe has no remarks. */
export async function lookAtBothWidths(who: Visitor, name: string): Promise<void> {
  const before = who.page.viewportSize();
  for (const size of [SMALL, WIDE]) {
    await who.page.setViewportSize(size);
    await assertAccessible(who, `${name} at ${size.width}`);
    await picture(who, `${name}-${size.width}`, true);
  }
  if (before) await who.page.setViewportSize(before);
}
