import { dateInWords } from '../src/shared/dutch-time.ts';
import type { OfCode } from './refusal-kinds.ts';

const TALK_TEXTS: Readonly<Record<OfCode<'INVALID_TALK'>['field'], string>> = {
  startsAt: 'Kies voor het gesprek een dag en een tijd die nog komen.',
  endsAt: 'Het gesprek moet later eindigen dan het begint, en duurt ten hoogste vier uur.',
  place: 'De plaats van het gesprek is te lang. Gebruik ten hoogste 200 tekens.',
};

/** What people read when something about an intended group, a talk or a first date cannot be (see refusal-texts.ts). */
export const FORMING_REFUSALS = {
  INTENDED_GROUP_NOT_FOUND: {
    kind: 'NotFound',
    text: () => 'Deze beoogde groep bestaat niet, of u mag haar niet zien.',
  },
  INTENDED_GROUP_OUTDATED: {
    kind: 'Outdated',
    text: () => 'Er is intussen iets veranderd in deze groep. Kijk eerst hoe zij nu is.',
  },
  INTENDED_GROUP_ENDED: {
    kind: 'RuleBroken',
    text: () => 'Deze groep is al begonnen, of opgeheven.',
  },
  MEMBER_NOT_FREE: {
    kind: 'RuleBroken',
    text: ({ registrationIds: { length } }: OfCode<'MEMBER_NOT_FREE'>) =>
      length === 1
        ? 'Eén van de gekozen wethouders heeft geen plaats (meer), of zit al in een andere groep.'
        : `${length} van de gekozen wethouders hebben geen plaats (meer), of zitten al in een andere groep.`,
  },
  INVALID_GROUP_NAME: {
    kind: 'InvalidInput',
    text: ({ maxLength }: OfCode<'INVALID_GROUP_NAME'>) =>
      `Geef de groep een naam van ten hoogste ${maxLength} tekens.`,
  },
  INTENDED_GROUP_SIZE: {
    kind: 'InvalidInput',
    text: ({ min, max }: OfCode<'INTENDED_GROUP_SIZE'>) => `Kies ${min} tot en met ${max} wethouders.`,
  },
  MEMBERS_ALIKE: {
    kind: 'RuleBroken',
    text: () => 'In een groep zitten nooit twee wethouders van één gemeente, en niemand twee keer.',
  },
  INTAKE_NOT_FOUND: {
    kind: 'NotFound',
    text: () => 'Dit gesprek bestaat niet, of de link werkt niet meer.',
  },
  INTAKE_OUTDATED: {
    kind: 'Outdated',
    text: () => 'Dit gesprek is intussen veranderd. Kijk eerst hoe het nu is.',
  },
  INTAKE_ENDED: {
    kind: 'RuleBroken',
    text: () => 'Dit gesprek is al afgerond, of niet meer nodig.',
  },
  INVALID_TALK: { kind: 'InvalidInput', text: ({ field }: OfCode<'INVALID_TALK'>) => TALK_TEXTS[field] },
  INVALID_INTAKE_NOTE: {
    kind: 'InvalidInput',
    text: ({ maxLength }: OfCode<'INVALID_INTAKE_NOTE'>) =>
      `De notitie is te lang. Gebruik ten hoogste ${maxLength} tekens.`,
  },
  MOMENT_TAKEN: {
    kind: 'RuleBroken',
    text: () => 'Dit moment is niet meer vrij. Kies een ander moment.',
  },
  TALK_DOUBLE_BOOKED: {
    kind: 'DoubleBooked',
    text: () =>
      'Op deze tijd is er al iets anders: een bijeenkomst, een gesprek of een moment dat u aanbiedt.',
  },
  NO_MOMENTS_OFFERED: {
    kind: 'RuleBroken',
    text: () => 'Er zijn geen vrije momenten om uit te kiezen. Bied eerst momenten aan.',
  },
  TOO_MANY_MOMENTS: {
    kind: 'RuleBroken',
    text: ({ most }: OfCode<'TOO_MANY_MOMENTS'>) => `Bied ten hoogste ${most} momenten tegelijk aan.`,
  },
  FIRST_DATE_NOT_FOUND: {
    kind: 'NotFound',
    text: () => 'Deze vraag over een eerste datum bestaat niet, of de link werkt niet meer.',
  },
  FIRST_DATE_CLOSED: {
    kind: 'RuleBroken',
    text: () => 'Er wordt nu niet naar een eerste datum gevraagd.',
  },
  FIRST_DATE_OUTDATED: {
    kind: 'Outdated',
    text: () => 'Er zijn intussen antwoorden veranderd. Kijk eerst hoe het nu is.',
  },
  FIRST_DATE_ALREADY_ASKED: {
    kind: 'RuleBroken',
    text: () => 'Er loopt al een vraag over de eerste datum. Stop die eerst.',
  },
  INVALID_FIRST_DATES: {
    kind: 'InvalidInput',
    text: ({ field, most }: OfCode<'INVALID_FIRST_DATES'>) =>
      field === 'answerBy'
        ? 'Kies als laatste dag om te antwoorden vandaag of een dag daarna.'
        : `Kies 1 tot en met ${most} verschillende momenten, na de laatste dag om te antwoorden.`,
  },
  FIRST_DATE_DAY_OFF: {
    kind: 'RuleBroken',
    text: ({ date, name }: OfCode<'FIRST_DATE_DAY_OFF'>) =>
      `Op ${dateInWords(date)} kan geen bijeenkomst zijn: ${name}.`,
  },
  NO_FACILITATOR: {
    kind: 'RuleBroken',
    text: () => 'Deze groep heeft nog geen begeleider. Kies eerst een begeleider.',
  },
  FIRST_HOST_NOT_MEMBER: {
    kind: 'InvalidInput',
    text: () => 'Kies als eerste gastheer een van de wethouders van deze groep.',
  },
  INTAKES_OPEN: {
    kind: 'RuleBroken',
    text: ({ count }: OfCode<'INTAKES_OPEN'>) =>
      count === 1
        ? 'Van één wethouder is er nog geen geschikte uitkomst van de intake.'
        : `Van ${count} wethouders is er nog geen geschikte uitkomst van de intake.`,
  },
} as const;
