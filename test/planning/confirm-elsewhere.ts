import { type DatabaseLocation, openDatabase } from '../../src/database/database.ts';
import { confirmPlan } from '../../src/planning/confirmation.ts';
import { guideRightOf } from '../trajectories/builders.ts';
import { contextOf } from './builders.ts';

/** A process of its own that confirms a proposal, and says what came of it. Started by confirming-at-once.test.ts. */
export interface Errand {
  readonly location: DatabaseLocation;
  readonly group: Parameters<typeof guideRightOf>[1];
  readonly roundId: Parameters<typeof confirmPlan>[2];
  readonly proposalId: string;
}

// Written by the test that starts this
const errand = JSON.parse(process.argv[2] ?? '') as Errand;
const database = await openDatabase(errand.location);
const guide = await guideRightOf(database, errand.group);
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  const result = await confirmPlan(contextOf(database), guide, errand.roundId, errand.proposalId);
  await database.close();
  process.stdout.write(result.ok ? 'confirmed\n' : `${result.refusal.code}\n`);
  process.stdin.destroy();
});
