import type { Kysely, Transaction } from 'kysely';
import type { CalendarsTables } from './tables/calendars.ts';
import type { ComposingTables } from './tables/composing.ts';
import type { CouncilTables } from './tables/council.ts';
import type { EnrolmentTables } from './tables/enrolment.ts';
import type { FeesTables } from './tables/fees.ts';
import type { FormingTables } from './tables/forming.ts';
import type { MembershipTables } from './tables/membership.ts';
import type { NotificationsTables } from './tables/notifications.ts';
import type { PeopleTables } from './tables/people.ts';
import type { PlanningTables } from './tables/planning.ts';
import type { PrivacyTables } from './tables/privacy.ts';
import type { ReferenceTables } from './tables/reference.ts';
import type { TrajectoriesTables } from './tables/trajectories.ts';

/**
 * The rows as both engines give them: instants and dates as branded text, numbers as numbers, and no booleans
 * (a fact that has a moment is a nullable instant, a choice is text with a CHECK). Columns that end in JSON
 * text are parsed by the store that owns them.
 */
export interface Tables
  extends ReferenceTables,
    PeopleTables,
    TrajectoriesTables,
    PlanningTables,
    MembershipTables,
    CalendarsTables,
    CouncilTables,
    EnrolmentTables,
    NotificationsTables,
    FeesTables,
    FormingTables,
    ComposingTables,
    PrivacyTables {}

/** Inside a transaction. A store function that must run inside one takes this type. */
export type Trx = Transaction<Tables>;
/** A connection or a transaction: for reading, and for single statements. */
export type Db = Kysely<Tables>;
