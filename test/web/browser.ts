import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const NO_CHROMIUM =
  'No Chromium found: run `apt-get install chromium-headless-shell`, or set CHROMIUM_PATH.';

export async function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

export const PHONE = { width: 360, height: 740 } as const;
export const PROJECTOR = { width: 1280, height: 720 } as const;

/** Somebody with a browser of their own; what goes wrong in it, blocked content included, is kept. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
}

export async function aVisitor(
  browser: Browser,
  baseURL: string,
  viewport: { width: number; height: number } = PROJECTOR,
  // Lisbon, so that a screen that trusts the device's zone shows other times.
  timezoneId = 'Europe/Lisbon',
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL,
    viewport,
    timezoneId,
    locale: 'en-GB',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
  });
  return { page, context, faults };
}

/** axe-core finds nothing on the page once all of it is there, and nothing sticks out sideways. */
export async function assertAccessible(who: Visitor, name: string): Promise<void> {
  await who.page.locator('.loading').first().waitFor({ state: 'detached' });
  await assertAccessibleAsItIs(who, name);
}

/** Like {@link assertAccessible}, of a page of which a part may still be on its way. */
export async function assertAccessibleAsItIs({ page, context }: Visitor, name: string): Promise<void> {
  // Colours in the middle of a short movement are nobody's to read; the countdown of a minute is no such movement
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime < 5000)
    .map(({ finished }) => finished.catch(() => undefined)))`);
  const session = await context.newCDPSession(page);
  // Not through a script element: the content security policy would, rightly, block it. Once per document is enough
  const { result: there } = await session.send('Runtime.evaluate', { expression: 'typeof axe' });
  if (there.value === 'undefined') await session.send('Runtime.evaluate', { expression: AXE });
  const { result } = await session.send('Runtime.evaluate', {
    // Where it found nothing is not read, and to say that takes most of its time
    expression: `axe.run({ include: document, exclude: ${LEAVE_OUT_ALIKE} }, { resultTypes: ['violations'], selectors: false }).then(({ violations }) =>
      JSON.stringify(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  assert.equal(result.value, '[]', `${name}: axe-core has remarks`);
  const sticksOut = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.equal(sticksOut, 0, `${name}: wider than the screen`);
}

/**
 * Of what is alike in tags, classes and states, and stands in what is alike - the moments of a hundred days, the cells of a
 * grid - three tell all that the rest would: the others, which take most of the time, are left out. What has nothing else in it goes as
 * a whole: axe asks of every element whether it is in one of these.
 */
const LEAVE_OUT_ALIKE = `(() => {
  const plain = (html) => html
    .replace(/>[^<]+</g, '>text<')
    .replace(/ (id|for|name|href|value|aria-label|aria-labelledby|aria-describedby|aria-controls|title|datetime|d|style)="[^"]+"/g, ' $1');
  const seen = new Map();
  const isCommon = (shape) => {
    seen.set(shape, (seen.get(shape) ?? 0) + 1);
    return seen.get(shape) > 3;
  };
  const alikeIn = (parent, around) => [...parent.children].flatMap((child) => {
    if (isCommon(around + plain(child.outerHTML))) return [child];
    const tag = around + plain(child.cloneNode(false).outerHTML);
    const alike = alikeIn(child, tag);
    const isWhole = alike.length > 0 && [...child.children].every((one) => alike.includes(one));
    return isCommon(tag) && isWhole ? [child] : alike;
  });
  return alikeIn(document.body, '');
})()`;

/** A picture for people to look at, in the folder that PICTURES names; none where it names none. */
export async function picture(
  { page }: Pick<Visitor, 'page'>,
  name: string,
  fullPage = false,
): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', fullPage });
}
