import type { Tables } from '../database/tables.ts';
import type { KindKey } from './types.ts';

/*
 * Where something of a person is: every column of every table that says whose a row is. What somebody gets to see of what is kept
 * about them, and what is left of it when they are forgotten, both follow from this list; a test holds it against the database
 * itself (test/privacy/person-data.test.ts), so that a new table is in neither or in both.
 */

/** By what a column knows somebody: as a person, participant or registration of that person, by e-mail address, or as what an entry of the history is about. */
export type KnownBy = 'person' | 'participant' | 'registration' | 'address' | 'subject';

export interface PersonColumn {
  readonly table: keyof Tables;
  readonly column: string;
  readonly knownBy: KnownBy;
  readonly kind: KindKey;
  /** What of the row is about the person: all of it, or these columns when the row is about something or somebody else. */
  readonly shows: 'row' | readonly string[];
  /** The row goes, stays, or loses what is in these columns. What stays leads to a person without a name. */
  readonly whenErased: 'delete' | 'keep' | readonly string[];
}

type Rest = Pick<PersonColumn, 'shows' | 'whenErased'>;
const GOES: Rest = { shows: 'row', whenErased: 'delete' };
const STAYS: Rest = { shows: 'row', whenErased: 'keep' };

/** The person did something with a thing that is not theirs. */
function did(kind: KindKey, columns: readonly (readonly [keyof Tables, string, string])[]): PersonColumn[] {
  return columns.map(([table, column, at]) => ({
    table,
    column,
    knownBy: 'person',
    kind,
    shows: [at],
    whenErased: 'keep',
  }));
}

function about(
  kind: KindKey,
  knownBy: KnownBy,
  columns: readonly (readonly [keyof Tables, string, Rest])[],
): PersonColumn[] {
  return columns.map(([table, column, rest]) => ({ table, column, knownBy, kind, ...rest }));
}

/** In the order in which rows can be deleted. */
export const PERSON_COLUMNS: readonly PersonColumn[] = [
  ...about('account', 'person', [
    // Loses name, address and number by itself (erasing-store.ts)
    ['people', 'id', STAYS],
    ['wethouder_terms', 'person_id', GOES],
    ['facilitators', 'person_id', STAYS],
    ['office_staff', 'person_id', STAYS],
    ['secretary_assignments', 'secretary_id', GOES],
    ['secretary_assignments', 'wethouder_id', GOES],
    ['facilitator_homes', 'facilitator_id', GOES],
    ['facilitator_conflicts', 'facilitator_id', GOES],
    ['facilitator_conflicts', 'person_id', { shows: ['municipality_code'], whenErased: 'delete' }],
    ['composition_guides', 'facilitator_id', STAYS],
  ]),
  ...about('signIns', 'person', [
    ['sign_in_links', 'person_id', GOES],
    ['email_proofs', 'person_id', GOES],
    ['sign_ins', 'person_id', GOES],
  ]),
  ...about('links', 'person', [['personal_links', 'person_id', GOES]]),
  ...about('calendars', 'person', [
    ['calendar_feeds', 'owner_id', GOES],
    ['calendars', 'person_id', STAYS],
    ['relieved_facilitators', 'person_id', STAYS],
    ['reader_sessions', 'person_id', GOES],
  ]),
  ...about('intakes', 'person', [['intake_copies', 'secretary_id', GOES]]),
  ...about('choices', 'person', [['notice_choices', 'person_id', GOES]]),
  ...about('attendance', 'person', [
    [
      'session_notices',
      'person_id',
      {
        shows: ['told_at', 'told_status', 'told_starts_at', 'told_ends_at', 'told_venue'],
        whenErased: 'delete',
      },
    ],
    ['session_replies', 'person_id', GOES],
  ]),
  ...about('attendance', 'participant', [['session_absences', 'participant_id', GOES]]),
  ...about('answers', 'participant', [
    ['answers', 'participant_id', GOES],
    ['host_wishes', 'participant_id', GOES],
    ['plan_verdicts', 'participant_id', GOES],
    ['calendar_holds', 'participant_id', GOES],
    ['continuation_choices', 'participant_id', GOES],
    ['round_changes', 'participant_id', { shows: ['kind', 'changed_at'], whenErased: 'keep' }],
    ['round_locks', 'host_participant_id', { shows: ['session_number'], whenErased: 'keep' }],
  ]),
  ...about('devices', 'participant', [['round_devices', 'participant_id', GOES]]),
  ...about('groups', 'participant', [
    ['participants', 'id', STAYS],
    ['departures', 'participant_id', STAYS],
    [
      'sessions',
      'host_participant_id',
      {
        shows: ['number', 'status', 'starts_at', 'ends_at', 'venue_name', 'venue_place'],
        whenErased: 'keep',
      },
    ],
    ['session_notices', 'told_host_id', { shows: ['told_starts_at'], whenErased: 'keep' }],
    ['plan_sessions', 'host_participant_id', { shows: ['session_number'], whenErased: 'keep' }],
    [
      'undone_sessions',
      'host_participant_id',
      { shows: ['number', 'starts_at', 'undone_at'], whenErased: 'keep' },
    ],
    [
      'host_swaps',
      'host_participant_id',
      { shows: ['status', 'starts_at', 'other_starts_at', 'reason', 'asked_at'], whenErased: ['reason'] },
    ],
    [
      'host_swaps',
      'other_host_participant_id',
      { shows: ['status', 'starts_at', 'other_starts_at', 'asked_at'], whenErased: ['reason'] },
    ],
  ]),
  ...about('groups', 'person', [
    ['engagements', 'person_id', STAYS],
    ['session_notices', 'told_facilitator_id', { shows: ['told_starts_at'], whenErased: 'keep' }],
  ]),
  ...about('intakes', 'registration', [
    ['intakes', 'registration_id', GOES],
    ['first_date_answers', 'registration_id', GOES],
    ['first_date_hosts', 'registration_id', GOES],
  ]),
  ...about('registrations', 'registration', [
    ['place_offers', 'registration_id', GOES],
    ['enrolment_invitations', 'registration_id', GOES],
    ['enrolment_links', 'registration_id', GOES],
    ['registration_notes', 'registration_id', GOES],
    ['intended_members', 'registration_id', GOES],
    ['composition_members', 'registration_id', GOES],
    ['composition_left_out', 'registration_id', GOES],
    ['registration_wishes_read', 'registration_id', GOES],
    ['registration_pairs', 'from_id', GOES],
    // Who named somebody is of who did
    ['registration_pairs', 'to_id', { shows: ['made_at'], whenErased: 'delete' }],
    ['registrations', 'id', GOES],
  ]),
  // Whose secretary somebody was said to be
  ...about('registrations', 'address', [
    [
      'registrations',
      'secretary_email',
      { shows: ['secretary_name', 'secretary_email'], whenErased: ['secretary_name', 'secretary_email'] },
    ],
  ]),
  ...about('mails', 'person', [['outbox', 'recipient_id', GOES]]),
  ...about('mails', 'registration', [['outbox', 'registration_id', GOES]]),
  ...about('replies', 'person', [['received_mails', 'person_id', GOES]]),
  ...about('replies', 'address', [['failing_addresses', 'email_key', GOES]]),
  ...about('invoices', 'participant', [['invoices', 'participant_id', STAYS]]),
  ...about('history', 'subject', [
    [
      'audit_log',
      'subject_id',
      { shows: ['at', 'action', 'actor_role', 'reason', 'details'], whenErased: ['reason'] },
    ],
  ]),
  ...about('requests', 'person', [
    ['erasure_requests', 'person_id', { shows: 'row', whenErased: ['reason'] }],
  ]),
  ...did('history', [
    ['audit_log', 'actor_id', 'at'],
    ['calendar_feeds', 'revoked_by', 'revoked_at'],
    ['erasure_requests', 'closed_by', 'closed_at'],
  ]),
  ...did('groups', [
    ['trajectories', 'facilitator_id', 'created_at'],
    ['sessions', 'facilitator_id', 'starts_at'],
    ['sessions', 'ical_facilitator_id', 'starts_at'],
    ['undone_sessions', 'facilitator_id', 'starts_at'],
    ['departures', 'decided_by', 'decided_at'],
    ['continuations', 'asked_by', 'asked_at'],
    ['continuation_choices', 'chosen_by', 'chosen_at'],
    ['host_swaps', 'asked_by', 'asked_at'],
    ['host_swaps', 'closed_by', 'closed_at'],
  ]),
  ...did('intakes', [
    ['intakes', 'facilitator_id', 'starts_at'],
    ['intake_moments', 'facilitator_id', 'starts_at'],
    ['first_date_rounds', 'opened_by', 'opened_at'],
  ]),
  ...did('attendance', [['session_absences', 'reported_by', 'since']]),
  ...did('answers', [
    ['planning_rounds', 'opened_by', 'opened_at'],
    ['answers', 'answered_by', 'answered_at'],
    ['round_changes', 'changed_by', 'changed_at'],
    ['join_codes', 'made_by', 'made_at'],
    ['round_invitations', 'invited_by', 'invited_at'],
    ['plans', 'confirmed_by', 'confirmed_at'],
    ['plan_questions', 'asked_by', 'asked_at'],
    ['plan_verdicts', 'given_by', 'given_at'],
    ['undone_plans', 'confirmed_by', 'confirmed_at'],
    ['undone_plans', 'undone_by', 'undone_at'],
  ]),
  ...did('registrations', [
    ['offers', 'created_by', 'created_at'],
    ['place_offers', 'offered_by', 'offered_at'],
    ['place_offers', 'ended_by', 'ended_at'],
    ['enrolment_invitations', 'invited_by', 'invited_at'],
    ['registration_notes', 'written_by', 'written_at'],
    ['intended_groups', 'facilitator_id', 'formed_at'],
    ['intended_groups', 'formed_by', 'formed_at'],
    ['composition_runs', 'created_by', 'created_at'],
    ['composition_runs', 'closed_by', 'closed_at'],
    ['composition_left_out', 'left_out_by', 'left_out_at'],
    ['composition_versions', 'made_by', 'made_at'],
    ['composition_searches', 'started_by', 'started_at'],
    ['registration_pairs', 'made_by', 'made_at'],
    ['registration_wishes_read', 'read_by', 'read_at'],
  ]),
  ...did('invoices', [
    ['price_rules', 'decided_by', 'decided_at'],
    ['invoice_issuer', 'changed_by', 'changed_at'],
    ['invoices', 'sent_by', 'sent_at'],
  ]),
];

/** Never shown: what opens something, and what only serves to find, order or count. */
export const INNER_COLUMNS: ReadonlySet<string> = new Set([
  'token_hash',
  'name_key',
  'email_key',
  'search_key',
  'words_hash',
  'once_key',
  'series_key',
  'message_key',
  'version',
  'revision',
  'ical_uid',
  'ical_sequence',
  'ical_revised_at',
  'told_sequence',
  'reply_sequence',
  'parted_sequence',
  'lead',
  'invited_sequence',
]);

/**
 * By `table.column`: what the office alone reads. Who asks for their own data through a link in a mail does not get these, as mail is
 * read by others (docs/decisions/0019); the office gives them to whom it knows to be the person.
 */
export const OFFICE_ONLY: ReadonlySet<string> = new Set([
  'wethouder_terms.party_id',
  'registrations.party',
  'registrations.party_id',
  'registrations.with_whom',
  'registrations.not_with_whom',
  'registrations.state_reason',
  'registration_pairs.kind',
  'intakes.outcome',
  'registration_notes.text',
  'place_offers.reason',
  'place_offers.end_reason',
  'audit_log.reason',
  'audit_log.details',
  'outbox.last_error',
]);
