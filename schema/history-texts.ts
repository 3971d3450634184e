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
  ['plan.confirmed', 'Planning vastgelegd'],
  ['plan.undone', 'Vastleggen ongedaan gemaakt'],
  ['session.plannedAgain', 'Vervallen bijeenkomst opnieuw gepland'],
]);

export function actionInWords(action: string): string {
  return WORDS.get(action) ?? action;
}
