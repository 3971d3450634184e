import type {
  GroupChange,
  RoundOutlook,
  SessionOutlook,
  TouchedPerson,
} from '../src/trajectories/group-change.ts';
import { GROUP_SIZE } from '../src/trajectories/rules.ts';

/** What a dry run of a change of the group says, in Dutch. */

/** `bijeenkomst 3`, `de bijeenkomsten 3, 4 en 5`. */
export function sessionsInWords(numbers: readonly number[]): string {
  const [only] = numbers;
  if (numbers.length === 1) return `bijeenkomst ${only}`;
  return `de bijeenkomsten ${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`;
}

/** What somebody is told, and what becomes of their calendar; one sentence each. */
export function touchedInWords(person: TouchedPerson): readonly string[] {
  const { gains, loses, hosts, hostsNoLonger, changes, otherGuide, hearsOfGuide } = person;
  const others = changes.filter((number) => !hosts.includes(number) && !hostsNoLonger.includes(number));
  return [
    ...(gains.length === 0 ? [] : [`Krijgt ${sessionsInWords(gains)} in de agenda, en een mail.`]),
    ...(loses.length === 0
      ? []
      : [`${capital(sessionsInWords(loses))} ${verb(loses)} uit de agenda. Krijgt daarover een mail.`]),
    ...(hosts.length === 0 ? [] : [`Ontvangt de groep bij ${sessionsInWords(hosts)}. Krijgt een mail.`]),
    ...(hostsNoLonger.length === 0
      ? []
      : [`Ontvangt de groep niet meer bij ${sessionsInWords(hostsNoLonger)}.`]),
    ...(others.length === 0
      ? []
      : [
          `Krijgt een mail: ${sessionsInWords(others)} ${others.length === 1 ? 'is' : 'zijn'} ergens anders.`,
        ]),
    ...(otherGuide.length === 0
      ? []
      : [
          `Krijgt een mail: een ander begeleidt ${sessionsInWords(otherGuide)}. In de agenda verandert niets.`,
        ]),
    ...(hearsOfGuide ? ['Krijgt een mail: een ander begeleidt de groep. In de agenda verandert niets.'] : []),
  ];
}

function verb(numbers: readonly number[]): string {
  return numbers.length === 1 ? 'verdwijnt' : 'verdwijnen';
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** What becomes of the open planning round. */
export function roundInWords({ answersDropped, locksDropped, unanswered }: RoundOutlook): readonly string[] {
  return [
    ...(answersDropped === 0
      ? []
      : [
          answersDropped === 1
            ? 'In de planningsronde telt 1 antwoord niet meer mee.'
            : `In de planningsronde tellen ${answersDropped} antwoorden niet meer mee.`,
        ]),
    ...(locksDropped.length === 0
      ? []
      : [`In de planningsronde wordt ${sessionsInWords(locksDropped)} losgemaakt: de gastheer vervalt.`]),
    ...(unanswered ? ['In de planningsronde zijn de antwoorden van deze deelnemer nog nodig.'] : []),
  ];
}

/** What the office and the facilitator should think about before they decide. */
export function warningsInWords(change: GroupChange): readonly string[] {
  const { sizeNow, sizeLater, sessions, round } = change;
  const short = sessions.filter(isShort).map(({ session }) => session.number);
  const orphans = sessions.filter(({ now, later }) => now.hostId !== undefined && later.hostId === undefined);
  return [
    ...(sizeLater < sizeNow && sizeLater < GROUP_SIZE.min
      ? [`Er blijven ${sizeLater} deelnemers over. Een groep heeft er ten minste ${GROUP_SIZE.min}.`]
      : []),
    ...(short.length === 0
      ? []
      : [`Bij ${sessionsInWords(short)} komen dan minder deelnemers dan is afgesproken.`]),
    ...(orphans.length === 0
      ? []
      : [
          `Niemand kan de beurt overnemen: ${sessionsInWords(orphans.map(({ session }) => session.number))} ${orphans.length === 1 ? 'komt' : 'komen'} op een neutrale plek.`,
        ]),
    ...(round !== undefined && round.minPresent > sizeLater
      ? [
          `De planningsronde vraagt ten minste ${round.minPresent} aanwezigen, en de groep heeft er dan ${sizeLater}. Pas de instellingen van de ronde aan.`,
        ]
      : []),
  ];
}

/** Fewer would come than was agreed, and fewer than come now. */
export function isShort({ now, later, minPresent }: SessionOutlook): boolean {
  return (
    minPresent !== undefined &&
    later.expected.length < minPresent &&
    later.expected.length < now.expected.length
  );
}
