import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as foundation from './migrations/20261122-foundation.ts';
import * as joining from './migrations/20261122b-joining.ts';
import * as wishes from './migrations/20261122c-wishes.ts';
import * as agreeing from './migrations/20261122d-agreeing.ts';
import * as invitations from './migrations/20261122e-invitations.ts';
import * as hosting from './migrations/20261122f-hosting.ts';
import * as emailProofs from './migrations/20261122g-email-proofs.ts';
import * as feeds from './migrations/20261122h-feeds.ts';
import * as notices from './migrations/20261122i-notices.ts';
import * as changing from './migrations/20261122j-changing.ts';
import * as membership from './migrations/20261122k-membership.ts';
import * as councilEvenings from './migrations/20261122l-council-evenings.ts';
import * as lookUps from './migrations/20261122m-look-ups.ts';
import * as enrolment from './migrations/20261122n-enrolment.ts';
import * as replacementRound from './migrations/20261122p-replacement-round.ts';
import * as fees from './migrations/20261122r-fees.ts';
import * as forming from './migrations/20261122s-forming.ts';
import * as composition from './migrations/20261122t-composition.ts';
import * as privacy from './migrations/20261122u-privacy.ts';
import * as readerSessions from './migrations/20261122v-reader-sessions.ts';
import * as leavingAhead from './migrations/20261122w-leaving-ahead.ts';
import * as intakes from './migrations/20261122x-intakes.ts';
import * as forgottenIntakes from './migrations/20261122y-forgotten-intakes.ts';
import * as successors from './migrations/20261123c-successors.ts';
import * as toldContent from './migrations/20261123c-told-content.ts';
import * as season from './migrations/20261123e-season.ts';
import * as invoiceRetention from './migrations/20261123f-fees.ts';
import * as intakeCopies from './migrations/20261123g-intake-copies.ts';
import * as creditVat from './migrations/20261123h-credit-vat.ts';
import * as mailedRounds from './migrations/20261123h-mailed-rounds.ts';
import * as toldFacilitator from './migrations/20261123h-told-facilitator.ts';
import * as partedCopies from './migrations/20261123i-parted-copies.ts';
import * as awaitedMails from './migrations/20261123j-awaited-mails.ts';
import * as keptInvoices from './migrations/20261123k-kept-invoices.ts';
import * as overtakenMails from './migrations/20261123m-overtaken-mails.ts';
import * as leftOutOfCompositions from './migrations/20261123n-left-out-of-compositions.ts';
import type { Tables } from './tables.ts';

/** They run in the order of their names; one that has landed is never edited, a change is a new one. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '20261122-foundation': foundation,
  '20261122b-joining': joining,
  '20261122c-wishes': wishes,
  '20261122d-agreeing': agreeing,
  '20261122e-invitations': invitations,
  '20261122f-hosting': hosting,
  '20261122g-email-proofs': emailProofs,
  '20261122h-feeds': feeds,
  '20261122i-notices': notices,
  '20261122j-changing': changing,
  '20261122l-council-evenings': councilEvenings,
  '20261122k-membership': membership,
  '20261122m-look-ups': lookUps,
  '20261122n-enrolment': enrolment,
  '20261122p-replacement-round': replacementRound,
  '20261122r-fees': fees,
  '20261122s-forming': forming,
  '20261122t-composition': composition,
  '20261122v-reader-sessions': readerSessions,
  '20261122w-leaving-ahead': leavingAhead,
  '20261122u-privacy': privacy,
  '20261122x-intakes': intakes,
  '20261122y-forgotten-intakes': forgottenIntakes,
  '20261123c-successors': successors,
  '20261123c-told-content': toldContent,
  '20261123f-fees': invoiceRetention,
  '20261123e-season': season,
  '20261123g-intake-copies': intakeCopies,
  '20261123h-credit-vat': creditVat,
  '20261123h-mailed-rounds': mailedRounds,
  '20261123h-told-facilitator': toldFacilitator,
  '20261123i-parted-copies': partedCopies,
  '20261123j-awaited-mails': awaitedMails,
  '20261123k-kept-invoices': keptInvoices,
  '20261123m-overtaken-mails': overtakenMails,
  '20261123n-left-out-of-compositions': leftOutOfCompositions,
};

/** The database has migrations that this program does not know: it was used by a newer version. */
export class NewerDatabaseError extends Error {
  constructor(name: string) {
    super(`The database was made by a newer version of the program (it has the change "${name}").`);
  }
}

/**
 * Brings the database up to date; nothing happens when it is, and to see that takes two short questions: the migrator looks
 * through every table, and programs start often. Two processes may start at once: the migrator's own lock lets one work
 * and the other find it done.
 * @throws NewerDatabaseError before anything is changed.
 */
export async function migrateToLatest(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const done = await listDone(db, engine);
  for (const name of done) {
    if (!(name in MIGRATIONS)) throw new NewerDatabaseError(name);
  }
  if (done.length === Object.keys(MIGRATIONS).length) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    // One may land after another whose name comes later: a database that has that other takes it as well
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The migrations that the database has; none of one that is new. The table is Kysely's own. */
async function listDone(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<readonly string[]> {
  const table =
    engine === 'sqlite'
      ? sql<{
          readonly name: string | null;
        }>`select max(name) as name from sqlite_master where name = 'kysely_migration'`
      : sql<{ readonly name: string | null }>`select to_regclass('kysely_migration')::text as name`;
  const isThere = (await table.execute(db)).rows.some(({ name }) => name !== null);
  if (!isThere) return [];
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}
