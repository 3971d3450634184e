import type { Fault } from '../planner/file-reader.ts';
import type { ProblemFileRefusal } from '../planner/problem-file.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { plainText } from '../shared/plain-text.ts';

/** What is wrong with a planning file, one line each, with the path or the line and column. */
export function fileFaultLines(file: string, refusal: ProblemFileRefusal): readonly string[] {
  const name = file === '-' ? 'standaardinvoer' : printable(file);
  switch (refusal.code) {
    case 'FILE_TOO_LARGE':
      return [`${name}: het bestand is te groot. Het mag ${refusal.maxLength / 1_000_000} MB zijn.`];
    case 'NOT_JSON':
      return [`${name}: regel ${refusal.line}, kolom ${refusal.column}: dit is geen geldige JSON.`];
    case 'INVALID_FIELDS':
      return refusal.faults.map((fault) => `${name}: ${fault.path}: ${faultSentence(fault)}`);
    default:
      return refusal satisfies never;
  }
}

/** Why a file or folder cannot be used; `code` is the system's, like ENOENT. */
export function systemFaultLine(file: string, code: string): string {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'bestaat niet',
    EISDIR: 'is een map, geen bestand',
    ENOTDIR: 'is geen map',
    EEXIST: 'is geen map',
    EACCES: 'mag u niet lezen of schrijven',
    EPERM: 'mag u niet lezen of schrijven',
  };
  return `${printable(file)} ${Object.hasOwn(known, code) ? known[code] : `kan niet worden gebruikt (${code})`}.`;
}

function faultSentence(fault: Fault): string {
  switch (fault.code) {
    case 'MISSING':
      return 'dit veld ontbreekt.';
    case 'NOT_AN_OBJECT':
      return 'hier hoort een object te staan, met { en }.';
    case 'NOT_A_LIST':
      return 'hier hoort een lijst te staan, met [ en ].';
    case 'EMPTY_LIST':
      return 'deze lijst mag niet leeg zijn.';
    case 'TOO_MANY':
      return `deze lijst mag hoogstens ${fault.max} regels hebben.`;
    case 'NOT_A_TEXT':
      return `hier hoort een tekst van 1 tot ${fault.maxLength} tekens te staan, zonder stuurtekens.`;
    case 'NOT_A_WHOLE_NUMBER':
      return `hier hoort een heel getal van ${fault.min} tot en met ${fault.max} te staan.`;
    case 'NOT_ONE_OF':
      return `hier hoort een van deze woorden te staan: ${fault.allowed.join(', ')}.`;
    case 'NOT_A_DATE':
      return 'dit is geen bestaande datum zoals 2027-02-09.';
    case 'NOT_A_MOMENT':
      return 'dit is geen bestaand tijdstip zoals 2027-02-09T13:30+01:00.';
    case 'OFFSET_MISSING':
      return 'bij dit tijdstip ontbreekt het verschil met UTC, zoals +01:00.';
    case 'END_NOT_AFTER_START':
      return 'het einde moet na het begin liggen.';
    case 'NOT_THE_DATE_OF_START':
      return `het begin valt op een andere dag: ${dateInWords(fault.date)}.`;
    case 'TOO_FAR_AHEAD':
      return `dit tijdstip ligt meer dan ${fault.maxDays} dagen na de dag vanaf wanneer wordt gepland.`;
    case 'UNKNOWN_ZONE':
      return 'dit is geen bekende tijdzone zoals Europe/Amsterdam.';
    case 'UNKNOWN_PARTICIPANT':
      return 'deze deelnemer staat niet in participants.';
    case 'UNKNOWN_SLOT':
      return 'dit moment staat niet in slots.';
    case 'UNKNOWN_CANDIDATE':
      return 'deze persoon staat niet in candidates.';
    case 'UNKNOWN_GUIDE':
      return 'deze begeleider staat niet in guides.';
    case 'UNKNOWN_PLACE':
      return 'van deze gemeente is geen reistijd bekend.';
    case 'NOT_A_PAIR':
      return 'hier horen twee verschillende personen te staan.';
    case 'NOT_SO_MANY':
      return `deze lijst hoort ${fault.count} regels te hebben.`;
    case 'NOT_SYMMETRIC':
      return `de reistijd heen en terug hoort gelijk te zijn, maar ${fault.other} is anders.`;
    case 'NOT_ZERO':
      return 'de reistijd binnen een gemeente hoort 0 te zijn.';
    case 'TOO_MANY_TOPICS':
      return `samen mogen zij hoogstens ${fault.max} verschillende onderwerpen noemen.`;
    case 'DUPLICATE_ID':
      return 'deze id komt al eerder voor.';
    case 'MIN_ABOVE_MAX':
      return 'het kleinste getal mag niet groter zijn dan het grootste.';
    case 'NOT_WITH':
      return `dit veld kan niet samen met ${fault.other}.`;
    case 'NOT_THE_NEXT_NUMBER':
      return `hier hoort het nummer ${fault.expected} te staan.`;
    case 'NOT_ON_A_LATER_DAY':
      return 'dit moment is niet op een latere dag dan de bijeenkomst ervoor.';
    default:
      return fault satisfies never;
  }
}

function printable(file: string): string {
  return plainText(file, { maxLength: 300 }) ?? 'het bestand';
}
