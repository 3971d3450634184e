import { builder } from './builder.ts';

export const CriterionEnum = builder.enumType('CompositionCriterion', {
  description:
    'What makes groups better (criterium). In each the value of a group is a whole number, less is better.',
  values: {
    GUIDANCE: { value: 'guidance', description: 'Groups without a facilitator (begeleider).' },
    SIZE: { value: 'size', description: 'Members more or fewer than the standard (groepsgrootte).' },
    PARTY: { value: 'party', description: 'Pairs of one party (politieke spreiding).' },
    TRAVEL: {
      value: 'travel',
      description:
        'Minutes that the member who travels most travels on average, above the comfortable (reistijd).',
    },
    SPREAD: { value: 'spread', description: 'Pairs of neighbours (regionale spreiding).' },
    EXPERIENCE: {
      value: 'experience',
      description: 'Members of the most common experience above half (mix van ervaring).',
    },
    WISHES: { value: 'wishes', description: 'Wishes to be with somebody, not fulfilled (wensen).' },
    ACQUAINTANCE: {
      value: 'acquaintance',
      description: 'Pairs who were in one group before (eerder samen).',
    },
    DAYS: { value: 'days', description: 'Members whom the best weekday does not suit (dagen).' },
    TOPICS: {
      value: 'topics',
      description: 'Members who did not name the topic that most named (onderwerpen).',
    },
    GUIDE_TRAVEL: {
      value: 'guideTravel',
      description: 'Average minutes of the facilitator to the members (reistijd begeleider).',
    },
    DISTANCE: { value: 'distance', description: 'Average minutes between members (afstand).' },
  },
});

export const RunStateEnum = builder.enumType('CompositionRunState', {
  description: 'How far a composition run (samenstelling) is.',
  values: {
    OPEN: { value: 'open', description: 'Being worked on (open).' },
    RELEASED: { value: 'released', description: 'Its groups are formed (vrijgegeven).' },
    DISCARDED: { value: 'discarded', description: 'Put away without groups (weggelegd).' },
  },
});

export const SearchStateEnum = builder.enumType('CompositionSearchState', {
  description: 'How far a search for groups is.',
  values: {
    RUNNING: { value: 'running', description: 'Looking (bezig).' },
    STOPPING: { value: 'stopping', description: 'About to stop, with what it has (stopt).' },
    CANCELLING: { value: 'cancelling', description: 'About to stop, with nothing (wordt afgebroken).' },
    DONE: { value: 'done', description: 'Made a version (klaar).' },
    CANCELLED: { value: 'cancelled', description: 'Ended with nothing (afgebroken).' },
    FAILED: { value: 'failed', description: 'Something went wrong (mislukt).' },
  },
});

export const SearchEffortEnum = builder.enumType('CompositionSearchEffort', {
  description: 'How long to look for groups.',
  values: {
    QUICK: { value: 'quick', description: 'A fifth of the usual (snel).' },
    NORMAL: { value: 'normal', description: 'The usual (gewoon).' },
    THOROUGH: { value: 'thorough', description: 'Five times the usual (grondig).' },
  },
});

export const PairKindEnum = builder.enumType('RegistrationPairKind', {
  description: 'What the office makes of somebody’s words about another.',
  values: {
    WISH: { value: 'wish', description: 'Would like to be with them (graag samen).' },
    VETO: { value: 'veto', description: 'Would not (liever niet samen): never in one group.' },
  },
});

export const SuggestedByEnum = builder.enumType('CompositionSuggestedBy', {
  description: 'What of somebody stands in another’s words.',
  values: {
    NAME: { value: 'name', description: 'Given and family name (naam).' },
    FAMILY_NAME: { value: 'familyName', description: 'Family name (achternaam).' },
    MUNICIPALITY: { value: 'municipality', description: 'Municipality (gemeente).' },
  },
});

export const VerdictEnum = builder.enumType('CompositionVerdict', {
  description: 'Whether other groups are better, by the order of importance.',
  values: {
    BETTER: { value: 'better', description: 'Better (beter).' },
    EQUAL: { value: 'equal', description: 'Equal in all that counts (gelijk).' },
    WORSE: { value: 'worse', description: 'Worse (slechter).' },
  },
});

export const ExperienceEnum = builder.enumType('Experience', {
  description: 'How long somebody is a wethouder (ervaring).',
  values: {
    NEW: { value: 'new', description: 'Less than two years (nieuw).' },
    SETTLED: { value: 'settled', description: 'Two to six years (enkele jaren).' },
    LONG: { value: 'long', description: 'Six years or more (lang).' },
  },
});

export const LeftOverFateEnum = builder.enumType('LeftOverFate', {
  description: 'What becomes of who is in no group when groups are formed.',
  values: {
    WAITING: { value: 'waiting', description: 'To the waiting list of their offer (reservelijst).' },
    STAY: { value: 'stay', description: 'Keep their place for a next composition (aangemeld blijven).' },
  },
});
