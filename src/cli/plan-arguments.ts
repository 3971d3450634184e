import { parseArgs } from 'node:util';
import { accept, type Result } from '../shared/result.ts';
import { type CalendarDate, parseDate } from '../shared/time.ts';
import { readFileArguments, refuseUsage, secondsFault, type UsageRefusal } from './file-arguments.ts';

export type PlanArguments = {
  readonly help: boolean;
  /** A path, or `-` for standard input. Empty only with `help`. */
  readonly file: string;
  readonly json: boolean;
  /** Also say which answers and which settings would help, and without a plan which locks to let go. */
  readonly whatHelps: boolean;
  /** Also say why these slots and hosts, and what the plan asks of each participant. */
  readonly explain: boolean;
  readonly alternatives: boolean;
  /** A slot or a participant of the file. */
  readonly whyNot: string | undefined;
  readonly calendarFolder: string | undefined;
  /** A confirmed plan, to be changed as little as possible: a path, or `-` for standard input. */
  readonly repair: string | undefined;
  /** Only with `repair`: sessions before this day were held. */
  readonly heldBefore: CalendarDate | undefined;
  /** After so many seconds the search stops. */
  readonly within: number | undefined;
};

export const USAGE = `Gebruik: npm run -s plan -- BESTAND [KEUZES]

  BESTAND         een planningsbestand (JSON), of - voor de standaardinvoer
  --json          schrijf het antwoord als één JSON-object
  --explain       zeg ook waarom deze momenten en gastheren, en wat de planning van iedereen vraagt
  --alternatives  geef ook andere planningen om over te praten, hoogstens drie, met hun prijs
  --why-not ID    zeg waarom een moment er niet in zit, of een deelnemer niet anders; een id die allebei is, is
                  het moment
  --what-helps    zeg ook welke antwoorden zouden helpen, als ze ‘ja’ worden, welke instellingen, en zonder planning ook
                  wat losmaken zou helpen
  --repair PLAN   pas een planning aan die al vaststond, en verander zo weinig mogelijk; PLAN is een bestand zoals
                  --json het schrijft
  --from DATUM    bij --repair: de bijeenkomsten vóór deze dag zijn geweest en blijven zoals ze zijn
  --within TIJD   zoek hoogstens zoveel seconden; daarna staat er wat gevonden is, en hoe ver dat bewezen is; zonder
                  wat er verder over te zeggen is
  --ics MAP       schrijf de agenda’s (.ics) in deze map

Code bij het einde: 0 de beste planning, 2 het bestand of de opdracht klopt niet, 3 er is geen planning mogelijk,
4 de tijd was om voordat dat bewezen was.`;

/** Refuses with one Dutch line. */
export function readPlanArguments(argv: readonly string[]): Result<PlanArguments, UsageRefusal> {
  const given = readFileArguments(
    () =>
      parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: {
          json: { type: 'boolean' },
          'what-helps': { type: 'boolean' },
          explain: { type: 'boolean' },
          alternatives: { type: 'boolean' },
          'why-not': { type: 'string' },
          repair: { type: 'string' },
          from: { type: 'string' },
          within: { type: 'string' },
          ics: { type: 'string' },
          help: { type: 'boolean', short: 'h' },
        },
      }),
    'U kunt één bestand tegelijk plannen.',
  );
  if (!given.ok) return given;
  const { help, file, values } = given.value;
  const line = repairFault(values, file) ?? withinFault(values);
  if (line !== undefined) return refuseUsage(line);
  if (values.ics === '') return refuseUsage('Bij --ics hoort een map.');
  return accept({
    help,
    file,
    json: values.json === true,
    whatHelps: values['what-helps'] === true,
    explain: values.explain === true,
    alternatives: values.alternatives === true,
    whyNot: values['why-not'],
    calendarFolder: values.ics,
    repair: values.repair,
    heldBefore: parseDate(values.from ?? ''),
    within: values.within === undefined ? undefined : Number(values.within),
  });
}

type GivenValues = {
  readonly repair?: string | undefined;
  readonly from?: string | undefined;
  readonly within?: string | undefined;
  readonly ics?: string | undefined;
} & { readonly [question in (typeof QUESTIONS)[number]]?: string | boolean | undefined };

/** Questions about the best plan there is; a repair is about the plan that changes least. */
const QUESTIONS = ['explain', 'alternatives', 'why-not', 'what-helps'] as const;

/** What answers about the best plan there is, and what is written for everyone, waits for the proof. */
function withinFault(values: GivenValues): string | undefined {
  if (values.within === undefined) return undefined;
  const option = ([...QUESTIONS, 'repair', 'ics'] as const).find((name) => values[name] !== undefined);
  if (option !== undefined) return `--${option} kan niet samen met --within.`;
  return secondsFault(values.within);
}

function repairFault(values: GivenValues, file: string): string | undefined {
  const { repair, from } = values;
  if (repair === undefined) return from === undefined ? undefined : '--from hoort bij --repair.';
  const question = QUESTIONS.find((name) => values[name] !== undefined);
  if (question !== undefined) return `--${question} kan niet samen met --repair.`;
  if (repair === '') return 'Bij --repair hoort een bestand met een planning.';
  if (repair === '-' && file === '-') return 'U kunt één van de twee bestanden via de standaardinvoer geven.';
  return from === undefined || parseDate(from) !== undefined
    ? undefined
    : 'Bij --from hoort een datum zoals 2027-02-09.';
}
