import { parseArgs } from 'node:util';
import { accept, type Result, refuse } from '../shared/result.ts';

export type PlanArguments = {
  readonly help: boolean;
  /** A path, or `-` for standard input. Empty only with `help`. */
  readonly file: string;
  readonly json: boolean;
  /** Also say which answers would help. */
  readonly whatHelps: boolean;
  readonly calendarFolder: string | undefined;
};

export const USAGE = `Gebruik: npm run -s plan -- BESTAND [--json] [--what-helps] [--ics MAP]

  BESTAND       een planningsbestand (JSON), of - voor de standaardinvoer
  --json        schrijf het antwoord als één JSON-object
  --what-helps  zeg ook welke antwoorden zouden helpen, als ze "ja" worden
  --ics MAP     schrijf de agenda's (.ics) in deze map

Code bij het einde: 0 de beste planning, 2 het bestand of de opdracht klopt niet, 3 er is geen planning mogelijk.`;

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
        ics: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [file, ...others] = positionals;
    const help = values.help === true;
    if (file === undefined && !help) return refuse({ code: 'USAGE', line: 'U noemt geen bestand.' });
    if (others.length > 0) return refuse({ code: 'USAGE', line: 'U kunt één bestand tegelijk plannen.' });
    if (values.ics === '') return refuse({ code: 'USAGE', line: 'Bij --ics hoort een map.' });
    return accept({
      help,
      file: file ?? '',
      json: values.json === true,
      whatHelps: values['what-helps'] === true,
      calendarFolder: values.ics,
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse({ code: 'USAGE', line: 'Deze opdracht begrijpt het programma niet.' });
  }
}
