import type { Answer } from './answer.ts';
import { codedQuickly, codingFor } from './compression.ts';
import { screensMissingPage } from './pages.ts';
import { type FirstQuestion, type Screen, SIGN_IN_MODULE } from './screen-paths.ts';
import type { AskedHeaders, StaticFiles } from './static-files.ts';

/** The files of every page, as Vite writes them into the template. */
const FILE_IN_TEMPLATE = /(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g;

/** What a question of the screens was answered. */
export interface FirstAnswer extends Pick<FirstQuestion, 'variables'> {
  readonly documentId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Answers what a page would ask, in the name of who asked for the page; leaves out what goes wrong. */
export type AnswerFirst = (questions: readonly FirstQuestion[]) => Promise<readonly FirstAnswer[]>;

/** Vite's `manifest.json`: the file of each module that is loaded by itself, and what that needs beside it. */
type Manifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }
  >
>;

/**
 * The document of a page, which names the files that show that page and brings the answers to what it asks first: a
 * browser far away fetches both at once, and does not have to run one file to hear of the next. The answers are data in
 * a script element that nothing runs, so they need nothing of the content security policy.
 */
export async function screenAnswer(
  files: StaticFiles,
  { modules, asks, isForAnybody }: Screen,
  headers: AskedHeaders,
  answerFirst: AnswerFirst,
): Promise<Answer> {
  const [template, manifest] = await Promise.all([files.text('/index.html'), files.text('/manifest.json')]);
  if (template === undefined) return screensMissingPage();
  const answers = await answerFirst(asks);
  const shown = isForAnybody || isSomebody(answers) ? modules : [SIGN_IN_MODULE];
  const filesOfPage = filesOf(shown, readManifest(manifest)).filter((file) => !template.includes(file));
  const filesOfAll = [...template.matchAll(FILE_IN_TEMPLATE)].map(([, file = '']) => file);
  const html = template
    .replace('</head>', () => `${filesOfPage.map(linkTo).join('')}</head>`)
    .replace('</body>', () => `${asData(answers)}</body>`);
  const coding = codingFor(headers);
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      // Made for who asks now: going back must not show what somebody saw before
      'Cache-Control': 'no-store',
      // Told before the first byte of the document: a browser asks for its files while that is still coming
      Link: [...filesOfAll, ...filesOfPage].map(preloadOf).join(', '),
      Vary: 'Accept-Encoding',
      ...(coding === undefined ? {} : { 'Content-Encoding': coding }),
    },
    body: coding === undefined ? html : await codedQuickly(Buffer.from(html), coding),
  };
}

/** `Viewer` is asked first by every page. */
function isSomebody([viewer]: readonly FirstAnswer[]): boolean {
  const who = viewer?.data['viewer'];
  return typeof who === 'object' && who !== null && 'person' in who && who.person !== null;
}

function readManifest(text: string | undefined): Manifest {
  // Vite writes it, and an empty one does no harm
  return text === undefined ? {} : (JSON.parse(text) as Manifest);
}

/** All that these modules need, styles first; a module that is not known needs nothing. */
function filesOf(modules: readonly string[], manifest: Manifest): readonly string[] {
  const found = new Set<string>();
  const styles = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const module of modules) add(module);
  return [...styles, ...found];
}

/** As Vite links them: `crossorigin`, so that what is fetched is what the script asks for. */
function linkTo(file: string): string {
  const kind = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return `<link rel="${kind}" crossorigin href="/${file}">`;
}

/** RFC 8288; a server before this one may tell it sooner still (RFC 8297). */
function preloadOf(file: string): string {
  const how = file.endsWith('.css') ? 'rel="preload"; as="style"' : 'rel="modulepreload"';
  return `</${file}>; ${how}; crossorigin`;
}

/** Without `<`, so that no name that somebody has ends the element. */
function asData(answers: readonly FirstAnswer[]): string {
  const json = JSON.stringify(answers).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" id="eerste-antwoorden">${json}</script>`;
}
