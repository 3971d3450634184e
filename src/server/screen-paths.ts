/** What a page asks first: an operation of the screens by its name, with what it is asked with. */
export interface FirstQuestion {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /**
   * Who gets the answer along with the document. `whoOpens`: where a person went to the page by the address itself or from
   * a page of ours, for a question that counts against who asks it: no page elsewhere may have it asked in their name.
   */
  readonly answers: 'anybody' | 'whoIsKnown' | 'whoOpens';
}

/** A page of the screens, as far as a server can know: what its browser will fetch, and what it will ask. */
export interface Screen {
  /** Modules of `src/web` that show it, beside those of every page. */
  readonly modules: readonly string[];
  readonly asks: readonly FirstQuestion[];
  /** Whether it is for who is not signed in too; the others show the form to sign in. */
  readonly isForAnybody: boolean;
}

/** Shown in the place of a page to who is not signed in. */
export const SIGN_IN_MODULE = 'viewer/sign-in-page.tsx';

/** Every page asks this first: who is there. */
const VIEWER: FirstQuestion = { operation: 'Viewer', variables: {}, answers: 'anybody' };

/** As long as the first list of the overview is (`src/web/overview`). */
const SESSIONS_ON_OVERVIEW = 10;

/** As long as the first list of invoices is (`src/web/invoices`). */
const INVOICES_AT_ONCE = 20;

/*
 * By a word of the path, which is whatever somebody typed: in maps, as every object has a `constructor`.
 */

const STEPS: ReadonlyMap<string | undefined, (id: string | undefined) => Omit<Screen, 'isForAnybody'>> =
  new Map([
    // Without a step: where members begin, and the guide once there are answers
    [undefined, () => part('proposal/proposal-step.tsx')],
    ['voorstel', () => part('proposal/proposal-step.tsx')],
    ['antwoorden', () => part('round/answers-step.tsx')],
    ['momenten', () => part('prepare/moments-step.tsx')],
    ['meedoen', (id: string | undefined) => part('join/join-step.tsx', asking('JoinWall', { id }))],
  ]);

const GROUP_QUESTIONS: ReadonlyMap<string, string> = new Map([
  ['vervolg', 'GroupContinuation'],
  ['vergelijk', 'PlanComparisons'],
]);

/** By the word after `bureau`; what stands behind it is left to the page. */
const OFFICE_PAGES: ReadonlyMap<string | undefined, Omit<Screen, 'isForAnybody'>> = new Map([
  ['post', page('post/post-page.tsx', asking('Post'))],
  [
    'facturen',
    page(
      'invoices/invoices-page.tsx',
      asking('Invoices', { after: null, filter: { state: 'DRAFT' }, first: INVOICES_AT_ONCE }),
    ),
  ],
  ['agendas', page('feeds/feeds-page.tsx')],
  ['samenstellen', page('composing/composing-pages.tsx')],
  ['aanbod', page('office/office-pages.tsx')],
  ['aanmeldingen', page('office/office-pages.tsx')],
  ['groepen', page('office/office-pages.tsx')],
  ['privacy', page('office/office-pages.tsx')],
  ['secretariaten', page('office/office-pages.tsx')],
  ['medewerkers', page('office/office-pages.tsx')],
]);

/** For who is nobody yet too. */
const FOR_ANYBODY: ReadonlySet<string> = new Set([
  'meedoen',
  'aanmelden',
  'voorinschrijven',
  'mijn-aanmelding',
]);

type Parts = readonly (string | undefined)[];

/** By the first part of the path; the reader of the others says what belongs to it. As `src/web/navigation/routes.ts`. */
const SCREENS: Readonly<Record<string, (parts: Parts) => Omit<Screen, 'isForAnybody'>>> = {
  '': () => page('overview/overview-page.tsx', asking('Home', { first: SESSIONS_ON_OVERVIEW })),
  inloggen: () => page('overview/overview-page.tsx', asking('Home', { first: SESSIONS_ON_OVERVIEW })),
  traject: ([id, part]) =>
    part === undefined
      ? page('trajectory/trajectory-page.tsx', asking('Trajectory', { id }))
      : page('group/group-pages.tsx', asking(GROUP_QUESTIONS.get(part) ?? 'Group', { id })),
  'ronde-voorbereiden': ([id]) => page('prepare/prepare-page.tsx', asking('PreparePage', { id })),
  ronde: ([id, step]) =>
    step === 'afdrukken'
      ? page('confirm/print-page.tsx', asking('PrintRound', { id }))
      : together(page('round/round-page.tsx', asking('RoundWallPage', { id })), STEPS.get(step)?.(id)),
  antwoorden: ([id, participantId]) =>
    page(
      'answers/answers-page.tsx',
      asking('AnswerPage', { id, participantId }),
      asking('GroupProgress', { id }),
    ),
  // Which code is tried counts against who tries it
  meedoen: ([code]) =>
    page('join/join-page.tsx', { ...asking('JoinCodeLookup', { code }), answers: 'whoOpens' }),
  agenda: ([id]) =>
    page(id === undefined ? 'agenda/agenda-page.tsx' : 'agenda/feed-page.tsx', asking('Agenda')),
  intakes: () => page('forming/talks-page.tsx', asking('Intakes')),
  aanmelden: () => page('enrolment/enrolment-pages.tsx'),
  voorinschrijven: () => page('enrolment/enrolment-pages.tsx'),
  // What a link opens is asked by the page: it is nobody's who asks for the document
  'mijn-aanmelding': () => page('enrolment/enrolment-pages.tsx'),
  bureau: ([first, second]) =>
    (first === 'facturen' && second !== undefined
      ? page('invoices/invoice-sheet.tsx', asking('InvoiceSheet', { id: second }))
      : OFFICE_PAGES.get(first)) ?? page('start/start-page.tsx', asking('Facilitators')),
  bijeenkomst: ([id]) => page('session/session-page.tsx', asking('Session', { id })),
  'mijn-gegevens': () => page('details/details-page.tsx', asking('OwnDetails')),
};

/** The page of the screens under a path; undefined when there is none. What it lists may be more than is needed. */
export function screenAt(path: string): Screen | undefined {
  if (path.includes('.')) return undefined;
  const [name = '', ...parts] = path.split('/').slice(1);
  const read = Object.hasOwn(SCREENS, name) ? SCREENS[name] : undefined;
  return read && { ...read(parts.map(decoded)), isForAnybody: FOR_ANYBODY.has(name) };
}

function page(module: string, ...asks: readonly FirstQuestion[]): Omit<Screen, 'isForAnybody'> {
  return together({ modules: [], asks: [VIEWER] }, part(module, ...asks));
}

function part(module: string, ...asks: readonly FirstQuestion[]): Omit<Screen, 'isForAnybody'> {
  // Without the ids in its path a page has nothing to ask
  const complete = asks.filter(({ variables }) => !Object.values(variables).includes(undefined));
  return { modules: [module], asks: complete };
}

function together(
  { modules, asks }: Omit<Screen, 'isForAnybody'>,
  more: Omit<Screen, 'isForAnybody'> | undefined,
): Omit<Screen, 'isForAnybody'> {
  if (more === undefined) return { modules, asks };
  return { modules: [...modules, ...more.modules], asks: [...asks, ...more.asks] };
}

function asking(operation: string, variables: FirstQuestion['variables'] = {}): FirstQuestion {
  return { operation, variables, answers: 'whoIsKnown' };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part) || undefined;
  } catch {
    return undefined;
  }
}
