import type { Alternative } from '../planner/alternatives.ts';
import { EVENER_BY_DAYS, SOONER_BY_DAYS } from '../planner/differences.ts';
import type { PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { briefLines, gainAndPrice, sessionsWords } from './brief.ts';
import { allPoints } from './levels.ts';
import { inList, type Wording, wordingFor } from './wording.ts';

/** Other plans worth discussing, in Dutch. `outcome` is that of the problem as it is. */
export function alternativeLines(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  found: readonly Alternative[],
): readonly string[] {
  if (outcome.status === 'infeasible')
    return ['Andere planningen: die zijn er ook niet. Geen enkele planning voldoet aan alle regels.'];
  const words = wordingFor(problem);
  if (found.length === 0)
    return [
      'Andere planningen om over te praten: geen.',
      words.planned === 'firstSession'
        ? `Gezocht is naar een planning waarbij niemand hoeft te komen als het moet, op een andere dag, of met een andere gastheer.`
        : `Gezocht is naar een planning die eerlijker verdeelt wie er mist, waarbij niemand hoeft te komen als het moet, die gelijkmatiger is (minstens ${EVENER_BY_DAYS} dagen), die eerder klaar is (minstens ${SOONER_BY_DAYS} dagen), of met minstens twee andere dagen of gastheren.`,
    ];
  return [
    'Andere planningen om over te praten',
    'Elk is de beste planning met het verschil dat erbij staat. ‘Nu’ is de planning hierboven.',
    ...found.flatMap((alternative, index) => [
      '',
      `${String.fromCodePoint(65 + index)}. ${reasonWords(alternative, words)}`,
      ...worthLines(gainAndPrice(outcome, alternative, words), words),
      ...briefLines(problem, outcome, alternative.sessions, words).map((line) => `   ${line}`),
    ]),
  ];
}

function worthLines(
  { gain, price }: { readonly gain: readonly string[]; readonly price: readonly string[] },
  words: Wording,
): readonly string[] {
  return [
    ...(gain.length === 0 ? [] : [`   Winst: ${gain.join('; ')}.`]),
    `   Prijs: ${price.length === 0 ? `geen, op ${allPoints(words)} even goed` : price.join('; ')}.`,
  ];
}

/** The difference in one line: what the plan has, and what it was compared with. */
export function reasonWords(alternative: Alternative, words: Wording): string {
  return words.planned === 'firstSession'
    ? firstSessionReason(alternative, words)
    : sessionsReason(alternative, words);
}

/** With one session: what takes several is not there, and evener gaps are a day nearer to the one aimed for. */
function firstSessionReason(alternative: Alternative, words: Wording): string {
  switch (alternative.kind) {
    case 'evenerSpacing':
      return `Zo ${words.hasTarget ? 'dicht bij de gewenste dag' : 'vroeg'} als kan, als ${ONE_ABSENT_MORE}.`;
    case 'soonerDone':
      return `Zo vroeg als kan, als ${ONE_ABSENT_MORE}.`;
    case 'otherDates':
      return `Op een andere dag: niet op ${inList(alternative.leftDates.map(dateInWords))}, wel op ${inList(alternative.newDates.map(dateInWords))}.`;
    case 'otherHosts':
      return 'Hetzelfde moment, een andere gastheer.';
    case 'fairerAbsences':
    case 'noIfNeeded':
      return sessionsReason(alternative, words);
    default:
      return alternative satisfies never;
  }
}

function sessionsReason(alternative: Alternative, words: Wording): string {
  switch (alternative.kind) {
    case 'fairerAbsences':
      return `Eerlijker verdeeld: niemand mist meer dan ${words.count(alternative.mostAbsences, 'bijeenkomst', 'bijeenkomsten')}. Nu mist iemand er ${alternative.mostAbsencesOfBest}.`;
    case 'noIfNeeded':
      return `Niemand hoeft te komen als het moet. Nu is dat ${words.count(alternative.ifNeededOfBest, 'keer', 'keer')} zo.`;
    case 'evenerSpacing':
      return `Gelijkmatiger: geen afstand wijkt meer dan ${words.count(alternative.mostDaysOffTarget, 'dag', 'dagen')} af van wat is gewenst. Nu is dat ${alternative.mostDaysOffTargetOfBest}. ${FOR_ONE_ABSENCE} gelijkmatiger.`;
    case 'soonerDone':
      return `Eerder klaar: de laatste bijeenkomst is op ${dateInWords(alternative.lastDate)}, ${words.count(alternative.daysSooner, 'dag', 'dagen')} eerder dan nu. ${FOR_ONE_ABSENCE} eerder.`;
    case 'otherDates':
      return `Andere dagen: niet op ${inList(alternative.leftDates.map(dateInWords))}, wel op ${inList(alternative.newDates.map(dateInWords))}.`;
    case 'otherHosts':
      return `Dezelfde momenten, andere gastheren: bij ${otherHostsWords(alternative)}`;
    default:
      return alternative satisfies never;
  }
}

function otherHostsWords({
  sessions,
  sessionsWithOtherHost,
}: Extract<Alternative, { readonly kind: 'otherHosts' }>): string {
  return sessions.length === sessionsWithOtherHost.length
    ? 'elke bijeenkomst een andere.'
    : `${sessionsWords(sessionsWithOtherHost)}. Bij meer bijeenkomsten tegelijk kan dat niet.`;
}

const ONE_ABSENT_MORE = 'er hoogstens 1 deelnemer meer mist dan nu';

const FOR_ONE_ABSENCE = 'Als er samen hoogstens 1 keer meer wordt gemist dan nu, kan het niet';
