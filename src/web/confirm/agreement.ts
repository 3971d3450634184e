import type { AskedPlanFragment, RoundWallFragment } from '../gql/graphql.ts';
import { columnNames } from '../round/wall-view.ts';
import { listed } from '../texts/listed.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';

type Question = NonNullable<AskedPlanFragment['planQuestion']>;
export type Lapse = NonNullable<Question['lapse']>;

/** What somebody says of the plan; nothing said is a state of its own and never a no. */
export type Voice = 'agrees' | 'disagrees' | 'silent';

export interface GroupVoice {
  readonly participantId: string;
  readonly name: string;
  /** As said at the table: the first name, with a letter where two share one. */
  readonly shortName: string;
  readonly voice: Voice;
}

/** What each participant says of the plan that is put to the group, in the order of the respondents. */
export function groupVoices(
  { verdicts }: Pick<Question, 'verdicts'>,
  respondents: RoundWallFragment['respondents'],
): readonly GroupVoice[] {
  const shortNames = columnNames(respondents);
  return respondents.map(({ participant }, place) => ({
    participantId: participant.id,
    name: participant.person.name,
    shortName: shortNames[place] ?? participant.person.name,
    voice: voiceOf({ verdicts }, participant.id),
  }));
}

export function voiceOf({ verdicts }: Pick<Question, 'verdicts'>, participantId: string): Voice {
  const said = verdicts.find(({ participant }) => participant.id === participantId)?.verdict;
  if (said === undefined) return 'silent';
  return said === 'AGREES' ? 'agrees' : 'disagrees';
}

/** How the group stands to the plan, in one sentence or two: who wants to talk comes with a name. */
export function agreementInWords(voices: readonly GroupVoice[]): string {
  const agreed = voices.filter(({ voice }) => voice === 'agrees').length;
  if (agreed === voices.length) return `${confirmTexts.everyone}.`;
  const talkers = voices.filter(({ voice }) => voice === 'disagrees').map(({ name }) => name);
  const counted = confirmTexts.agreed(agreed, voices.length);
  if (talkers.length === 0) return counted;
  const names = listed(talkers);
  return `${counted} ${talkers.length === 1 ? confirmTexts.talk(names) : confirmTexts.talkMore(names)}`;
}

/** Why what was said counts no more: what is different, and what it comes from where that is known. */
export function lapseInWords({ changedSessions, because }: Lapse, isPlanLeft: boolean): readonly string[] {
  const changed = isPlanLeft ? changedSessions : [];
  return [
    ...(isPlanLeft ? [] : [confirmTexts.lapsedAll]),
    ...(changed.length > 0 ? [confirmTexts.lapsedSessions(changed)] : []),
    ...because.flatMap((kind) => confirmTexts.because[kind] ?? []),
  ];
}
