/** Texts of the pages about what is kept of people: plain Dutch (B1), with "u". */

export const privacyTexts = {
  own: {
    title: 'Alles wat wij van u bewaren',
    intro: 'U kunt alles opvragen. En u kunt vragen of wij u vergeten.',
    page: 'Download om te lezen',
    json: 'Download voor een programma (JSON)',
    downloaded: 'Het bestand staat bij uw downloads.',
    withheld:
      'Wat alleen het bureau leest, zoals uw partij, staat niet in dit bestand: de link naar deze pagina komt per mail. Het bureau geeft u dat op verzoek.',
    kinds: 'Wat wij bewaren, waarom en hoe lang',
    ask: 'Vraag om vergeten te worden',
    askSure:
      'Weet u het zeker? Het bureau neemt contact met u op. Zit u nog in een groep, dan verlaat u die eerst.',
    askYes: 'Ja, stuur het verzoek',
    askNo: 'Nee, toch niet',
    asked: (when: string) =>
      `U vroeg op ${when} om vergeten te worden. Het bureau laat u weten wat ermee gebeurt.`,
  },
  kinds: {
    howLong: 'Hoe lang',
    seenBy: 'Wie het ziet',
    looked: 'Laatst nagekeken',
    forgotten: 'Vergeten',
  },
  office: {
    title: 'Privacy',
    intro:
      'Wat er van mensen wordt bewaard, en tot wanneer. Wat te oud is, verwijdert het programma vanzelf. Mensen lezen dezelfde woorden bij hun eigen gegevens: met ‘u’ zijn zij bedoeld.',
    log: 'Logboek: wie bekeek of besloot wat',
    requests: 'Verzoeken om vergeten te worden',
    noRequests: 'Er zijn geen open verzoeken.',
    askedOn: (when: string) => `gevraagd op ${when}`,
    find: 'Iemand zoeken',
    search: 'Naam of e-mailadres',
    searchHint: 'Om iemands gegevens te geven, of iemand te vergeten.',
    searchSubmit: 'Zoek',
    nobody: 'Niemand gevonden.',
    more: 'Er zijn er meer. Typ meer van de naam.',
    kinds: 'Soorten gegevens',
  },
  person: {
    back: 'Privacy',
    export: 'Alle gegevens geven',
    exportText:
      'Geef dit alleen aan deze persoon zelf. Kijk eerst of u echt met die persoon spreekt. In het logboek komt te staan dat u het opvroeg.',
    page: 'Download om te lezen',
    json: 'Download als JSON',
    downloaded: 'Het bestand staat bij uw downloads.',
    erase: 'Deze persoon vergeten',
    asked: (when: string) => `Deze persoon vroeg er op ${when} om.`,
    obstacles: 'Dit kan nog niet:',
    will: 'Wat er gebeurt',
    kind: 'Soort gegevens',
    forgotten: 'Gaat weg',
    kept: 'Blijft, zonder naam',
    keptText:
      'Wat van een groep is, blijft: daar staat straks ‘Voormalig deelnemer’. Verstuurde facturen blijven zoals ze zijn, omdat de wet dat vraagt.',
    sure: 'Ik weet zeker dat deze persoon vergeten moet worden. Dit kan niet terug.',
    sureFirst: 'Zet eerst het vinkje: vergeten kan niet terug.',
    submit: 'Vergeet deze persoon',
    erased: 'Deze persoon is vergeten.',
    decline: 'Verzoek afwijzen',
    declineReason: 'Waarom niet?',
    declineHint: 'Vertel dit de persoon ook zelf.',
    declined: 'Het verzoek is afgewezen.',
    log: 'Wie deze gegevens bekeek of iets besloot',
    gone: 'Deze persoon bestaat niet (meer).',
  },
  log: {
    title: 'Logboek',
    intro:
      'Wie van het bureau gevoelige gegevens bekeek of meenam, en wie wat besloot. Wat er stond, staat hier nooit.',
    looksOnly: 'Alleen wat is bekeken of meegenomen',
    none: 'Er staat niets in.',
    more: 'Toon meer',
    bySystem: 'vanzelf',
    seen: {
      party: 'partij',
      notes: 'notities',
      wishes: 'met wie wel of niet',
      reach: 'adres en nummer',
      secretary: 'secretariaat',
      remark: 'opmerking',
      reason: 'reden',
    } as Readonly<Record<string, string>>,
  },
} as const;
