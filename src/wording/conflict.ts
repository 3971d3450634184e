import type { Conflict, ConflictRule } from '../planner/conflict.ts';
import type { SessionCases } from '../planner/conflict-cases.ts';
import { FIRST_DATE_SPACING } from '../planner/first-date.ts';
import type {
  BlockedSession,
  FallingSlots,
  HostPlaces,
  LeastAbsences,
  SessionWindow,
} from '../planner/session-windows.ts';
import type { PlanningProblem } from '../planner/types.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import type { CalendarDate } from '../shared/time.ts';
import { reasonSentence } from './reasons.ts';
import { inList, type Wording, wordingFor } from './wording.ts';

/** What excludes every plan together, and where it gets stuck, in Dutch sentences that can be checked one by one. */
export function conflictLines(problem: PlanningProblem, conflict: Conflict): readonly string[] {
  const words = wordingFor(problem);
  const { summary, parts, consequence } = conflictWords(problem, conflict, words);
  const stuck = stuckLines(problem, conflict, words);
  return [
    summary,
    ...parts.map((part) => `- ${part}`),
    ...consequence,
    ...(stuck.length === 0 ? [] : ['', ...stuck]),
  ];
}

/** Where the sessions get stuck; an empty line between two stretches of text, `- ` before what is part of a list. */
export function stuckLines(problem: PlanningProblem, conflict: Conflict, words: Wording): readonly string[] {
  const { blocked, windows } = conflict;
  return [
    ...(blocked === null ? [] : blockedLines(problem, blocked, words)),
    ...(blocked === null && windows.length > 0
      ? [
          words.planned === 'firstSession'
            ? 'Waar de bijeenkomst kan zijn'
            : 'Waar de bijeenkomsten kunnen zijn',
          ...windows.map((window) => `- ${windowWords(problem, window, words)}`),
          ...conflict.hostPlaces.map((places) => `- ${placesWords(places, words)}`),
          ...absenceLines(problem, conflict.leastAbsences, words),
          ...(conflict.cases === null ? [] : ['', ...caseLines(problem, conflict.cases, words)]),
        ]
      : []),
  ];
}

/** What excludes every plan together: a heading, the parts without a full stop, and what is so without one of them. */
export function conflictWords(
  problem: PlanningProblem,
  { people, hosting, rules }: Conflict,
  words: Wording,
): {
  readonly summary: string;
  readonly parts: readonly string[];
  readonly consequence: readonly string[];
} {
  const total = problem.slots.length;
  const parts = [
    ...people.map(
      (id) =>
        `de antwoorden van ${words.person(id)}, die op ${canCome(problem, id)} van de ${words.count(total, 'moment', 'momenten')} kan`,
    ),
    ...hosting.map(
      (id) =>
        `de momenten waarop ${words.person(id)} de groep niet kan ontvangen (${problem.cannotHost.get(id)?.size ?? 0} van de ${total})`,
    ),
    ...rules.map((rule) => ruleWords(problem, rule, words)),
  ];
  if (parts.length === 0)
    return {
      summary: `Ook als iedereen altijd kan en geen enkele regel geldt, is er geen planning: er zijn te weinig dagen met een moment na ${words.planned === 'sessions' ? 'de vaste bijeenkomst' : words.since}.`,
      parts,
      consequence: [],
    };
  const isOne = parts.length === 1;
  return {
    summary: isOne
      ? 'Dit ene punt sluit elke planning uit:'
      : `Deze ${parts.length} punten sluiten samen elke planning uit:`,
    parts,
    consequence: [
      'Dat is zo, ook als al het andere meewerkt: alle anderen kunnen altijd en kunnen altijd ontvangen, en geen andere regel geldt.',
      isOne
        ? 'Zonder dat punt zou er dan wel een planning zijn.'
        : 'Zonder één van deze punten, welk ook, zou er dan wel een planning zijn.',
    ],
  };
}

function canCome(problem: PlanningProblem, id: string): number {
  const answers = problem.availability.get(id);
  return problem.slots.filter(({ id: slot }) => ['yes', 'ifNeeded'].includes(answers?.get(slot) ?? 'no'))
    .length;
}

function ruleWords(problem: PlanningProblem, rule: ConflictRule, words: Wording): string {
  const total = problem.slots.length;
  switch (rule.rule) {
    case 'FACILITATOR_UNAVAILABLE':
      return `de momenten waarop de begeleider niet kan (${problem.facilitatorUnavailable.size} van de ${total})`;
    case 'VETOED':
      return `de momenten die de groep heeft doorgestreept (${problem.vetoedSlots.size} van de ${total})`;
    case 'LOCK': {
      const slot = rule.slot === undefined ? '' : ` op ${words.slot(rule.slot)}`;
      const host = rule.host == null ? '' : ` bij ${words.person(rule.host)}`;
      return `bijeenkomst ${rule.session} ligt vast${slot}${host}`;
    }
    case 'MIN_PRESENT':
      return `bij ${words.planned === 'firstSession' ? 'de' : 'elke'} bijeenkomst zijn minstens ${words.count(rule.minPresent, 'deelnemer', 'deelnemers')}`;
    case 'MAX_ABSENCES':
      return rule.maxAbsences === 0
        ? `niemand mist ${words.planned === 'firstSession' ? 'de' : 'een'} bijeenkomst`
        : `niemand mist meer dan ${words.count(rule.maxAbsences, 'bijeenkomst', 'bijeenkomsten')}`;
    case 'HOST_TURNS':
      return turnsWords(problem, words);
    case 'MIN_DAYS':
      return gapWords('minstens', rule.minDays, words);
    case 'MAX_DAYS':
      return gapWords('hoogstens', rule.maxDays, words);
    default:
      return rule satisfies never;
  }
}

/** Of a first date the days before its first session count too. */
function gapWords(limit: 'minstens' | 'hoogstens', number: number, words: Wording): string {
  const days = `${limit} ${words.count(number, 'dag', 'dagen')}`;
  switch (words.planned) {
    case 'sessions':
      return `tussen twee bijeenkomsten zitten ${days}`;
    case 'firstSessions':
      return `tussen ${words.since} en bijeenkomst 1, en tussen twee bijeenkomsten, zitten ${days}`;
    case 'firstSession':
      return `de bijeenkomst is ${days} na ${words.since}`;
    default:
      return words.planned satisfies never;
  }
}

/** Rule 4 of the file format, for as many hosts as there are. */
function turnsWords({ hosts, sessionsToPlan }: PlanningProblem, words: Wording): string {
  if (words.planned === 'firstSession' && hosts.length > 0)
    return hosts.length === 1
      ? `de gastheer is ${hosts.map(words.person).join()}`
      : `de gastheer is een van de ${hosts.length} mogelijke gastheren: ${inList(hosts.map(words.person))}`;
  if (hosts.length === 0) return 'niemand hoeft nog te ontvangen';
  if (hosts.length > sessionsToPlan)
    return 'elke bijeenkomst heeft een gastheer, en niemand ontvangt twee keer';
  return 'wie nog moet ontvangen, ontvangt precies één keer';
}

function blockedLines(problem: PlanningProblem, blocked: BlockedSession, words: Wording): readonly string[] {
  const { session, previous, earliest, latest, slots, falls } = blocked;
  const heading = `Bijeenkomst ${session} kan nergens`;
  if (earliest > latest) return [heading, 'De afstand laat geen enkele dag toe.'];
  const start =
    previous === null
      ? firstStart(problem, blocked, words)
      : `Bijeenkomst ${session - 1} kan op ${words.count(previous.slots, 'moment', 'momenten')}, ${between(previous.earliest, previous.latest)}. Door de afstand moet bijeenkomst ${session} dan ${between(earliest, latest)} zijn.`;
  if (slots === 0) return [heading, start, 'In die tijd is er geen enkel moment.'];
  return [
    heading,
    start,
    slots === 1
      ? 'In die tijd is er 1 moment, en dat valt af:'
      : `In die tijd zijn er ${slots} momenten. Ze vallen allemaal af:`,
    ...falls.map((fall) => `- ${fallWords(problem, session, fall, words)}`),
  ];
}

/** Where the session after the fixed one must be; a first date without a spacing only after `planFrom`. */
function firstStart(
  { spacing }: PlanningProblem,
  { earliest, latest }: BlockedSession,
  words: Wording,
): string {
  const { minDays, maxDays } = FIRST_DATE_SPACING;
  return words.planned !== 'sessions' && spacing.minDays <= minDays && spacing.maxDays >= maxDays
    ? `Die moet na ${words.since} zijn.`
    : `Gerekend vanaf ${words.since} moet die ${between(earliest, latest)} zijn.`;
}

function caseLines(
  problem: PlanningProblem,
  { session, cases }: SessionCases,
  words: Wording,
): readonly string[] {
  return [
    cases.length === 1
      ? `Bijeenkomst ${session} kan alleen op 1 moment, maar ook dan loopt het vast:`
      : `Bijeenkomst ${session} kan alleen op ${cases.length} momenten, maar het loopt steeds vast:`,
    ...cases.flatMap(({ slot, blocked, reasons }) => [
      `- ${words.slot(slot)}`,
      ...(blocked === null
        ? reasons.map((reason) => `  - ${reasonSentence(reason, words)}`)
        : blockedLines(problem, blocked, words).map(
            (line) => `  ${line.startsWith('- ') ? '  ' : ''}${line}`,
          )),
    ]),
  ];
}

function fallWords(problem: PlanningProblem, session: number, fall: FallingSlots, words: Wording): string {
  const { minPresent } = problem.attendance;
  const times = (number: number): string => words.count(number, 'keer', 'keer');
  switch (fall.why) {
    case 'LOCKED_ELSEWHERE':
      return `${times(fall.slots)} omdat bijeenkomst ${session} op een ander moment vastligt`;
    case 'FACILITATOR_UNAVAILABLE':
      return `${times(fall.slots)} kan de begeleider niet`;
    case 'VETOED':
      return `${times(fall.slots)} heeft de groep het moment doorgestreept`;
    case 'OUT_OF_STEP':
      return `${times(fall.slots)} past de afstand niet bij een moment waarop bijeenkomst ${session - 1} kan`;
    case 'TOO_FEW_PRESENT': {
      const missing = fall.missing.map(
        ({ participant, slots }) => `${words.person(participant)} ontbreekt ${times(slots)}`,
      );
      return `${times(fall.slots)} komen er minder dan ${words.count(minPresent, 'deelnemer', 'deelnemers')}: ${missing.join(', ')}`;
    }
    case 'NO_HOST': {
      const hosts = fall.hosts.map(({ host, absent, cannotReceive }) => {
        const reasons = [
          ...(absent > 0 ? [`ontbreekt ${times(absent)}`] : []),
          ...(cannotReceive > 0 ? [`kan ${times(cannotReceive)} niet ontvangen`] : []),
        ];
        return `${words.person(host)} ${reasons.join(' en ')}`;
      });
      const who = hosts.length === 0 ? ['door wat vastligt blijft er niemand over'] : hosts;
      return `${times(fall.slots)} is er geen gastheer: ${who.join(', ')}`;
    }
    default:
      return fall satisfies never;
  }
}

function windowWords(
  problem: PlanningProblem,
  { session, earliest, latest, slots, holdable }: SessionWindow,
  words: Wording,
): string {
  const needsHost =
    problem.hosts.length >= problem.sessionsToPlan ||
    problem.locks.some((lock) => lock.session === words.numberInProblem(session) && lock.host != null);
  const host = needsHost ? ' en is er een gastheer' : '';
  return `Bijeenkomst ${session}: ${between(earliest, latest)}. ${words.planned === 'firstSession' ? 'Er' : `Door ${narrowedBy(problem)}`} ${slots === 1 ? 'blijft' : 'blijven'} ${words.count(slots, 'moment', 'momenten')} over; op ${holdable} daarvan komen genoeg deelnemers${host}.`;
}

/** What the moments that a window counts were chosen by. */
function narrowedBy({ facilitatorUnavailable, vetoedSlots, locks }: PlanningProblem): string {
  return inList([
    'de afstand',
    ...(facilitatorUnavailable.size === 0 ? [] : ['de begeleider']),
    ...(vetoedSlots.size === 0 ? [] : ['wat is doorgestreept']),
    ...(locks.every(({ slot }) => slot === undefined) ? [] : ['wat vastligt']),
  ]);
}

function placesWords({ host, places }: HostPlaces, words: Wording): string {
  if (places.length === 0)
    return `${words.person(host)} kan op geen enkel moment ontvangen waarop een bijeenkomst kan zijn.`;
  const sessions = places.map(
    ({ session, earliest, latest, slots }) =>
      `bijeenkomst ${session} (${words.count(slots, 'moment', 'momenten')}, ${between(earliest, latest)})`,
  );
  return `${words.person(host)} kan alleen ontvangen bij ${sessions.join(', ')}.`;
}

/** Only of those who reach the limit. */
function absenceLines(
  { attendance: { maxAbsencesPerParticipant: most } }: PlanningProblem,
  people: readonly LeastAbsences[],
  words: Wording,
): readonly string[] {
  return people
    .filter(({ leastAbsences }) => leastAbsences > 0 && leastAbsences >= most)
    .map(({ participant, leastAbsences }) =>
      words.planned === 'firstSession'
        ? `- ${words.person(participant)} mist de bijeenkomst dan altijd.`
        : `- ${words.person(participant)} mist dan minstens ${words.count(leastAbsences, 'bijeenkomst', 'bijeenkomsten')}; ${most} mag.`,
    );
}

function between(earliest: CalendarDate, latest: CalendarDate): string {
  return earliest === latest
    ? `op ${dateInWords(earliest)}`
    : `van ${dateInWords(earliest)} tot en met ${dateInWords(latest)}`;
}
