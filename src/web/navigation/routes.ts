/** The parts of the planning screen, by the word in the address. */
export const ROUND_STEPS = ['momenten', 'meedoen', 'antwoorden', 'voorstel'] as const;
export type RoundStep = (typeof ROUND_STEPS)[number];

/** The pages about who is in a group and how it goes on, by the word in the address. */
const GROUP_PARTS = ['groep', 'begeleider', 'vervolg', 'vergelijk'] as const;
export type GroupPart = (typeof GROUP_PARTS)[number];

/** The pages for who wants to take part, by the first word in the address; for everybody, signed in or not. */
const ENROLMENT_PARTS = ['aanmelden', 'voorinschrijven', 'mijn-aanmelding'] as const;
export type EnrolmentPart = (typeof ENROLMENT_PARTS)[number];

/** The office's pages about enrolment and people, by the word in the address. */
const OFFICE_PARTS = [
  'aanbod',
  'aanmeldingen',
  'secretariaten',
  'medewerkers',
  'privacy',
  'groepen',
] as const;
export type OfficePart = (typeof OFFICE_PARTS)[number];

/** The pages about one composition run beside its groups, by the word in the address. */
export const COMPOSING_PARTS = ['deelnemers', 'wensen', 'begeleiders', 'wat-telt', 'versies'] as const;
export type ComposingPart = (typeof COMPOSING_PARTS)[number];

/** The pages of the screens, as told by the address. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'trajectory'; readonly trajectoryId: string }
  | { readonly page: 'group'; readonly trajectoryId: string; readonly part: GroupPart }
  | { readonly page: 'prepare'; readonly trajectoryId: string }
  | { readonly page: 'round'; readonly roundId: string; readonly step: RoundStep | undefined }
  | { readonly page: 'print'; readonly roundId: string }
  | { readonly page: 'answers'; readonly roundId: string; readonly participantId: string }
  /** Joining a round with the code on the wall; without a code it is typed there. */
  | { readonly page: 'join'; readonly code: string | undefined }
  | { readonly page: 'agenda' }
  | { readonly page: 'feed'; readonly feedId: string }
  /** `isMoving`: where another moment is looked for. */
  | { readonly page: 'session'; readonly sessionId: string; readonly isMoving: boolean }
  | { readonly page: 'details' }
  | { readonly page: 'start' }
  /** Mails that do not get through, for the office. */
  | { readonly page: 'post' }
  /** Talks with who is to be in a group, for facilitators. */
  | { readonly page: 'talks' }
  /** Invoices, for the office. */
  | { readonly page: 'invoices' }
  /** One that was sent, as it is on paper. */
  | { readonly page: 'invoice'; readonly invoiceId: string }
  /** Subscriptions of everybody, for the office. */
  | { readonly page: 'feeds' }
  | {
      readonly page: 'enrolment';
      readonly part: EnrolmentPart;
      readonly first: string | undefined;
      readonly second: string | undefined;
    }
  | {
      readonly page: 'office';
      readonly part: OfficePart;
      readonly first: string | undefined;
      readonly second: string | undefined;
    }
  /** Composing groups, for the office: all runs, or one. */
  | {
      readonly page: 'composing';
      readonly runId: string | undefined;
      readonly part: ComposingPart | undefined;
    }
  | { readonly page: 'unknown' };

/** Of a session: where another moment is looked for. */
const MOVING = 'verplaatsen';

/** Reads a path such as `/ronde/UGxhbm5pbmdSb3VuZDox`; ids are percent-decoded. Never throws. */
export function routeOf(path: string): Route {
  const [page, first, second, third, ...rest] = path.split('/').filter(Boolean).map(decoded);
  const officePart = OFFICE_PARTS.find((word) => page === 'bureau' && word === first);
  if (officePart && rest.length === 0)
    return { page: 'office', part: officePart, first: second, second: third };
  if (page === 'bureau' && first === 'samenstellen' && rest.length === 0) {
    const part = COMPOSING_PARTS.find((word) => word === third);
    return third && !part ? { page: 'unknown' } : { page: 'composing', runId: second, part };
  }
  if (third !== undefined) return { page: 'unknown' };
  const enrolmentPart = ENROLMENT_PARTS.find((word) => word === page);
  if (enrolmentPart) return { page: 'enrolment', part: enrolmentPart, first, second };
  // Who is not signed in sees the sign-in form on every page; who is, has nothing to do there.
  if (page === undefined || (page === 'inloggen' && !first)) return { page: 'home' };
  if (page === 'traject' && first && !second) return { page: 'trajectory', trajectoryId: first };
  if (page === 'traject' && first) {
    const part = GROUP_PARTS.find((word) => word === second);
    return part ? { page: 'group', trajectoryId: first, part } : { page: 'unknown' };
  }
  if (page === 'ronde-voorbereiden' && first && !second) return { page: 'prepare', trajectoryId: first };
  if (page === 'ronde' && first) {
    if (second === 'afdrukken') return { page: 'print', roundId: first };
    const step = ROUND_STEPS.find((word) => word === second);
    return second && !step ? { page: 'unknown' } : { page: 'round', roundId: first, step };
  }
  if (page === 'antwoorden' && first && second) {
    return { page: 'answers', roundId: first, participantId: second };
  }
  if (page === 'meedoen' && !second) return { page: 'join', code: first };
  if (page === 'bijeenkomst' && first && (!second || second === MOVING)) {
    return { page: 'session', sessionId: first, isMoving: second === MOVING };
  }
  if (page === 'mijn-gegevens' && !first) return { page: 'details' };
  if (page === 'agenda' && !second) return first ? { page: 'feed', feedId: first } : { page: 'agenda' };
  if (page === 'intakes' && !first) return { page: 'talks' };
  if (page === 'bureau' && first === 'traject-starten' && !second) return { page: 'start' };
  if (page === 'bureau' && first === 'post' && !second) return { page: 'post' };
  if (page === 'bureau' && first === 'facturen') {
    return second ? { page: 'invoice', invoiceId: second } : { page: 'invoices' };
  }
  if (page === 'bureau' && first === 'agendas' && !second) return { page: 'feeds' };
  return { page: 'unknown' };
}

/** The path of a page; global ids may hold `=`, `+` and `/`. */
export const pathTo = {
  home: (): string => '/',
  trajectory: (id: string): string => `/traject/${encodeURIComponent(id)}`,
  group: (trajectoryId: string, part: GroupPart): string =>
    `/traject/${encodeURIComponent(trajectoryId)}/${part}`,
  prepare: (trajectoryId: string): string => `/ronde-voorbereiden/${encodeURIComponent(trajectoryId)}`,
  round: (id: string, step?: RoundStep): string =>
    `/ronde/${encodeURIComponent(id)}${step === undefined ? '' : `/${step}`}`,
  print: (roundId: string): string => `/ronde/${encodeURIComponent(roundId)}/afdrukken`,
  answers: (roundId: string, participantId: string): string =>
    `/antwoorden/${encodeURIComponent(roundId)}/${encodeURIComponent(participantId)}`,
  join: (code?: string): string => (code === undefined ? '/meedoen' : `/meedoen/${encodeURIComponent(code)}`),
  session: (id: string): string => `/bijeenkomst/${encodeURIComponent(id)}`,
  moveSession: (id: string): string => `/bijeenkomst/${encodeURIComponent(id)}/${MOVING}`,
  details: (): string => '/mijn-gegevens',
  agenda: (): string => '/agenda',
  feed: (id: string): string => `/agenda/${encodeURIComponent(id)}`,
  start: (): string => '/bureau/traject-starten',
  post: (): string => '/bureau/post',
  invoices: (): string => '/bureau/facturen',
  invoice: (id: string): string => `/bureau/facturen/${encodeURIComponent(id)}`,
  talks: (): string => '/intakes',
  feeds: (): string => '/bureau/agendas',
  enrol: (code?: string): string =>
    code === undefined ? '/aanmelden' : `/aanmelden/${encodeURIComponent(code)}`,
  preRegister: (): string => '/voorinschrijven',
  ownRegistration: (token: string, part?: string): string =>
    `/mijn-aanmelding/${encodeURIComponent(token)}${part === undefined ? '' : `/${encodeURIComponent(part)}`}`,
  composing: (runId?: string, part?: ComposingPart): string =>
    [
      '/bureau/samenstellen',
      ...(runId === undefined ? [] : [encodeURIComponent(runId)]),
      ...(part ? [part] : []),
    ].join('/'),
  office: (part: OfficePart, id?: string, rest?: string): string =>
    [
      '/bureau',
      part,
      ...[id, rest].flatMap((piece) => (piece === undefined ? [] : [encodeURIComponent(piece)])),
    ].join('/'),
} as const;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
