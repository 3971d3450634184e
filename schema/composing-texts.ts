import type { Violation } from '../src/composition/checker.ts';
import type { GroupMeasures } from '../src/composition/criteria.ts';
import type { LevelName } from '../src/composition/objective.ts';
import type { CompositionSettings, Criterion } from '../src/composition/types.ts';
import { WEEKDAYS } from '../src/shared/dutch-time.ts';
import { capital, inList } from '../src/wording/wording.ts';

/* What the office reads about groups, in Dutch. */

export const CRITERION_NAMES: Readonly<Record<Criterion, string>> = {
  guidance: 'begeleider',
  size: 'groepsgrootte',
  party: 'politieke spreiding',
  travel: 'reistijd',
  spread: 'regionale spreiding',
  experience: 'mix van ervaring',
  wishes: 'wensen',
  acquaintance: 'eerder samen',
  days: 'dagen',
  topics: 'onderwerpen',
  guideTravel: 'reistijd begeleider',
  distance: 'afstand',
};

/** Names for who and what a sentence is about. */
export interface Words {
  /** Of a registration. */
  readonly member: (id: string) => string;
  readonly guide: (id: string) => string;
  /** What the party of a registration is called; undefined where only its key is known. */
  readonly partyOf: (id: string) => string | undefined;
  readonly settings: CompositionSettings;
}

const TOPIC_WORDS: Readonly<Record<string, string>> = {
  problems: 'probleemsituaties',
  support: 'draagvlak',
  council: 'gemeenteraad',
  tenability: 'houdbaarheid',
  escalation: 'escalaties',
  press: 'pers',
};
/** More names than these nobody reads. */
const MOST_NAMED = 4;

type Told = { readonly [Each in Criterion]: (measured: GroupMeasures[Each], words: Words) => string };

const REASONS: Told = {
  guidance: ({ reason }, { guide }) =>
    reason.guide === undefined ? 'Nog geen begeleider.' : `${guide(reason.guide)}.`,
  size: ({ reason, value }, { settings }) =>
    value === 0
      ? `${people(reason.members)}.`
      : `${people(reason.members)}; ${settings.sizes.standard} is het streven.`,
  party: ({ reason }, { member, partyOf }) =>
    reason.shared.length === 0
      ? 'Niemand heeft dezelfde partij.'
      : reason.shared
          .map(({ party, members }) => {
            const [own, ...others] = new Set(members.map(partyOf));
            return others.length === 0
              ? `${own ?? party}: ${named(members, member)}.`
              : `Verwante partijen: ${named(members, (id) => `${member(id)} (${partyOf(id)})`)}.`;
          })
          .join(' '),
  travel: ({ reason }, { member }) => {
    const [most] = reason.averages.toSorted((one, other) => other.minutes - one.minutes);
    return most === undefined
      ? ''
      : `${member(most.member)} reist het meest: gemiddeld ${most.minutes} minuten.`;
  },
  spread: ({ reason }, { member }) =>
    reason.neighbours.length === 0
      ? 'Geen buurgemeenten.'
      : `Buren: ${several(reason.neighbours, ({ members, minutes }) => `${inList(members.map(member))} (${minutes} minuten)`)}.`,
  experience: ({ reason: { counts } }) =>
    `${counts.new} nieuw, ${counts.settled} enkele jaren, ${counts.long} lang wethouder${
      counts.unknown === 0 ? '' : `, ${counts.unknown} onbekend`
    }.`,
  wishes: ({ reason }, { member }) =>
    reason.unfulfilled.length === 0
      ? 'Geen wensen die niet uitkomen.'
      : `Niet bij elkaar: ${several(reason.unfulfilled, ({ members: [from, to] }) => `${member(from)} wil graag met ${member(to)}`)}.`,
  acquaintance: ({ reason }, { member }) =>
    reason.met.length === 0
      ? 'Niemand zat eerder samen in een groep.'
      : `Zaten eerder samen: ${several(reason.met, ({ members }) => inList(members.map(member)))}.`,
  days: ({ reason }, { member }) =>
    reason.notSuited.length === 0
      ? `${capital(WEEKDAYS[reason.weekday - 1] ?? '')} past iedereen.`
      : `${capital(WEEKDAYS[reason.weekday - 1] ?? '')} past het best, maar niet ${named(reason.notSuited, member)}.`,
  topics: ({ reason }, { member }) => {
    if (reason.topic === undefined) return 'Niemand noemde onderwerpen.';
    const topic = TOPIC_WORDS[reason.topic] ?? reason.topic;
    return reason.without.length === 0
      ? `Allen noemden ${topic}.`
      : `Meest genoemd: ${topic}, maar niet door ${named(reason.without, member)}.`;
  },
  guideTravel: ({ value, reason }) =>
    reason.longestMinutes === 0
      ? 'Geen reistijd bekend.'
      : `Gemiddeld ${value} minuten; het verst ${reason.longestMinutes} minuten.`,
  distance: ({ value, reason: { longest } }, { member }) =>
    longest === undefined
      ? ''
      : `Gemiddeld ${value} minuten; het verst ${inList(longest.members.map(member))} (${longest.minutes} minuten).`,
};

/** Why a criterion has the value that it has in a group: one sentence. */
export function reasonOf(criterion: Criterion, measures: GroupMeasures, words: Words): string {
  // The table has for each criterion what takes just that criterion's measure; the pairing is lost on a union
  const tell = REASONS[criterion] as (measured: GroupMeasures[Criterion], words: Words) => string;
  return tell(measures[criterion], words);
}

/** What a rule that is broken says, in one sentence. */
export function violationInWords(violation: Violation, { member, guide, settings }: Words): string {
  switch (violation.rule) {
    case 'unknownMember':
    case 'unknownGuide':
      return 'Iemand in deze groep doet niet mee.';
    case 'placedTwice':
      return `${member(violation.member)} zit in twee groepen.`;
    case 'groupSize':
      return `${people(violation.members)}; een groep heeft er ${settings.sizes.least} tot en met ${settings.sizes.most}.`;
    case 'sameMunicipality':
      return `${inList(violation.members.map(member))} zijn uit dezelfde gemeente.`;
    case 'veto':
      return `${inList(violation.members.map(member))} willen liever niet samen.`;
    case 'travelLimit':
      return `${member(violation.members[0])} wil niet zo ver reizen als naar ${member(violation.members[1])} (${violation.minutes} minuten).`;
    case 'guideOverloaded':
      return `${guide(violation.guide)} heeft meer groepen dan afgesproken.`;
    case 'conflictOfInterest':
      return `${guide(violation.guide)} begeleidt ${member(violation.member)} niet: belangenconflict.`;
    case 'lockBroken':
      return 'Een vastgezette groep is veranderd.';
    default:
      return violation satisfies never;
  }
}

/** What decides between two versions. */
export function levelInWords(level: LevelName): string {
  switch (level.kind) {
    case 'leftOver':
      return 'hoeveel mensen overblijven';
    case 'worst':
      return `${CRITERION_NAMES[level.criterion]} (de slechtste groep)`;
    case 'total':
      return `${CRITERION_NAMES[level.criterion]} (alle groepen samen)`;
    default:
      return level satisfies never;
  }
}

function people(count: number): string {
  return count === 1 ? '1 deelnemer' : `${count} deelnemers`;
}

function named(ids: readonly string[], name: (id: string) => string): string {
  const more = ids.length - MOST_NAMED;
  if (more <= 0) return inList(ids.map(name));
  return `${ids.slice(0, MOST_NAMED).map(name).join(', ')} en ${more === 1 ? '1 ander' : `${more} anderen`}`;
}

function several<Item>(items: readonly Item[], words: (item: Item) => string): string {
  const more = items.length - MOST_NAMED;
  const shown = items.slice(0, MOST_NAMED).map(words).join('; ');
  return more > 0 ? `${shown}; en nog ${more}` : shown;
}
