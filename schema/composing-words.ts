import type { RunFacts } from '../src/composing/facts.ts';
import { listRunGuideNames } from '../src/composing/guide-store.ts';
import { listMemberNames } from '../src/composing/member-store.ts';
import type { CompositionRun, RunVersion } from '../src/composing/types.ts';
import { CRITERIA, type Criterion } from '../src/composition/types.ts';
import type { Db } from '../src/database/tables.ts';
import type { CompositionRunId, RegistrationId } from '../src/shared/ids.ts';
import type { Words } from './composing-texts.ts';

const GONE = 'iemand die niet meer meedoet';
const GUIDE_GONE = 'een begeleider die niet meer meedoet';

/** Names in sentences about the groups of a run. */
export function wordsFor({ settings }: Pick<CompositionRun, 'settings'>, facts: RunFacts): Words {
  const members = new Map<string, string>(facts.members.map(({ id, name }) => [id, name]));
  const guides = new Map<string, string>(facts.guides.map(({ id, name }) => [id, name]));
  const parties = new Map<string, string | undefined>(
    facts.members.map(({ id, party }) => [id, party?.shortName]),
  );
  return {
    member: (id) => members.get(id) ?? GONE,
    guide: (id) => guides.get(id) ?? GUIDE_GONE,
    partyOf: (id) => parties.get(id),
    settings,
  };
}

/** Names of those whom the changes of versions are about, and of nobody else. */
export async function wordsForChanges(
  db: Db,
  runId: CompositionRunId,
  versions: readonly Pick<RunVersion, 'change'>[],
): Promise<Pick<Words, 'member' | 'guide'>> {
  const [members, guides] = await Promise.all([
    listMemberNames(
      db,
      runId,
      versions.flatMap(({ change }) => movedBy(change)),
    ),
    listRunGuideNames(
      db,
      runId,
      versions.flatMap(({ change }) =>
        change.kind === 'guide' && change.guide !== null ? [change.guide] : [],
      ),
    ),
  ]);
  return { member: (id) => members.get(id) ?? GONE, guide: (id) => guides.get(id) ?? GUIDE_GONE };
}

function movedBy(change: RunVersion['change']): readonly RegistrationId[] {
  if (change.kind === 'swap') return [change.registrationId, change.withId];
  return change.kind === 'move' ? [change.registrationId] : [];
}

/** What made a version, in one line. */
export function changeInWords(
  { change }: Pick<RunVersion, 'change'>,
  words: Pick<Words, 'member' | 'guide'>,
): string {
  const group = (number: number | null): string => (number === null ? 'niet geplaatst' : `groep ${number}`);
  switch (change.kind) {
    case 'search':
      if (change.locked === 0) return 'Gezocht';
      return change.locked === 1
        ? 'Gezocht, 1 groep stond vast'
        : `Gezocht, ${change.locked} groepen stonden vast`;
    case 'move':
      return `${words.member(change.registrationId)}: van ${group(change.from)} naar ${group(change.to)}`;
    case 'swap':
      return `${words.member(change.registrationId)} (van ${group(change.from)}) en ${words.member(change.withId)} (van ${group(change.to)}) wisselden`;
    case 'guide':
      return change.guide === null
        ? `Groep ${change.group}: geen begeleider`
        : `Groep ${change.group}: begeleider ${words.guide(change.guide)}`;
    default:
      return change satisfies never;
  }
}

export function orderedCriteria(order: readonly Criterion[]): readonly Criterion[] {
  return [...order, ...CRITERIA.filter((each) => !order.includes(each))];
}
