import type { InvalidComposition } from '../src/composing/errors.ts';
import { inList } from '../src/wording/wording.ts';
import type { OfCode } from './refusal-kinds.ts';

const FIELD_TEXTS: Readonly<Record<InvalidComposition['field'], string>> = {
  name: 'Geef een naam van ten hoogste 80 tekens; voor een groep ten hoogste 60.',
  leastMembers: 'Ten minste in een groep: vul 2 of meer in, en niet meer dan het grootste aantal.',
  standardMembers: 'Het streven ligt tussen het kleinste en het grootste aantal.',
  mostMembers: 'Ten hoogste in een groep: vul een getal van 2 tot en met 8 in.',
  maxTravelMinutes: 'Vul bij de langste reistijd 1 tot en met 600 minuten in, of laat het leeg.',
  comfortableTravelMinutes: 'Vul bij de prettige reistijd 0 tot en met 600 minuten in.',
  neighbourMinutes: 'Vul bij de buren 0 tot en met 600 minuten in.',
  order: 'Zet elk criterium één keer in de volgorde.',
  mostGroups: 'Vul een aantal groepen in van 1 tot en met 50.',
  home: 'Kies de woonplaats van de begeleider uit de lijst.',
  notIn: 'Kies gemeenten uit de lijst.',
  notWith: 'Kies mensen die meedoen.',
};

/** What the office reads when something about composing cannot be (see refusal-texts.ts). */
export const COMPOSING_REFUSALS = {
  COMPOSITION_NOT_FOUND: { kind: 'NotFound', text: () => 'Dit bestaat niet (meer) in deze samenstelling.' },
  COMPOSITION_OUTDATED: {
    kind: 'Outdated',
    text: () =>
      'Er is intussen iets veranderd, aan deze samenstelling of aan wie er meedoet. Kijk eerst hoe zij nu is.',
  },
  COMPOSITION_CLOSED: { kind: 'RuleBroken', text: () => 'Deze samenstelling is al afgesloten.' },
  INVALID_COMPOSITION: {
    kind: 'InvalidInput',
    text: ({ field }: OfCode<'INVALID_COMPOSITION'>) => FIELD_TEXTS[field],
  },
  TOO_FEW_TO_COMPOSE: {
    kind: 'RuleBroken',
    text: ({ least }: OfCode<'TOO_FEW_TO_COMPOSE'>) =>
      `Er doen te weinig mensen mee: een groep heeft er ten minste ${least}.`,
  },
  TOO_MANY_TO_COMPOSE: {
    kind: 'RuleBroken',
    text: ({ most }: OfCode<'TOO_MANY_TO_COMPOSE'>) =>
      `Er kunnen ten hoogste ${most} mensen meedoen. Kies minder aanbod tegelijk.`,
  },
  SEARCH_ALREADY_RUNNING: { kind: 'RuleBroken', text: () => 'Er wordt al naar groepen gezocht.' },
  NO_SEARCH_RUNNING: { kind: 'RuleBroken', text: () => 'Er wordt op dit moment niet gezocht.' },
  COMPOSITION_GROUP_LOCKED: {
    kind: 'RuleBroken',
    text: ({ group }: OfCode<'COMPOSITION_GROUP_LOCKED'>) =>
      `Groep ${group} staat vast. Maak de groep eerst los.`,
  },
  GROUPS_BREAK_RULES: {
    kind: 'RuleBroken',
    text: ({ groups }: OfCode<'GROUPS_BREAK_RULES'>) =>
      groups.length === 1
        ? `Groep ${groups[0]} houdt zich niet aan de regels. Verander de groep, of zet haar vast als u het zo bedoelt.`
        : `De groepen ${inList(groups.map(String))} houden zich niet aan de regels. Verander ze, of zet ze vast als u het zo bedoelt.`,
  },
  NOTHING_COMPOSED: { kind: 'RuleBroken', text: () => 'Er zijn nog geen groepen om vrij te geven.' },
} as const;
