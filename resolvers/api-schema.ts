import { builder } from '../schema/builder.ts';
import '../schema/scalars.ts';
import '../schema/calendars.ts';
import '../schema/joining.ts';
import '../schema/municipalities.ts';
import '../schema/other-plans.ts';
import '../schema/people.ts';
import '../schema/plan-help.ts';
import '../schema/proposals.ts';
import '../schema/round-preview.ts';
import '../schema/rounds.ts';
import '../schema/sessions.ts';
import '../schema/slots.ts';
import '../schema/trajectories.ts';
import '../schema/why-not.ts';
import './access.ts';
import './busy-times.ts';
import './agreeing.ts';
import './calendars.ts';
import './joining.ts';
import './planning.ts';
import './preparing.ts';
import './queries.ts';
import './session-lists.ts';
import './subscriptions.ts';
import './trajectories.ts';

/** The whole API: types of `schema/`, entry points of `resolvers/`. Building it fails where a rule of access is missing. */
export const apiSchema = builder.toSchema({ sortSchema: true });
