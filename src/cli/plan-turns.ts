import { asPeopleCount } from '../planner/session-numbers.ts';
import type { ByTurns, Rotation, Turn, WithNextInTurn } from '../planner/turns.ts';
import { withNextInTurn } from '../planner/turns.ts';
import type { PlanOutcome } from '../planner/types.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { inList, slotDate, type Wording, wordingFor } from '../wording/wording.ts';

/**
 * What the rotation adds to an answer: nothing when it leaves nobody out. `agreed` is said of hosts who go before
 * the rotation, if any. The outcome and the answer are numbered as people count.
 */
export function turnsAnswer(
  turns: ByTurns,
  outcome: PlanOutcome,
  agreed: string | undefined = lockedHosts(turns),
): { readonly fields: Readonly<Record<string, unknown>>; readonly lines: readonly string[] } {
  const { rotation, problem } = turns;
  if (rotation === undefined) return { fields: {}, lines: [] };
  const words = wordingFor(problem);
  const lines = rotationLines(rotation, agreed, words);
  if (outcome.status === 'optimal') return { fields: { rotation }, lines };
  const next = asPeopleCount(problem, withNextInTurn(turns));
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

function lockedHosts({ problem }: ByTurns): string | undefined {
  return problem.locks.some(({ host }) => host != null)
    ? 'Wie al vastligt als gastheer, gaat voor.'
    : undefined;
}

function rotationLines(
  { due, carriedOver }: Rotation,
  agreed: string | undefined,
  words: Wording,
): readonly string[] {
  const isTie = due.some((one) => carriedOver.some((other) => other.lastHostedOn === one.lastHostedOn));
  return [
    'Wie is aan de beurt om te ontvangen',
    'Wie nog nooit ontving gaat voor, daarna wie het langst geleden ontving.',
    ...(agreed === undefined ? [] : [agreed]),
    ...(isTie ? ['Bij een gelijke beurt gaat voor wie in het bestand eerder bij hosts staat.'] : []),
    ...due.map((turn) => `- Nu aan de beurt: ${turnWords(turn, words)}`),
    ...carriedOver.map(
      (turn) =>
        `- ${words.planned === 'sessions' ? 'Eerst aan de beurt in het vervolg' : 'Later in het traject aan de beurt'}: ${turnWords(turn, words)}`,
    ),
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
    'Met alleen de gastheren die nu aan de beurt zijn, is er geen planning. De groep kan anders beslissen.',
    'Dan kan voor zijn of haar beurt ook ontvangen:',
    ...nextInTurn.map((turn) => `- ${turnWords(turn, words)}`),
    'De beste planning is dan:',
    ...sessions.map(
      ({ session, slot, host }) =>
        `- Bijeenkomst ${session}: ${slotDate(problem, slot)}, met gastheer ${words.person(host ?? '')}`,
    ),
    `Pas ${words.planned === 'sessions' ? 'in het vervolg' : 'later in het traject'} ${passedOver.length === 1 ? 'ontvangt' : 'ontvangen'} dan ${inList(passedOver.map(words.person))}, als ${passedOver.length === 1 ? 'eerste' : 'eersten'}.`,
  ];
}
