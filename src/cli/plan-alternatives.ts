import type { Alternative } from '../planner/alternatives.ts';
import { EVENER_BY_DAYS, SOONER_BY_DAYS } from '../planner/differences.ts';
import type { PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { briefLines, gainAndPrice, sessionsWords } from './plan-brief.ts';
import { inList, type Wording, wordingFor } from './plan-wording.ts';

/** Other plans worth discussing, in Dutch. `outcome` is that of the problem as it is. */
export function alternativeLines(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  found: readonly Alternative[],
): readonly string[] {
  if (outcome.status === 'infeasible')
    return ['Andere planningen: die zijn er ook niet. Geen enkele planning voldoet aan alle regels.'];
  if (found.length === 0)
    return [
      'Andere planningen om over te praten: geen.',
      `Gezocht is naar een planning die eerlijker verdeelt wie er mist, waarbij niemand hoeft te komen als het moet, die gelijkmatiger is (minstens ${EVENER_BY_DAYS} dagen), die eerder klaar is (minstens ${SOONER_BY_DAYS} dagen), of met minstens twee andere dagen of gastheren.`,
    ];
  const words = wordingFor(problem);
  return [
    'Andere planningen om over te praten',
    'Elk is de beste planning met het verschil dat erbij staat. "Nu" is de planning hierboven.',
    ...found.flatMap((alternative, index) => [
      '',
      `${String.fromCodePoint(65 + index)}. ${reasonWords(alternative, words)}`,
      ...worthLines(gainAndPrice(outcome, alternative, words)),
      ...briefLines(problem, outcome, alternative.sessions, words).map((line) => `   ${line}`),
    ]),
  ];
}

function worthLines({
  gain,
  price,
}: {
  readonly gain: readonly string[];
  readonly price: readonly string[];
}): readonly string[] {
  return [
    ...(gain.length === 0 ? [] : [`   Winst: ${gain.join('; ')}.`]),
    `   Prijs: ${price.length === 0 ? 'geen, op alle zes punten even goed' : price.join('; ')}.`,
  ];
}

/** The difference in one line: what the plan has, and what it was compared with. */
function reasonWords(alternative: Alternative, words: Wording): string {
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

const FOR_ONE_ABSENCE = 'Als er samen hoogstens 1 keer meer wordt gemist dan nu, kan het niet';
