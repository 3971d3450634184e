/** The texts about whether a group goes on, where somebody comes across the question (see nl.ts). */
export const goingOnTexts = {
  question: (forName: string | undefined) => `Gaat ${forName ?? 'u'} verder met de groep?`,
  asked: (trajectory: string) =>
    `De bijeenkomsten van ‘${trajectory}’ zijn geweest. De groep kan verder gaan, met nieuwe bijeenkomsten.`,
  chosen: (trajectory: string, forName: string | undefined, choice: 'GOES_ON' | 'STOPS') =>
    `Gekozen voor ‘${trajectory}’: ${forName ?? 'u'} ${choice === 'GOES_ON' ? 'gaat verder' : 'stopt'}. Dat kan nog anders, tot het vervolg begint.`,
  choose: (forName: string | undefined) => `Geef door of ${forName ?? 'u'} verder gaat`,
  change: 'Bekijk of verander de keuze',
  /** For who leads the group. */
  asking: {
    title: 'De groep kiest wie verder gaat',
    waiting: (count: number) =>
      count === 0
        ? 'Iedereen heeft gekozen. U kunt het vervolg starten.'
        : `Nog ${count === 1 ? '1 deelnemer moet' : `${count} deelnemers moeten`} kiezen.`,
    look: 'Bekijk de keuzes',
  },
  mayAsk: {
    title: 'Gaat de groep verder?',
    text: 'De bijeenkomsten zijn geweest. U kunt de groep vragen wie er verder gaat.',
    look: 'Naar het vervolg',
  },
} as const;
