import { parseArgs } from 'node:util';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, parseDate } from '../shared/time.ts';

export type PlanArguments = {
  readonly help: boolean;
  /** A path, or `-` for standard input. Empty only with `help`. */
  readonly file: string;
  readonly json: boolean;
  /** Also say which answers and which settings would help. */
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
  --what-helps    zeg ook welke antwoorden zouden helpen, als ze ‘ja’ worden, en welke instellingen
  --repair PLAN   pas een planning aan die al vaststond, en verander zo weinig mogelijk; PLAN is een bestand zoals
                  --json het schrijft
  --from DATUM    bij --repair: de bijeenkomsten vóór deze dag zijn geweest en blijven zoals ze zijn
  --within TIJD   zoek hoogstens zoveel seconden; daarna staat er wat gevonden is, en hoe ver dat bewezen is; zonder
                  wat er verder over te zeggen is
  --ics MAP       schrijf de agenda’s (.ics) in deze map

Code bij het einde: 0 de beste planning, 2 het bestand of de opdracht klopt niet, 3 er is geen planning mogelijk,
4 de tijd was om voordat dat bewezen was.`;

/** Refuses with one Dutch line. */
export function readPlanArguments(
  argv: readonly string[],
): Result<PlanArguments, { readonly code: 'USAGE'; readonly line: string }> {
  try {
    const { values, positionals } = parseArgs({
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
    });
    const [file, ...others] = positionals;
    const help = values.help === true;
    if (file === undefined && !help) return refuse({ code: 'USAGE', line: 'U noemt geen bestand.' });
    if (others.length > 0) return refuse({ code: 'USAGE', line: 'U kunt één bestand tegelijk plannen.' });
    const line = repairFault(values, file) ?? withinFault(values);
    if (line !== undefined) return refuse({ code: 'USAGE', line });
    if (values.ics === '') return refuse({ code: 'USAGE', line: 'Bij --ics hoort een map.' });
    return accept({
      help,
      file: file ?? '',
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
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse({ code: 'USAGE', line: 'Deze opdracht begrijpt het programma niet.' });
  }
}

type GivenValues = {
  readonly repair?: string | undefined;
  readonly from?: string | undefined;
  readonly within?: string | undefined;
  readonly ics?: string | undefined;
} & { readonly [question in (typeof QUESTIONS)[number]]?: string | boolean | undefined };

/** Questions about the best plan there is; a repair is about the plan that changes least. */
const QUESTIONS = ['explain', 'alternatives', 'why-not', 'what-helps'] as const;

const SECONDS = /^\d{1,5}(?:\.\d{1,3})?$/;

/** What answers about the best plan there is, and what is written for everyone, waits for the proof. */
function withinFault(values: GivenValues): string | undefined {
  if (values.within === undefined) return undefined;
  const option = ([...QUESTIONS, 'repair', 'ics'] as const).find((name) => values[name] !== undefined);
  if (option !== undefined) return `--${option} kan niet samen met --within.`;
  return SECONDS.test(values.within)
    ? undefined
    : 'Bij --within hoort een aantal seconden zoals 10 of 0.5, hoogstens 99999.';
}

function repairFault(values: GivenValues, file: string | undefined): string | undefined {
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
