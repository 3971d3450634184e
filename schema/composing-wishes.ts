import { readFacts } from '../src/composing/facts.ts';
import { listReadWords, wordsHash } from '../src/composing/member-store.ts';
import type { CompositionRun, RegistrationPair, RunMember } from '../src/composing/types.ts';
import { type Suggestion, suggestionsFor } from '../src/composing/wish-matching.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { PairKindEnum, SuggestedByEnum } from './composing-enums.ts';
import { memberId } from './member-ids.ts';

const office = { rule: 'office' } as const;

interface ShownWords {
  readonly runId: string;
  readonly member: RunMember;
  readonly isRead: boolean;
  readonly suggestions: readonly { readonly about: 'with' | 'notWith'; readonly suggestion: Suggestion }[];
  readonly pairs: readonly RegistrationPair[];
}

const SuggestionType = builder
  .objectRef<ShownWords['suggestions'][number]>('CompositionSuggestion')
  .implement({
    description: 'Somebody who may be meant.',
    access: office,
    fields: (t) => ({
      memberId: t.id({
        description: 'Of the registration.',
        resolve: ({ suggestion }) => memberId(suggestion.id),
      }),
      by: t.field({
        type: SuggestedByEnum,
        description: 'What of them stands in the words.',
        resolve: ({ suggestion }) => suggestion.by,
      }),
      kind: t.field({
        type: PairKindEnum,
        description: 'What the words would mean.',
        resolve: ({ about }) => (about === 'with' ? ('wish' as const) : ('veto' as const)),
      }),
    }),
  });

const PairType = builder.objectRef<RegistrationPair>('RegistrationPair').implement({
  description: 'What the office made of somebody’s words about another.',
  access: office,
  fields: (t) => ({
    fromId: t.id({ description: 'Whose words: of the registration.', resolve: ({ from }) => memberId(from) }),
    toId: t.id({ description: 'About whom: of the registration.', resolve: ({ to }) => memberId(to) }),
    kind: t.expose('kind', { type: PairKindEnum, description: 'What.' }),
  }),
});

export const WordsType = builder.objectRef<ShownWords>('CompositionWords').implement({
  description: 'What somebody wrote about with whom, for the office to make something of (wensen).',
  access: office,
  fields: (t) => ({
    memberId: t.id({ description: 'Of the registration.', resolve: ({ member }) => memberId(member.id) }),
    withWhom: t.string({
      nullable: true,
      looks: ({ runId }) => ({ subjectKind: 'composition', subjectId: runId, what: 'wishes' }),
      description: 'With whom rather, as written; null when nothing.',
      resolve: ({ member }) => member.withWhom ?? null,
    }),
    notWithWhom: t.string({
      nullable: true,
      looks: ({ runId }) => ({ subjectKind: 'composition', subjectId: runId, what: 'wishes' }),
      description: 'With whom not, as written; null when nothing.',
      resolve: ({ member }) => member.notWithWhom ?? null,
    }),
    isRead: t.exposeBoolean('isRead', {
      description: 'Somebody of the office said that all is in the pairs.',
    }),
    suggestions: t.field({
      type: [SuggestionType],
      description: 'Who may be meant, the surest first.',
      resolve: ({ suggestions }) => [...suggestions],
    }),
    pairs: t.field({
      type: [PairType],
      description: 'What was made of it.',
      resolve: ({ pairs }) => [...pairs],
    }),
  }),
});

export async function wordsOf(run: CompositionRun, { db, context }: ApiContext): Promise<ShownWords[]> {
  const facts = await readFacts(db, run, context.clock());
  const read = new Map((await listReadWords(db, run.id)).map(({ id, hash }) => [id, hash]));
  const pairs = Map.groupBy(facts.pairs, ({ from }) => from);
  return facts.members
    .filter(({ withWhom, notWithWhom }) => withWhom !== undefined || notWithWhom !== undefined)
    .map((member): ShownWords => {
      const found = (words: string | undefined, about: 'with' | 'notWith') =>
        suggestionsFor(words ?? '', member.id, facts.members).map((suggestion) => ({ about, suggestion }));
      return {
        runId: run.id,
        member,
        isRead: read.get(member.id) === wordsHash(member),
        suggestions: [...found(member.withWhom, 'with'), ...found(member.notWithWhom, 'notWith')],
        pairs: pairs.get(member.id) ?? [],
      };
    })
    .sort((one, other) => Number(one.isRead) - Number(other.isRead));
}
