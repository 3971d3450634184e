import type { ByTurns, Rotation, Turn, WithNextInTurn } from '../planner/turns.ts';
import { withNextInTurn } from '../planner/turns.ts';
import type { PlanOutcome } from '../planner/types.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { inList, slotDate, type Wording, wordingFor } from './plan-wording.ts';

/** What the rotation adds to an answer: nothing when it leaves nobody out. */
export function turnsAnswer(
  turns: ByTurns,
  outcome: PlanOutcome,
): { readonly fields: Readonly<Record<string, unknown>>; readonly lines: readonly string[] } {
  const { rotation, problem } = turns;
  if (rotation === undefined) return { fields: {}, lines: [] };
  const words = wordingFor(problem);
  const lines = ['Wie ontvangt, op beurt', ...rotationLines(turns, rotation, words)];
  if (outcome.status === 'optimal') return { fields: { rotation }, lines };
  const next = withNextInTurn(turns);
  const reason = { code: 'ONLY_THOSE_DUE_HOST', hosts: problem.hosts };
  return {
    fields: {
      rotation,
      withNextInTurn: next ?? null,
      ...(next === undefined ? {} : { reasons: [...outcome.reasons, reason] }),
    },
    lines: [...lines, '', ...nextLines(turns, next, words)],
  };
}

function rotationLines(
  { problem }: ByTurns,
  { due, carriedOver }: Rotation,
  words: Wording,
): readonly string[] {
  const isTie = due.some((one) => carriedOver.some((other) => other.lastHostedOn === one.lastHostedOn));
  return [
    'Wie nog nooit ontving of het langst geleden, is het eerst aan de beurt.',
    ...(problem.locks.some(({ host }) => host != null) ? ['Wie al vastligt als gastheer, gaat voor.'] : []),
    ...(isTie ? ['Bij gelijke beurten gaat voor wie eerder in het bestand bij hosts staat.'] : []),
    `- Nu aan de beurt: ${inList(due.map((turn) => turnWords(turn, words)))}.`,
    `- Als eersten aan de beurt in het vervolg: ${inList(carriedOver.map((turn) => turnWords(turn, words)))}.`,
  ];
}

function turnWords({ participant, lastHostedOn }: Turn, words: Wording): string {
  const last = lastHostedOn === null ? 'nog nooit' : `het laatst op ${dateInWords(lastHostedOn)}`;
  return `${words.person(participant)}, ontving ${last}`;
}

function nextLines(
  { problem }: ByTurns,
  next: WithNextInTurn | undefined,
  words: Wording,
): readonly string[] {
  if (next === undefined) return ['Ook als anderen voor hun beurt mogen ontvangen, is er geen planning.'];
  const { nextInTurn, sessions, passedOver } = next;
  return [
    'Met alleen de gastheren die aan de beurt zijn, is er geen planning. De groep kan anders beslissen.',
    `Als ook mag ontvangen: ${inList(nextInTurn.map((turn) => turnWords(turn, words)))}, dan is dit de beste planning:`,
    ...sessions.map(
      ({ session, slot, host }) =>
        `- Bijeenkomst ${session}: ${slotDate(problem, slot)}, met gastheer ${words.person(host ?? '')}`,
    ),
    `Dan ontvangt nu niet, en in het vervolg als eerste: ${inList(passedOver.map(words.person))}.`,
  ];
}
