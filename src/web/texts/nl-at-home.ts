import { listed } from './listed.ts';

/** Secretaries are mailed too: there are more of these than participants. */
const people = (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`);

/** Texts for a group that answers at home. */
export const atHomeTexts = {
  open: 'Thuis laten antwoorden',
  until: (day: string) => `Thuis antwoorden tot en met ${day}`,
  title: 'Thuis antwoorden',
  intro:
    'Zit niet iedereen hier? Kies de laatste dag om te antwoorden. Wie nog niet klaar is, krijgt een mail met een eigen link. Drie dagen ervoor en op de laatste dag gaat er vanzelf een herinnering naar wie nog moet antwoorden.',
  invited: (isMailed: boolean) =>
    `${isMailed ? 'Wie nog niet klaar was, heeft een mail gekregen.' : 'Er is geen mail verstuurd: iedereen had alles al beantwoord.'} Herinneringen gaan vanzelf, alleen naar wie nog moet antwoorden. U kunt de laatste dag nog veranderen.`,
  answerBy: 'Laatste dag om te antwoorden',
  dayMissing: 'Kies een dag.',
  invite: 'Mail de groep',
  change: 'Verander de laatste dag',
  asked: (mails: number) =>
    mails === 0
      ? 'Er gaat geen mail uit: iedereen heeft alles al beantwoord.'
      : `De vraag gaat per mail naar ${people(mails)}.`,
  changed: (mails: number) =>
    mails === 0
      ? 'De laatste dag is veranderd. Er gaan geen nieuwe mails uit.'
      : `De laatste dag is veranderd. De vraag gaat per mail naar ${people(mails)}.`,
  whoIsBusy: 'Wie is nog bezig?',
  remind: 'Stuur nu een herinnering',
  waitingFor: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? 'is' : 'zijn'} nog bezig.`,
  everybodyAnswered: 'Iedereen heeft alles beantwoord.',
  remindableFrom: (moment: string) =>
    `De laatste mail is nog geen dag oud. Een herinnering kan vanaf ${moment}.`,
  reminded: (mails: number) => `De herinnering gaat per mail naar ${people(mails)}.`,
} as const;
