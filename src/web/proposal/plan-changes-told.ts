import { type ProposedSession, planOf, type WallProposal } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { dayAndMonth } from '../time/amsterdam.ts';
import { changesBetween, type SessionChange } from './plan-changes.ts';
import type { LockedPart } from './proposal-view.ts';

/** How a proposal differs from the one before, in one sentence; undefined when its dates and hosts are the same. */
export function proposalInWords(before: WallProposal, now: WallProposal): string | undefined {
  const earlier = planOf(before);
  const plan = planOf(now);
  if (plan === undefined) return earlier && proposalTexts.said.gone;
  if (earlier === undefined) return proposalTexts.said.first;
  return changesInWords(changesBetween(earlier, plan));
}

function changesInWords(changes: readonly SessionChange[]): string | undefined {
  const [change, ...more] = changes;
  if (change === undefined) return undefined;
  if (more.length > 0) return proposalTexts.said.more(changes.map(({ session }) => session.number));
  return proposalTexts.said.one(change.session.number, whenAndWhere(change.session));
}

/** How one session stands, for who looks at that one alone. */
export function sessionInWords(session: ProposedSession, locked: LockedPart | undefined): string {
  return proposalTexts.said.session(session.number, whenAndWhere(session), locked);
}

function whenAndWhere({ slot, hostMunicipality }: ProposedSession): string {
  const where = hostMunicipality
    ? proposalTexts.inPlace(hostMunicipality.displayName)
    : nl.session.neutral.toLowerCase();
  return `${dayAndMonth(slot.date)}, ${where}`;
}
