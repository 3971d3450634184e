/** The constraints whose breach is an expected refusal. The names are those in the migrations. */
export type ConstraintCode =
  | 'EMAIL_TAKEN'
  | 'ONE_CURRENT_TERM'
  | 'ONE_ASSIGNMENT'
  | 'CYCLE_NUMBER_TAKEN'
  | 'ALREADY_PARTICIPANT'
  | 'MUNICIPALITY_TAKEN'
  | 'SESSION_OUTSIDE_CYCLE'
  | 'SESSION_NUMBER_TAKEN'
  | 'HOST_TURN_TAKEN'
  | 'DOUBLE_BOOKED'
  | 'ROUND_ALREADY_OPEN'
  | 'CYCLE_ALREADY_PLANNED'
  | 'REPLACEMENT_ALREADY_ASKED'
  | 'CONTINUATION_ALREADY_ASKED'
  | 'SLOT_TAKEN'
  | 'SLOT_OF_OTHER_ROUND'
  | 'PLAN_ALREADY_CONFIRMED'
  | 'PLAN_NOT_ASKED'
  | 'JOIN_CODE_TAKEN'
  | 'NAME_IN_USE'
  | 'ONE_CALENDAR'
  | 'ONE_OFFICE_CALENDAR'
  | 'FEED_ALREADY_ACTIVE'
  | 'ALREADY_QUEUED'
  | 'COUNCIL_EVENING_KNOWN'
  | 'SWAP_ALREADY_OPEN'
  | 'ALREADY_DRAFTED'
  | 'INVOICE_NUMBER_TAKEN'
  | 'INVOICE_NUMBER_GAP'
  | 'INVOICE_ALREADY_SENT'
  | 'CREDIT_TOO_HIGH'
  | 'OFFER_CODE_TAKEN'
  | 'ALREADY_REGISTERED'
  | 'ALREADY_INTERESTED'
  | 'PLACE_HELD'
  | 'LINE_NUMBER_TAKEN'
  | 'PLACE_ALREADY_OFFERED'
  | 'ALREADY_OFFERED_A_PLACE'
  | 'IN_AN_INTENDED_GROUP'
  | 'SEARCH_ALREADY_RUNNING'
  | 'ERASURE_ALREADY_ASKED'
  | 'INTAKE_ALREADY_OPEN'
  | 'MOMENT_ALREADY_OFFERED'
  | 'FIRST_DATE_ALREADY_ASKED';

/** SQLite names the columns of a unique index, not the index. */
const SQLITE_UNIQUE: Readonly<Record<string, ConstraintCode>> = {
  'people.email_key': 'EMAIL_TAKEN',
  'wethouder_terms.person_id': 'ONE_CURRENT_TERM',
  'secretary_assignments.secretary_id, secretary_assignments.wethouder_id': 'ONE_ASSIGNMENT',
  'cycles.trajectory_id, cycles.number': 'CYCLE_NUMBER_TAKEN',
  'participants.trajectory_id, participants.person_id': 'ALREADY_PARTICIPANT',
  'sessions.trajectory_id, sessions.number': 'SESSION_NUMBER_TAKEN',
  'sessions.cycle_id, sessions.host_participant_id': 'HOST_TURN_TAKEN',
  'continuations.after_cycle_id': 'CONTINUATION_ALREADY_ASKED',
  'candidate_slots.round_id, candidate_slots.starts_at, candidate_slots.ends_at': 'SLOT_TAKEN',
  // Two indexes on the cycle; the second also names the status, so that this text tells them apart.
  'planning_rounds.cycle_id': 'ROUND_ALREADY_OPEN',
  'planning_rounds.cycle_id, planning_rounds.status': 'CYCLE_ALREADY_PLANNED',
  'planning_rounds.moves_session_id': 'REPLACEMENT_ALREADY_ASKED',
  'join_codes.code': 'JOIN_CODE_TAKEN',
  'round_devices.round_id, round_devices.participant_id, round_devices.place': 'NAME_IN_USE',
  'plans.round_id': 'PLAN_ALREADY_CONFIRMED',
  'calendars.kind, calendars.person_id': 'ONE_CALENDAR',
  'calendars.kind': 'ONE_OFFICE_CALENDAR',
  'calendar_feeds.calendar_id, calendar_feeds.owner_id': 'FEED_ALREADY_ACTIVE',
  'outbox.once_key': 'ALREADY_QUEUED',
  'council_evenings.municipality_code, council_evenings.weekday, council_evenings.weeks, council_evenings.name_key':
    'COUNCIL_EVENING_KNOWN',
  'open_host_swaps.session_id': 'SWAP_ALREADY_OPEN',
  'invoices.cycle_id, invoices.participant_id': 'ALREADY_DRAFTED',
  'invoices.year, invoices.sequence': 'INVOICE_NUMBER_TAKEN',
  'offers.code': 'OFFER_CODE_TAKEN',
  'registrations.offer_id, registrations.person_id': 'ALREADY_REGISTERED',
  'registrations.person_id': 'ALREADY_INTERESTED',
  'registrations.offer_id, registrations.place_number': 'PLACE_HELD',
  'registrations.offer_id, registrations.line_number': 'LINE_NUMBER_TAKEN',
  'place_offers.offer_id, place_offers.place_number': 'PLACE_ALREADY_OFFERED',
  'place_offers.registration_id': 'ALREADY_OFFERED_A_PLACE',
  'intended_members.registration_id': 'IN_AN_INTENDED_GROUP',
  'composition_searches.run_id': 'SEARCH_ALREADY_RUNNING',
  'erasure_requests.person_id': 'ERASURE_ALREADY_ASKED',
  'intakes.registration_id': 'INTAKE_ALREADY_OPEN',
  'intake_moments.facilitator_id, intake_moments.starts_at': 'MOMENT_ALREADY_OFFERED',
  'first_date_rounds.group_id': 'FIRST_DATE_ALREADY_ASKED',
};

/** Which named constraint an error of either engine's driver is about; undefined when it is about none. */
export function violatedConstraint(error: unknown): ConstraintCode | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('constraint' in error && typeof error.constraint === 'string') {
    // The database reports names that exist in the migrations; others match no refusal and stay errors.
    return error.constraint.toUpperCase() as ConstraintCode;
  }
  const named = /constraint (?:failed: )?([A-Z_]+)$/.exec(error.message)?.[1];
  if (named !== undefined) return named as ConstraintCode;
  const columns = /^UNIQUE constraint failed: (.+)$/.exec(error.message)?.[1];
  return columns === undefined ? undefined : SQLITE_UNIQUE[columns];
}
