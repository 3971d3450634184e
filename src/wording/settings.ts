import type { SettingStep, SettingsThatHelp } from '../planner/settings-steps.ts';
import type { PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { firstDifference } from './levels.ts';
import { type Wording, wordingFor } from './wording.ts';

/** Which settings would help, in Dutch. `outcome` is that of the problem as it is. */
export function settingLines(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  settings: SettingsThatHelp,
): readonly string[] {
  const words = wordingFor(problem);
  const lines = stepsInWords(outcome, settings, words).map(({ clause }) => `- ${clause}`);
  if (lines.length === 0)
    return [
      words.planned === 'firstSession'
        ? 'Welke instelling zou helpen: geen enkele. Een eerdere of latere dag, minder aanwezigen of iedereen laten missen: één daarvan veranderen helpt hier niet.'
        : 'Welke instelling zou helpen: geen enkele. Minder of meer dagen ertussen, minder aanwezigen of vaker missen: één daarvan veranderen helpt hier niet.',
    ];
  return [
    'Welke instelling zou helpen, als u er één verandert',
    ...lines,
    words.planned === 'firstSession'
      ? 'Een kleinere stap helpt niet. Van een eerdere of latere dag, minder aanwezigen en iedereen laten missen helpt niet wat er niet bij staat.'
      : 'Een kleinere stap helpt niet. Van minder of meer dagen ertussen, minder aanwezigen en vaker missen helpt niet wat er niet bij staat.',
  ];
}

/** The settings that help, in the order in which they are shown, with what each gives: `minstens 14 dagen ...: ...` */
export function stepsInWords(
  outcome: PlanOutcome,
  settings: SettingsThatHelp,
  words: Wording,
): readonly {
  readonly setting: keyof SettingsThatHelp;
  readonly step: SettingStep;
  readonly clause: string;
}[] {
  return SETTINGS.flatMap(({ key, inWords }) => {
    const step = settings[key];
    if (step === null) return [];
    return [{ setting: key, step, clause: `${inWords(step, words)}: ${gainWords(step, outcome, words)}` }];
  });
}

type SettingWords = {
  readonly key: keyof SettingsThatHelp;
  readonly inWords: (step: SettingStep, words: Wording) => string;
};

const SETTINGS: readonly SettingWords[] = [
  {
    key: 'minDays',
    inWords: ({ from, to }, words) =>
      `minstens ${words.count(to, 'dag', 'dagen')} ${gapPlace(words)} in plaats van ${from}`,
  },
  {
    key: 'maxDays',
    inWords: ({ from, to }, words) =>
      `hoogstens ${words.count(to, 'dag', 'dagen')} ${gapPlace(words)} in plaats van ${from}`,
  },
  {
    key: 'minPresent',
    inWords: ({ from, to }, words) =>
      `minstens ${words.count(to, 'deelnemer', 'deelnemers')} bij ${words.planned === 'firstSession' ? 'de' : 'elke'} bijeenkomst in plaats van ${from}`,
  },
  {
    key: 'maxAbsencesPerParticipant',
    inWords: ({ from, to }, words) =>
      words.planned === 'firstSession'
        ? 'iedereen mag de bijeenkomst missen'
        : `iedereen mag hoogstens ${words.count(to, 'bijeenkomst', 'bijeenkomsten')} missen in plaats van ${from}`,
  },
];

function gapPlace({ planned, since }: Wording): string {
  switch (planned) {
    case 'sessions':
      return 'tussen twee bijeenkomsten';
    case 'firstSessions':
      return `na ${since} en tussen twee bijeenkomsten`;
    case 'firstSession':
      return `na ${since}`;
    default:
      return planned satisfies never;
  }
}

function gainWords({ objective }: SettingStep, outcome: PlanOutcome, words: Wording): string {
  return outcome.status === 'infeasible'
    ? 'dan is er een planning'
    : firstDifference(outcome.objective, objective, words);
}
