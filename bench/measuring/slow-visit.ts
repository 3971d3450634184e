/** One visit to a page over a slow line, in a real browser. */
import type { Browser, BrowserContext } from 'playwright-core';

export interface SlowLine {
  readonly kilobitsPerSecond: number;
  /** Until the first byte of each answer; Chromium adds it per request, and nothing for opening a connection. */
  readonly roundTripMs: number;
  /** How many times slower than this machine's processor. */
  readonly cpuSlowdown: number;
}

export interface Visit {
  /** From the start of the navigation until what is waited for is on the screen. */
  readonly usableMs: number;
  /** Requests that were answered by then. */
  readonly requests: number;
  /** As they came over the line, headers included. */
  readonly bytes: number;
}

export interface Visitable {
  readonly url: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Is there as soon as somebody can do what the page is for. */
  readonly usableWhen: string;
}

export type Cookies = Parameters<BrowserContext['addCookies']>[0];

const WATCHED = 'usableAtMs';

/** A first visit with an empty cache, and a second one in the same browser. */
export async function visitTwice(
  browser: Browser,
  cookies: Cookies,
  page: Visitable,
  line: SlowLine,
): Promise<readonly [Visit, Visit]> {
  const context = await browser.newContext({ viewport: page.viewport });
  try {
    await context.addCookies(cookies);
    return [await visit(context, page, line), await visit(context, page, line)];
  } finally {
    await context.close();
  }
}

async function visit(
  context: BrowserContext,
  { url, usableWhen }: Visitable,
  line: SlowLine,
): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let requests = 0;
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (encodedDataLength > 0) requests += 1;
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.roundTripMs,
    downloadThroughput: (line.kilobitsPerSecond * 1000) / 8,
    uploadThroughput: (line.kilobitsPerSecond * 1000) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.cpuSlowdown });
  await page.addInitScript(watchFor(usableWhen));
  await page.goto(url, { waitUntil: 'commit' });
  const usableMs = await usableAfter(page);
  const seen = { usableMs, requests, bytes };
  await page.close();
  return seen;
}

/** In the page: the time after the frame in which it is there. */
function watchFor(selector: string): string {
  return `{
    const look = () => document.querySelector(${JSON.stringify(selector)})
      ? setTimeout(() => { globalThis.${WATCHED} = performance.now(); })
      : requestAnimationFrame(look);
    look();
  }`;
}

/** Not by Playwright's own waiting, which the content security policy forbids. */
async function usableAfter(page: { evaluate(expression: string): Promise<unknown> }): Promise<number> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const at = await page.evaluate(`globalThis.${WATCHED}`);
    if (typeof at === 'number') return at;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The page was not usable within a minute.');
}
