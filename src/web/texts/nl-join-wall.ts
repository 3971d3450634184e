import { listed } from './listed.ts';

/** The texts of joining a round, on the wall (see nl.ts). */
export const joinWallTexts = {
  title: 'Doe mee met uw telefoon',
  scan: 'Richt de camera op het vierkant.',
  qr: (address: string) => `QR-code die naar ${address} leidt`,
  type: 'Of ga naar',
  code: 'en typ de code:',
  renew: 'Nieuwe code',
  renewTitle: 'Een nieuwe code?',
  renewText: 'De code op het scherm werkt dan niet meer. Wie al meedoet, blijft meedoen.',
  renewed: 'Er staat een nieuwe code op het scherm.',
  making: 'De code komt eraan…',
  local:
    'Telefoons kunnen dit adres niet bereiken: het is alleen van deze computer. Start het programma met een adres dat telefoons wel kennen, zoals BASE_URL=https://toerbeurt.example.nl.',
  people: (inCount: number, total: number) =>
    inCount === total ? `Iedereen doet mee: ${total} van ${total}` : `${inCount} van ${total} doen mee`,
  /** For who does not see who comes and goes. */
  told: {
    came: (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'doet' : 'doen'} nu mee.`,
    went: (names: readonly string[]) =>
      `${listed(names)} ${names.length === 1 ? 'doet' : 'doen'} niet meer mee.`,
    inNow: (inCount: number, total: number) =>
      inCount === total
        ? 'De groep is compleet.'
        : `${inCount} van de ${total} ${inCount === 1 ? 'is' : 'zijn'} er.`,
  },
  isIn: 'doet mee',
  notIn: 'nog niet',
  phones: (count: number) => `${count} telefoons`,
  helper: (name: string) => `${name} helpt`,
  since: (time: string) => `sinds ${time}`,
  notConnected: 'nu niet verbonden',
  sendOff: 'Haal weg',
  sendOffName: (who: string, since: string) => `Haal weg: ${who}, ${since}`,
  sendOffTitle: (who: string) => `De telefoon van ${who} weghalen?`,
  sendOffText:
    'Deze telefoon kan dan niets meer invullen of zien. De antwoorden blijven staan. Met de code kan iemand weer meedoen; maak anders eerst een nieuwe code.',
  deviceOf: (name: string, helper: string | undefined) => (helper ? `${helper} (helpt ${name})` : name),
} as const;
