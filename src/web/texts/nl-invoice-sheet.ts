/** An invoice on paper: what the law asks of it (Wet op de omzetbelasting 1968, art. 35a), for the office and who gets it. */
export const sheetTexts = {
  titles: { INVOICE: 'Factuur', CREDIT_NOTE: 'Creditnota' },
  print: 'Afdrukken of bewaren als PDF',
  back: 'Terug naar de facturen',
  draft: 'Deze factuur is nog niet verstuurd.',
  draftText: 'De factuur krijgt een nummer als u die verstuurt. Daarna kunt u de factuur hier afdrukken.',
  to: 'Aan',
  attention: (name: string) => `T.a.v. ${name}`,
  issuedOn: 'Datum',
  dueOn: 'Uiterlijk te betalen op',
  service: 'Bijeenkomsten',
  servicePeriod: (from: string, to: string | undefined) =>
    to === undefined ? `vanaf ${from}` : `van ${from} tot en met ${to}`,
  orderNumber: 'Uw inkoopnummer',
  costCentre: 'Uw kenmerk',
  credits: 'Hoort bij',
  creditsInvoice: (number: string, date: string) => `factuur ${number} van ${date}`,
  what: 'Omschrijving',
  count: 'Aantal',
  amount: 'Bedrag zonder btw',
  net: 'Totaal zonder btw',
  vat: (percent: number) => `Btw ${percent} %`,
  toPay: 'Te betalen',
  credited: 'Totaal met btw',
  pay: (days: number, iban: string, name: string, number: string) =>
    `Wilt u binnen ${days} dagen betalen op ${iban} van ${name}, met nummer ${number} erbij?`,
  creditMeans: (number: string) =>
    `Dit bedrag gaat af van factuur ${number}. Hebt u die al betaald? Dan krijgt u het terug. Zo niet, dan betaalt u alleen wat overblijft.`,
  kvk: 'KvK-nummer',
  vatNumber: 'Btw-nummer',
  iban: 'IBAN',
} as const;
