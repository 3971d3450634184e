/** Texts of the pages on which wethouders register: plain Dutch (B1), with "u". */

export const STATE_NAMES = {
  UNCONFIRMED: 'Wacht op bevestiging',
  INTERESTED: 'Vooringeschreven',
  FOLLOWED_UP: 'Aangemeld na voorinschrijving',
  REGISTERED: 'Aangemeld, met plaats',
  WAITING: 'Op de reservelijst',
  OFFERED: 'Plaats aangeboden',
  LAPSED: 'Plaats niet genomen',
  PLACED: 'In een groep geplaatst',
  WITHDRAWN: 'Ingetrokken',
} as const;

export const TOPIC_NAMES = {
  PROBLEMS: 'Bestuurlijke probleemsituaties',
  SUPPORT: 'Politiek draagvlak in de eigen partij en in de coalitie',
  COUNCIL: 'Optreden in en samenwerken met de gemeenteraad',
  TENABILITY: 'De eigen houdbaarheid',
  ESCALATION: 'Bezinning op en voorkomen van escalaties',
  PRESS: 'Omgaan met de pers',
} as const;

export const MEMBERSHIP_NAMES = {
  MEMBER: 'Ja, ik ben lid',
  NON_MEMBER: 'Nee, ik ben geen lid',
  UNKNOWN: 'Dat weet ik niet',
} as const;

export const INVOICE_RECEIVER_NAMES = {
  MUNICIPALITY: 'Mijn gemeente',
  PERSON: 'Mijzelf',
} as const;

const FIELD_NAMES: Readonly<Record<string, string>> = {
  givenName: 'Voornaam',
  familyName: 'Achternaam',
  telephone: 'Telefoonnummer',
  municipality: 'Gemeente',
  party: 'Partij',
  membership: 'Lid van de vereniging',
  inOfficeSince: 'Wethouder sinds',
  secretaryName: 'Naam van het secretariaat',
  secretaryEmail: 'E-mailadres van het secretariaat',
  topics: 'Onderwerpen',
  weekdays: 'Dagen die goed uitkomen',
  maxTravelMinutes: 'Langste reistijd (enkele reis)',
  withWhom: 'Met wie graag',
  notWithWhom: 'Met wie liever niet',
  remark: 'Opmerking',
  invoiceTo: 'Factuur voor',
  invoiceStreet: 'Straat voor de factuur',
  invoicePostalCode: 'Postcode voor de factuur',
  invoiceCity: 'Plaats voor de factuur',
  invoiceEmail: 'E-mailadres voor de factuur',
  invoiceOrderNumber: 'Inkoopnummer',
  invoiceCostCentre: 'Kenmerk',
};

export const enrolmentTexts = {
  fieldName: (field: string) => FIELD_NAMES[field] ?? field,
  overview: {
    title: 'Aanmelden voor intervisie',
    intro:
      'Met collega-wethouders en een begeleider bespreekt u wat u in uw werk tegenkomt. Zes bijeenkomsten, in een vaste groep.',
    none: 'Er is nu geen traject open. U kunt zich wel voorinschrijven.',
    register: (title: string) => `Aanmelden voor ${title}`,
    waiting: (title: string) => `Aanmelden voor de reservelijst van ${title}`,
    preTitle: 'Past er niets, of zijn de data nog niet bekend?',
    preText: 'Schrijf u dan vast in. U krijgt een mail zodra er een traject opent.',
    preLink: 'Voorinschrijven',
  },
  offer: {
    area: 'Waar',
    starts: 'Verwachte start',
    full: 'Alle plaatsen zijn bezet. Als u zich aanmeldt, komt u op de reservelijst.',
    closed: 'De inschrijving is gesloten',
    closedText: 'U kunt zich hiervoor niet meer aanmelden. Kijk wat er nog meer is, of schrijf u voor.',
    others: 'Bekijk ander aanbod',
  },
  form: {
    titleRegister: (title: string) => `Aanmelden: ${title}`,
    titlePre: 'Voorinschrijven voor intervisie',
    titleChange: 'Uw gegevens wijzigen',
    introPre: 'Er zijn nog geen data bekend. Zodra er een traject opent, krijgt u een mail.',
    introKnown: 'Wat u eerder invulde, staat er al. Kijk of het nog klopt.',
    optional: 'Wat hier (mag leeg) bij staat, hoeft u niet in te vullen.',
    about: 'Over u',
    givenName: 'Voornaam',
    familyName: 'Achternaam',
    familyNameHint: 'Met tussenvoegsel, zoals de Vries',
    email: 'E-mailadres',
    emailHint: 'Wij sturen u een mail om te bevestigen. Uw secretariaat vult hier uw adres in.',
    emailKept: 'E-mailadres (wijzigt u via het bureau)',
    telephone: 'Telefoonnummer (mag leeg)',
    office: 'Uw werk als wethouder',
    municipality: 'Gemeente',
    municipalityHint: 'Typ het begin van de naam. Een oude naam of een plaats mag ook.',
    municipalityFound: (count: number) =>
      count === 0
        ? 'Geen gemeente gevonden.'
        : count === 1
          ? '1 gemeente gevonden. Kies die hieronder.'
          : `${count} gemeenten gevonden. Kies er hieronder een.`,
    municipalityGuess: (count: number) =>
      count === 1
        ? 'Geen gemeente met deze naam. Bedoelt u deze? Kies die dan hieronder.'
        : 'Geen gemeente met deze naam. Bedoelt u een van deze? Kies die dan hieronder.',
    municipalityOther: 'Kies een andere gemeente',
    choose: (name: string) => `Kies ${name}`,
    former: (name: string) => `${name} hoort nu hierbij`,
    matched: (name: string) => `gevonden op ${name}`,
    party: 'Partij (mag leeg)',
    partyHint: 'Alleen het bureau ziet uw partij, om groepen politiek te spreiden.',
    partyKept: 'U gaf uw partij al door. Alleen het bureau ziet die. Vul alleen iets in als zij anders is.',
    inOfficeSince: 'Wethouder sinds (mag leeg)',
    inOfficeHint: 'Ongeveer mag. Zo mengen wij ervaren en nieuwe wethouders.',
    membership: 'Bent u lid van de Wethoudersvereniging?',
    membershipHint: 'Leden betalen 500 euro, niet-leden 850 euro, zonder btw. Uw gemeente kan dit vergoeden.',
    secretary: 'Uw secretariaat (mag leeg)',
    secretaryText: 'Houdt iemand uw agenda bij? Dan kunnen wij die persoon straks ook bereiken.',
    secretaryName: 'Naam',
    secretaryEmail: 'E-mailadres van het secretariaat',
    topics: 'Waarover wilt u het graag hebben?',
    topicsHint: 'Kies wat u aanspreekt. Het mag ook leeg blijven.',
    wishes: 'Uw wensen voor de groep',
    wishesText: 'Wij houden er rekening mee zo goed als het kan.',
    weekdays: 'Welke dagen komen u goed uit?',
    travel: 'Hoe ver wilt u reizen? (enkele reis met de auto)',
    travelAny: 'Dat maakt mij niet uit',
    travelOption: (minutes: number) =>
      minutes % 60 === 0 ? `Ten hoogste ${minutes / 60} uur` : `Ten hoogste ${minutes} minuten`,
    withWhom: 'Met wie wilt u graag in een groep? (mag leeg)',
    notWithWhom: 'Met wie liever niet? (mag leeg)',
    whomHint: 'Alleen het bureau leest dit.',
    whomKept: 'U vulde hier al iets in. Alleen het bureau leest het. Typ alleen iets als het anders is.',
    remark: 'Wilt u nog iets kwijt? (mag leeg)',
    invoice: 'De factuur (mag leeg)',
    invoiceText: 'U betaalt nu niets. De factuur komt als uw groep begint.',
    invoiceTo: 'Naar wie gaat de factuur?',
    invoiceUnknown: 'Dat weet ik nog niet',
    invoiceMunicipality: 'Naar mijn gemeente',
    invoicePerson: 'Naar mijzelf',
    invoiceOrderNumber: 'Inkoopnummer (mag leeg)',
    invoiceOrderHint: 'Veel gemeenten betalen alleen met een inkoopnummer. Uw secretariaat kan het opvragen.',
    invoiceCostCentre: 'Kenmerk van de gemeente (mag leeg)',
    invoiceEmail: 'E-mailadres voor de factuur (mag leeg)',
    invoiceStreet: 'Straat en huisnummer (mag leeg)',
    invoicePostalCode: 'Postcode (mag leeg)',
    invoiceCity: 'Plaats (mag leeg)',
    consent: 'Uw toestemming',
    consentTitle: 'Wat wij met uw gegevens doen',
    consentLines: [
      'Wij bewaren wat u hier invult, om groepen samen te stellen, u daarover te mailen en de factuur te sturen.',
      'Uw partij en met wie u wel of niet in een groep wilt, ziet alleen het bureau. Uw partij zegt iets over uw politieke overtuiging. Die mogen wij alleen bewaren als u dat goedvindt.',
      'Uw naam en gemeente zien straks de leden van uw groep en de begeleider. Verder niemand.',
      'Een voorinschrijving bewaren wij ten hoogste 2 jaar. Een aanmelding die niet tot een plaats leidt, bewaren wij ten hoogste 1 jaar nadat de inschrijving sluit.',
      'Komt u in een groep, dan bewaren wij uw aanmelding tot 1 jaar na de laatste bijeenkomst. Met wie u wel of niet in een groep wilde, verwijderen wij 3 maanden na de indeling.',
      'U kunt dit altijd intrekken, met de link in uw mail. Vergeten worden kan ook: vraag het aan het bureau.',
    ],
    consentUnconfirmed: 'Bevestigt u niet binnen 7 dagen, dan verwijderen wij alles wat u invulde.',
    consentCheck: 'Ik vind goed dat u mijn gegevens hiervoor bewaart en gebruikt',
    submitRegister: 'Meld mij aan',
    submitPre: 'Schrijf mij voor',
    submitChange: 'Sla op',
    changedMeanwhile: (fields: string) =>
      `Er is nog niets bewaard: dit is intussen ook ergens anders gewijzigd${fields === '' ? '' : ` (${fields})`}. Dat staat er nu in, en wat u typte staat er ook nog. Kijk het na en sla dan op.`,
    clash: (field: string, theirs: string) =>
      `${field}: daar werd ingevuld: ‘${theirs}’. Wat u typte, staat in het veld.`,
    sentTitle: 'Kijk in uw mail',
    sentText: (email: string) =>
      `Wij hebben een mail gestuurd naar ${email}. Druk op de link in die mail. Pas dan telt wat u invulde.`,
    sentHint: 'Ziet u na een paar minuten niets? Kijk bij ongewenste mail, of kijk of het adres klopt.',
    sentAgain: 'Terug naar het formulier',
    draftText:
      'Wat u eerder invulde, staat er nog. Uw partij en met wie u wel of niet in een groep wilt, vult u opnieuw in.',
    draftDrop: 'Begin met een leeg formulier',
  },
  /** What differs between a registration for an offer and a pre-registration. */
  ownRegistration: {
    title: 'Uw aanmelding',
    confirmTitle: 'Bevestig uw aanmelding',
    knownTitle: 'U bent hiervoor al aangemeld',
    knownText: 'U houdt uw plaats. Dit is anders dan wat u eerder invulde:',
    knownSame: 'U vulde hetzelfde in als eerder. U houdt uw plaats.',
    withdraw: 'Trek uw aanmelding in',
    withdrawSure:
      'Weet u het zeker? Had u een plaats, dan gaat die naar een ander. Stond u op de reservelijst, dan staat u daar niet meer op.',
    withdrawn: 'Deze aanmelding is ingetrokken.',
    again: 'Opnieuw aanmelden',
  },
  ownPreRegistration: {
    title: 'Uw voorinschrijving',
    confirmTitle: 'Bevestig uw voorinschrijving',
    knownTitle: 'U staat al op de lijst',
    knownText: 'U blijft op de lijst staan. Dit is anders dan wat u eerder invulde:',
    knownSame: 'U vulde hetzelfde in als eerder. U blijft op de lijst staan.',
    withdraw: 'Trek uw voorinschrijving in',
    withdrawSure: 'Weet u het zeker? U krijgt dan geen mail meer als er een traject opent.',
    withdrawn: 'Deze voorinschrijving is ingetrokken.',
    again: 'Opnieuw voorinschrijven',
  },
  own: {
    confirmText: (name: string) => `Dit vulde ${name} in. Klopt het? Druk dan op de knop.`,
    confirm: 'Bevestig',
    notMe: {
      text: 'Dit klopt niet: verwijder alles',
      question: 'Weet u het zeker? Alles wat is ingevuld, wordt verwijderd.',
      yes: 'Ja, verwijder alles',
    },
    /** Of a second form of somebody: the first stays. */
    notMeAgain: {
      text: 'Dit klopt niet: verwijder wat nu is ingevuld',
      question: 'Weet u het zeker? Wat nu is ingevuld, wordt verwijderd. Wat er eerder stond, blijft.',
      yes: 'Ja, verwijder dit',
    },
    deleted: 'Wat er was ingevuld, is verwijderd.',
    gone: 'Deze link werkt niet (meer)',
    goneText:
      'Kijk of u de hele link hebt overgenomen. Bevestigde u niet binnen 7 dagen, dan is alles verwijderd.',
    before: 'Eerder',
    now: 'Nu',
    notShown: 'ingevuld, maar wordt hier niet getoond',
    keptOpen: 'leeg: wat u eerder invulde, blijft staan',
    takeNew: 'Gebruik wat ik nu invulde',
    keepEarlier: 'Laat staan wat er stond',
    forWhat: 'Voor',
    registered:
      'U hebt een plaats. Het bureau stelt de groepen samen, en laat u weten met wie en wanneer u begint.',
    waiting: (place: number) =>
      place === 1
        ? 'Er is nu geen plaats voor u vrij. U bent de eerste op de reservelijst.'
        : `Er is nu geen plaats voor u vrij. U staat op plaats ${place} van de reservelijst.`,
    waitingHow: 'Komt er een plaats vrij en bent u aan de beurt, dan krijgt u een mail.',
    offered: 'Er is een plaats voor u vrij',
    offeredText: (day: string) =>
      `Wilt u die? Laat het weten tot en met ${day}. Daarna gaat de plaats naar de volgende op de lijst.`,
    accept: 'Ja, ik wil deze plaats',
    decline: 'Nee, geef de plaats aan een ander',
    declineSure: 'Weet u het zeker? U staat dan niet meer op de reservelijst.',
    declineYes: 'Geef de plaats aan een ander',
    declineNo: 'Terug',
    lapsed: 'U hebt de aangeboden plaats niet genomen. U staat niet meer op de reservelijst.',
    rejoin: 'Zet mij weer op de reservelijst',
    placed: 'U bent in een groep geplaatst. Alles over de groep staat in de mails over uw traject.',
    interested: 'U staat op de lijst. Zodra er een traject opent, krijgt u een mail.',
    followedUp: 'U hebt zich hierna aangemeld voor een traject. Gebruik de link uit die mail.',
    invitedTitle: 'U kunt zich nu aanmelden',
    invited: (title: string) => `Aanmelden voor ${title}`,
    detailsTitle: 'Wat u invulde',
    none: 'niet ingevuld',
    change: 'Wijzig uw gegevens',
    withdrawYes: 'Ja, trek in',
    withdrawNo: 'Nee, toch niet',
    done: 'Gelukt. Hieronder ziet u hoe het nu is.',
    minutes: (minutes: number) => `${minutes} minuten`,
    allDays: 'alle dagen',
  },
} as const;

/** What a registration and a pre-registration say each in their own words. */
export type OwnWords = (typeof enrolmentTexts)['ownRegistration' | 'ownPreRegistration'];
