import { listed } from './listed.ts';

/** Texts for a group that answers at home. */
export const atHomeTexts = {
  open: 'Thuis laten antwoorden',
  until: (day: string) => `Thuis antwoorden tot en met ${day}`,
  title: 'Thuis antwoorden',
  intro:
    'Zit niet iedereen hier? Kies de laatste dag om te antwoorden. Wie nog niet klaar is, krijgt een mail met een eigen link. Drie dagen ervoor en op de laatste dag gaat er vanzelf een herinnering naar wie nog moet antwoorden.',
  invited:
    'De groep heeft een mail gekregen. Herinneringen gaan vanzelf, alleen naar wie nog moet antwoorden. U kunt de laatste dag nog veranderen.',
  answerBy: 'Laatste dag om te antwoorden',
  dayMissing: 'Kies een dag.',
  invite: 'Mail de groep',
  change: 'Verander de laatste dag',
  done: 'Dat is geregeld.',
  whoIsBusy: 'Wie is nog bezig?',
  remind: 'Stuur nu een herinnering',
  waitingFor: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? 'is' : 'zijn'} nog bezig.`,
  everybodyAnswered: 'Iedereen heeft alles beantwoord.',
  remindableFrom: (moment: string) => `Een volgende herinnering kan vanaf ${moment}.`,
  reminded: (mails: number) =>
    mails === 1 ? 'Er gaat 1 herinnering uit.' : `Er gaan ${mails} herinneringen uit.`,
} as const;
