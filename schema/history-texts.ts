import type { HistoryEntry } from '../src/audit/store.ts';
import { momentInWords } from '../src/shared/dutch-time.ts';
import type { Instant } from '../src/shared/time.ts';
import { groupChangeInWords, type NamesById } from './history-group-texts.ts';

/** What the audit log's actions are called in Dutch. An action without words here is shown by its code. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['trajectory.started', 'Traject gestart'],
  ['session.moved', 'Bijeenkomst verplaatst'],
  ['session.cancelled', 'Bijeenkomst vervallen'],
  ['session.venueChanged', 'Locatie gewijzigd'],
  ['session.hostingArranged', 'Ontvangst geregeld'],
  ['session.hostsSwapped', 'Gastheren geruild'],
  ['round.opened', 'Planningsronde geopend'],
  ['round.withdrawn', 'Planningsronde ingetrokken'],
  ['round.slotsChanged', 'Mogelijke momenten gewijzigd'],
  ['round.facilitatorChanged', 'Beschikbaarheid van de begeleider gewijzigd'],
  ['round.locked', 'Bijeenkomst vastgezet'],
  ['round.planLocked', 'Alle bijeenkomsten van een planning vastgezet'],
  ['round.unlocked', 'Bijeenkomst losgemaakt'],
  ['round.wishSet', 'Wens om te ontvangen vastgelegd'],
  ['round.wishRemoved', 'Wens om te ontvangen weggehaald'],
  ['round.settingsChanged', 'Instellingen van de planningsronde gewijzigd'],
  ['round.planAsked', 'Voorstel voorgelegd aan de groep'],
  ['round.planAnswered', 'Gereageerd op het voorgelegde voorstel'],
  ['round.planQuestionWithdrawn', 'Voorgelegd voorstel teruggenomen'],
  ['joinCode.made', 'Code om mee te doen gemaakt'],
  ['joinCode.renewed', 'Code om mee te doen vernieuwd'],
  ['device.joined', 'Telefoon doet mee'],
  ['device.left', 'Telefoon gestopt met meedoen'],
  ['device.sentOff', 'Telefoon weggehaald'],
  ['round.invited', 'Groep gevraagd om thuis te antwoorden'],
  ['round.reminded', 'Herinnering gestuurd'],
  ['replacement.asked', 'Gevraagd naar een ander moment'],
  ['replacement.stopped', 'Vraag naar een ander moment gestopt'],
  ['plan.confirmed', 'Planning vastgelegd'],
  ['plan.undone', 'Vastleggen van de planning ongedaan gemaakt'],
  ['participant.left', 'Deelnemer vertrokken'],
  ['participant.leaves', 'Vertrek op een latere dag vastgelegd'],
  ['participant.stays', 'Vertrek teruggedraaid'],
  ['participant.joined', 'Deelnemer ingestroomd'],
  ['trajectory.facilitatorReplaced', 'Begeleider van de groep vervangen'],
  ['session.facilitatorReplaced', 'Begeleider van een bijeenkomst vervangen'],
  ['continuation.asked', 'Groep gevraagd om verder te gaan'],
  ['continuation.chosen', 'Een deelnemer heeft gekozen over het vervolg'],
  ['continuation.withdrawn', 'Vraag over het vervolg ingetrokken'],
  ['continuation.started', 'Vervolg gestart'],
  ['swap.asked', 'Gevraagd om van beurt te ruilen'],
  ['swap.declined', 'Ruilen van beurt afgeslagen'],
  ['swap.withdrawn', 'Vraag om te ruilen ingetrokken'],
  ['session.plannedAgain', 'Vervallen bijeenkomst opnieuw gepland'],
  ['registration.confirmed', 'Aanmelding bevestigd'],
  ['registration.entered', 'Aanmelding ingevoerd door het bureau'],
  ['registration.changed', 'Gegevens van de aanmelding gewijzigd'],
  ['registration.withdrawn', 'Aanmelding ingetrokken'],
  ['registration.rejoined', 'Weer op de reservelijst gezet'],
  ['registration.placed', 'In een groep geplaatst'],
  ['place.offered', 'Plaats aangeboden door het bureau'],
  ['place.accepted', 'Aangeboden plaats aangenomen'],
  ['place.declined', 'Aangeboden plaats afgeslagen'],
  ['place.expired', 'Aangeboden plaats verlopen'],
  ['calendarFeed.changed', 'Agenda-abonnement gewijzigd'],
  ['calendarFeed.created', 'Agenda-abonnement gemaakt'],
  ['calendarFeed.expired', 'Agenda-abonnement afgelopen'],
  ['calendarFeed.revoked', 'Agenda-abonnement ingetrokken'],
  ['calendarFeed.rotated', 'Link van een agenda-abonnement vernieuwd'],
  ['council.eveningAdded', 'Vaste avond toegevoegd'],
  ['council.eveningRemoved', 'Vaste avond weggehaald'],
  ['invoice.booksExported', 'Facturen meegenomen voor de boekhouding'],
  ['invoice.changed', 'Factuur in concept gewijzigd'],
  ['invoice.credited', 'Creditnota verstuurd'],
  ['invoice.drafted', 'Facturen in concept gemaakt'],
  ['invoice.exported', 'E-factuur meegenomen'],
  ['invoice.issuerSet', 'Afzender van facturen gewijzigd'],
  ['invoice.priceSet', 'Prijs vastgelegd'],
  ['invoice.removed', 'Factuur in concept verwijderd'],
  ['invoice.sent', 'Factuur verstuurd'],
  ['mail.resent', 'Mail opnieuw verstuurd'],
  ['offer.changed', 'Aanbod gewijzigd'],
  ['offer.created', 'Aanbod gemaakt'],
  ['offer.opened', 'Aanbod geopend'],
  ['offer.closed', 'Aanbod gesloten'],
  ['offer.interestedInvited', 'Voorinschrijvers uitgenodigd'],
  ['person.addressTrusted', 'Adres weer vertrouwd'],
  ['person.emailChanged', 'E-mailadres gewijzigd'],
  ['person.noticesChosen', 'Keuze voor berichten gewijzigd'],
  ['person.signedIn', 'Ingelogd'],
  ['person.signedOut', 'Uitgelogd'],
  ['person.telephoneChanged', 'Telefoonnummer gewijzigd'],
  ['personalLink.created', 'Persoonlijke link gemaakt'],
  ['staff.appointed', 'Aangesteld'],
  ['staff.ended', 'Gestopt'],
  ['personalLinks.revoked', 'Persoonlijke links ingetrokken'],
  ['reference.loaded', 'Tabellen ingelezen'],
  ['intendedGroup.formed', 'Beoogde groep gevormd'],
  ['intendedGroup.changed', 'Beoogde groep gewijzigd'],
  ['intendedGroup.dissolved', 'Beoogde groep opgeheven'],
  ['intake.planned', 'Intakegesprek gepland'],
  ['intake.asked', 'Gevraagd een moment voor de intake te kiezen'],
  ['intake.picked', 'Moment voor de intake gekozen'],
  ['intake.cancelled', 'Intakegesprek vervallen'],
  ['intake.concluded', 'Intake afgerond'],
  ['firstDate.asked', 'Gevraagd wie wanneer kan voor de eerste bijeenkomst'],
  ['firstDate.facilitatorChanged', 'Momenten van de begeleider gewijzigd'],
  ['firstDate.stopped', 'Vraag naar de eerste datum gestopt'],
  ['registrations.exported', 'Aanmeldingen meegenomen als Excel'],
  ['registration.looked', 'Aanmelding bekeken'],
  ['composition.looked', 'Samenstelling van groepen bekeken'],
  ['composition.begun', 'Samenstelling begonnen'],
  ['composition.discarded', 'Samenstelling weggelegd'],
  ['composition.released', 'Samenstelling vrijgegeven'],
  ['person.looked', 'Partij van een wethouder bekeken'],
  ['person.detailsTakenOver', 'Naam en nummer overgenomen van een aanmelding'],
  ['person.exported', 'Alle gegevens van een persoon opgevraagd'],
  ['person.erasureAsked', 'Gevraagd om vergeten te worden'],
  ['person.erasureDeclined', 'Verzoek om vergeten te worden afgewezen'],
  ['person.erased', 'Persoon vergeten'],
  ['intendedGroup.started', 'Groep begonnen na de eerste datum'],
  ['place.released', 'Plaats teruggegeven, weer op de reservelijst'],
]);

/** What a session became, as the second half of a sentence about who did it: "Anneke heeft deze bijeenkomst ...". */
export function becameInWords({
  action,
  details,
}: Pick<HistoryEntry, 'action' | 'details'>): string | undefined {
  const { startsAt, endsAt } = details;
  const when = periodInWords(startsAt, endsAt);
  switch (action) {
    case 'session.moved':
      return when && `verplaatst naar ${when}`;
    case 'session.plannedAgain':
      return when && `opnieuw gepland op ${when}`;
    case 'session.cancelled':
      return 'laten vervallen';
    case 'session.hostsSwapped':
      return 'aan een andere gastheer gegeven';
    case 'session.venueChanged':
      return 'een andere locatie gegeven';
    case 'session.hostingArranged':
      return 'andere gegevens over de ontvangst gegeven';
    default:
      return undefined;
  }
}

const NOBODY: NamesById = new Map();

/** What was done, of whom, and of a session which one it was and when: `Bijeenkomst 3 verplaatst van ... naar ...`. */
export function actionInWords(
  entry: Pick<HistoryEntry, 'action' | 'details'> & Partial<Pick<HistoryEntry, 'subjectId'>>,
  names: NamesById = NOBODY,
): string {
  const words = WORDS.get(entry.action) ?? entry.action;
  return (
    sessionInWords(entry, words) ?? staffInWords(entry, words) ?? groupChangeInWords(entry, names) ?? words
  );
}

function sessionInWords(
  { action, details }: Pick<HistoryEntry, 'action' | 'details'>,
  words: string,
): string | undefined {
  const { number } = details;
  if (typeof number !== 'number') return undefined;
  const when = periodInWords(details['startsAt'], details['endsAt']);
  const before = periodInWords(details['startsAtBefore'], details['endsAtBefore']);
  switch (action) {
    case 'session.moved':
      return `Bijeenkomst ${number} verplaatst van ${before ?? '?'} naar ${when ?? '?'}`;
    case 'session.plannedAgain':
      return `Vervallen bijeenkomst ${number} opnieuw gepland op ${when ?? '?'}`;
    case 'session.cancelled':
      return `Bijeenkomst ${number} van ${when ?? '?'} vervallen`;
    case 'session.venueChanged':
    case 'session.hostingArranged':
    case 'replacement.asked':
    case 'replacement.stopped':
      return `${words} (bijeenkomst ${number})`;
    default:
      return undefined;
  }
}

function staffInWords(
  { action, details }: Pick<HistoryEntry, 'action' | 'details'>,
  words: string,
): string | undefined {
  if (!action.startsWith('staff.')) return undefined;
  return `${words} ${details['role'] === 'office' ? 'bij het bureau' : 'als begeleider'}`;
}

/** Undefined when the entry does not say both. */
function periodInWords(startsAt: unknown, endsAt: unknown): string | undefined {
  if (typeof startsAt !== 'string' || typeof endsAt !== 'string') return undefined;
  // Written by the service as instants
  return momentInWords(startsAt as Instant, endsAt as Instant);
}
