/** Texts of the pages before a trajectory begins: plain Dutch (B1), with "u". */

export const TALK_WAY_NAMES = {
  VISIT: 'Op bezoek',
  VIDEO: 'Videogesprek',
  TELEPHONE: 'Telefoon',
} as const;

export const OUTCOME_NAMES = {
  SUITABLE: 'Geschikt',
  LATER: 'Liever later',
  UNSUITABLE: 'Doet niet mee',
} as const;

export const ANSWER_NAMES = { YES: 'Ja', IF_NEEDED: 'Als het moet', NO: 'Nee' } as const;

export const HOST_WISH_NAMES = {
  GLADLY: 'Graag',
  POSSIBLE: 'Dat kan',
  IMPOSSIBLE: 'Dat kan niet',
} as const;

export const formingTexts = {
  moment: {
    date: 'Dag',
    from: 'Van',
    until: 'Tot',
    way: 'Hoe',
    place: 'Waar (adres, link of nummer)',
    wrong: 'Vul een dag in, en een begin- en eindtijd.',
    noneAdded: 'Voeg eerst een moment toe: vul een dag en tijden in, en druk op de knop eronder.',
    add: 'Moment toevoegen',
    remove: 'Moment weghalen',
    removeOne: (moment: string) => `Moment weghalen: ${moment}`,
  },
  ownTalk: {
    title: 'Uw intakegesprek',
    intro: (facilitator: string) =>
      `Voor uw traject begint, maakt ${facilitator} kennis met u. Wat u bespreekt, blijft tussen u beiden.`,
    none: 'Er is nu geen intakegesprek voor u gepland.',
    done: 'Dit gesprek is afgerond. U hoeft niets te doen.',
    planned: 'Uw afspraak',
    choose: 'Kies een moment',
    other: 'Liever een ander moment?',
    noMoments: (facilitator: string) =>
      `Er zijn nu geen momenten om uit te kiezen. Kijk hier later nog eens, of wacht tot ${facilitator} contact met u opneemt.`,
    noOthers: 'Er zijn nu geen andere momenten om uit te kiezen.',
    callOff: 'Afspraak laten vervallen',
    callOffSure: (facilitator: string) =>
      `${facilitator} krijgt bericht dat u niet komt. Wilt u de afspraak laten vervallen?`,
    callOffYes: 'Ja, laat de afspraak vervallen',
    callOffNo: 'Nee, de afspraak blijft staan',
    calledOff: 'Uw afspraak is vervallen. U krijgt daarvan een mail.',
    pick: 'Kies dit moment',
    picked: 'Uw afspraak staat vast. U krijgt een mail, waarmee u het gesprek in uw agenda zet.',
    link: 'Naar uw intakegesprek',
    plannedOn: (moment: string) => `Uw intakegesprek is op ${moment}.`,
    notPlanned: 'U hebt nog geen afspraak voor uw intakegesprek.',
  },
  ownDates: {
    title: 'Wanneer kan uw groep beginnen?',
    intro: (day: string) =>
      `Laat tot en met ${day} weten op welke momenten u kunt voor de eerste bijeenkomst.`,
    none: 'Er wordt nu niet naar een eerste datum gevraagd.',
    hosting: 'Wilt u de groep de eerste keer ontvangen?',
    hostingHint: 'U ontvangt de groep niet vaker dan één keer. Deze vraag gaat over de eerste bijeenkomst.',
    send: 'Antwoorden versturen',
    sent: 'Uw antwoorden zijn bewaard. U kunt ze nog wijzigen zolang er gevraagd wordt.',
    incomplete: 'Geef bij elk moment een antwoord, en bij de vraag over ontvangen.',
    link: 'Naar de vraag over de eerste bijeenkomst',
  },
  talks: {
    title: 'Intakegesprekken',
    intro:
      'Bied momenten aan en nodig wethouders uit, of noteer wat u zelf afsprak. U ziet hier alleen uw eigen gesprekken.',
    moments: 'Momenten die u aanbiedt',
    momentsHint: 'Wie het eerst kiest, heeft het moment. Gekozen momenten staan hieronder bij de gesprekken.',
    length: 'Hoe lang duurt één gesprek?',
    minutes: (count: number) => `${count} minuten`,
    willBe: (times: readonly string[]) =>
      times.length === 1
        ? `Dat wordt 1 gesprek: ${times[0]}.`
        : `Dat worden ${times.length} gesprekken: ${times.join('; ')}.`,
    add: (count: number) => (count > 1 ? `${count} momenten toevoegen` : 'Moment toevoegen'),
    noMoments: 'U biedt nu geen vrije momenten aan.',
    offered: (count: number) =>
      count === 1 ? 'Het moment staat erbij.' : `De ${count} momenten staan erbij.`,
    withdrawn: 'Het moment is weggehaald.',
    inviteAll: (count: number) =>
      `Nodig ${count === 1 ? '1 wethouder' : `${count} wethouders`} uit om te kiezen`,
    inviteAgain: (count: number) =>
      `Nodig ${count === 1 ? '1 wethouder' : `${count} wethouders`} opnieuw uit`,
    fewMoments: (people: number, moments: number) =>
      `${people === 1 ? 'Er kiest nog 1 wethouder' : `Er kiezen nog ${people} wethouders`} een moment. Vrij ${
        moments === 1 ? 'is' : 'zijn'
      } er ${moments === 0 ? 'geen' : `maar ${moments}`}. Bied er meer aan.`,
    invited: (count: number) =>
      count === 0
        ? 'Iedereen kreeg in de laatste 12 uur al een mail. Nodig hen later nog eens uit.'
        : count === 1
          ? 'Er is 1 mail verstuurd.'
          : `Er zijn ${count} mails verstuurd.`,
    none: 'U hebt nu geen gesprekken te voeren.',
    list: 'Gesprekken',
    notAsked: 'Nog niet uitgenodigd',
    asked: (day: string) => `Uitgenodigd op ${day}, nog niets gekozen`,
    reminded: (day: string) => `Uitgenodigd, en herinnerd op ${day}. Nog niets gekozen`,
    declined: (day: string) =>
      `Kan niet: dat antwoord kwam op ${day} uit de agenda van de wethouder. De afspraak staat nog. Spreek een ander moment af, of laat de afspraak vervallen.`,
    plan: 'Afspraak noteren',
    replan: 'Afspraak wijzigen',
    cancel: 'Afspraak laten vervallen',
    cancelSure: 'De wethouder krijgt een mail dat het gesprek niet doorgaat. Wilt u dat?',
    cancelYes: 'Ja, laat de afspraak vervallen',
    cancelNo: 'Nee, de afspraak blijft staan',
    conclude: 'Uitkomst en notitie',
    planned: 'De afspraak is genoteerd. De wethouder krijgt een mail.',
    cancelled: 'De afspraak is vervallen. De wethouder krijgt een mail.',
    concluded: 'De uitkomst is bewaard.',
    noted: 'De notitie is bewaard.',
    outcome: 'Uitkomst',
    chooseOutcome: 'Kies een uitkomst',
    outcomeHint:
      'Bij “liever later” en “doet niet mee” gaat de plaats naar een ander. Het bureau krijgt bericht van de uitkomst.',
    note: 'Notitie voor uzelf',
    noteHint: 'Alleen u ziet deze notitie. Het bureau en de wethouder niet.',
    saveNote: 'Alleen de notitie bewaren',
    save: 'Uitkomst bewaren',
    first: (group: string) => `Eerste datum van ${group}`,
    firstHint: 'Zet een vinkje bij de momenten waarop u niet kunt.',
    cannot: (moment: string) => `Ik kan niet: ${moment}`,
    firstSave: 'Bewaren',
    firstSaved: 'Uw beschikbaarheid is bewaard.',
  },
  groups: {
    title: 'Beoogde groepen',
    intro: 'Wie samen gaan beginnen. De wethouders zien hun groep pas in de praktische brief.',
    none: 'Er zijn nu geen beoogde groepen.',
    new: 'Groep maken',
    noFacilitator: 'Nog geen begeleider',
    search: 'Zoek op groep of begeleider',
    step: 'Wat er nu moet gebeuren',
    allSteps: 'Alles',
    found: (count: number) => (count === 1 ? '1 groep' : `${count} groepen`),
    group: 'Groep',
    facilitator: 'Begeleider',
    members: 'Wethouders',
    talks: 'Intake geschikt',
    talksOf: (suitable: number, members: number) => `${suitable} van ${members}`,
    steps: {
      members: 'Vul de groep aan',
      guide: 'Kies een begeleider',
      talks: 'Wacht op intakes',
      ask: 'Vraag naar een eerste datum',
      answers: 'Wacht op antwoorden over de eerste datum',
      begin: 'Leg de eerste bijeenkomst vast',
    },
    missing: (count: number) => (count === 1 ? 'Zoek nog 1 wethouder' : `Zoek nog ${count} wethouders`),
    openTalks: (count: number) => (count === 1 ? 'Wacht op 1 intake' : `Wacht op ${count} intakes`),
    openAnswers: (count: number, day: string) =>
      `Wacht op ${count === 1 ? '1 antwoord' : `${count} antwoorden`}, tot en met ${day}`,
  },
  group: {
    name: 'Naam van de groep',
    facilitator: 'Begeleider',
    nobody: 'Nog niemand',
    members: 'Wethouders',
    tooSmall: (missing: number) =>
      `Met zo weinig wethouders kan de groep niet beginnen. Zoek er nog ${missing}, of hef de groep op: dan houdt iedereen zijn plaats en kan in een andere groep.`,
    add: 'Wethouder zoeken',
    addHint:
      'Wie een plaats heeft. Wie al in een andere groep zit, kan er niet bij. Zoek op naam of gemeente.',
    found: 'Gevonden',
    nothing: 'Niemand gevonden.',
    addOne: (name: string) => `${name} toevoegen`,
    removeOne: (name: string) => `${name} uit de groep halen`,
    create: 'Groep bewaren',
    change: 'Groep wijzigen',
    changed: 'De groep is gewijzigd.',
    dissolve: 'Groep opheffen',
    dissolveSure:
      'Iedereen houdt de eigen plaats. Gesprekken die nog komen, vervallen. Wilt u de groep opheffen?',
    dissolveYes: 'Ja, hef de groep op',
    dissolveNo: 'Nee, de groep blijft',
    dissolved: 'Deze groep is opgeheven.',
    started: 'Deze groep is begonnen.',
    toTrajectory: 'Naar het traject',
    intake: 'Intake',
    intakeNone: 'Geen gesprek',
    intakePlanned: (moment: string) => `Gesprek op ${moment}`,
    intakeDeclined: (moment: string) => `Gesprek op ${moment}. De wethouder kan niet`,
    intakeAsked: 'Uitgenodigd',
    intakeOpen: 'Nog niet uitgenodigd',
    municipality: 'Gemeente',
    wethouder: 'Wethouder',
  },
  dates: {
    title: 'Eerste datum',
    ask: 'Vraag de groep naar een eerste datum',
    moments: 'Momenten',
    suggest: 'Stel momenten voor',
    suggestHint:
      'Middagen die de meeste wethouders schikken. Vakanties, raadsavonden en wat iemand hier al heeft staan, tellen mee.',
    suggested: (count: number) =>
      count === 0
        ? 'Er is de komende tien weken geen middag die kan.'
        : `${count === 1 ? '1 moment' : `${count} momenten`} voorgesteld. Haal weg wat niet past.`,
    suggestFailed: 'Dat lukte niet. Probeer het nog eens.',
    answerBy: 'Laatste dag om te antwoorden',
    answerByMissing: 'Vul de laatste dag om te antwoorden in.',
    send: 'Vraag versturen',
    asked: 'De wethouders krijgen een mail met een eigen link.',
    until: (day: string) => `Antwoorden kan tot en met ${day}.`,
    stop: 'Stoppen met vragen',
    stopSure:
      'De antwoorden tellen dan niet meer mee, en u ziet ze niet meer. Niemand krijgt daarvan bericht. Wilt u stoppen met vragen?',
    stopYes: 'Ja, stop met vragen',
    stopNo: 'Nee, ga door met vragen',
    stopped: 'Er wordt niet meer gevraagd.',
    moment: 'Moment',
    hosting: 'Ontvangen',
    notAnswered: 'Geen antwoord',
    facilitatorNo: 'De begeleider kan niet',
    proposal: 'Voorstel',
    proposed: (moment: string, host: string) => `${moment}, bij ${host}`,
    noHost: 'nog geen gastheer',
    noProposal: 'Er is nog geen voorstel mogelijk.',
    confirm: 'Eerste bijeenkomst vastleggen',
    confirmIntro:
      'Het traject begint dan. Iedereen krijgt de praktische brief en de bijeenkomst in de agenda. Facturen komen klaar te staan als concept.',
    host: 'Gastheer',
    chooseHost: 'Kies een gastheer',
    building: 'Gebouw',
    street: 'Straat en huisnummer',
    place: 'Plaats',
    venueHint: 'Laat leeg als de locatie nog niet bekend is.',
    intakesOpen: 'Begin ook als nog niet elke intake is afgerond',
    start: 'Vastleggen en beginnen',
  },
} as const;
