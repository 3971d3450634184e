import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type CalendarAnswer, startCalendarServer } from '../busy-times/calendar-server.ts';
import { findChromium } from '../chromium.ts';
import { aVisitor, NO_CHROMIUM, openBrowser, type Visitor } from './browser.ts';
import { type ScreensServer, startScreens } from './screens-server.ts';

type Viewport = NonNullable<Parameters<typeof aVisitor>[2]>;

/** A browser and a server, there from the first `before` of the tests on; and who came in. */
export interface Screens {
  readonly browser: Browser;
  readonly server: ScreensServer;
  /** All that `visitor` and `comesIn` made, in that order. */
  readonly everyone: readonly Visitor[];
  visitor(viewport?: Viewport, timezoneId?: string): Promise<Visitor>;
  /** A visitor who opened the own link of somebody in the demonstration, on the day of the first session. */
  comesIn(name: string, viewport: Viewport): Promise<Visitor>;
}

interface BrowserTestOptions {
  readonly timeout: number;
  /** What calendars of others answer, whatever their address; without it there is no internet to speak of. */
  readonly calendars?: CalendarAnswer;
}

/** `describe` with a browser and a server of its own; without a browser on this computer it fails, and says so. */
export function describeInBrowser(
  title: string,
  options: BrowserTestOptions,
  tests: (screens: Screens) => void,
): void {
  const chromium = findChromium();
  if (chromium === undefined) {
    test(title, () => assert.fail(NO_CHROMIUM));
    return;
  }
  const { timeout, calendars } = options;
  describe(title, { timeout }, () => {
    let browser: Browser;
    let server: ScreensServer;
    let internet: Awaited<ReturnType<typeof startCalendarServer>> | undefined;
    const everyone: Visitor[] = [];

    before(async () => {
      browser = await openBrowser(chromium);
      internet = calendars && (await startCalendarServer(calendars));
      server = await startScreens(internet?.network);
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      await internet?.stop();
    });

    const visitor: Screens['visitor'] = async (viewport, timezoneId) => {
      const made = await aVisitor(browser, server.url, viewport, timezoneId);
      everyone.push(made);
      return made;
    };
    const comesIn: Screens['comesIn'] = async (name, viewport) => {
      const made = await visitor(viewport);
      // The clock of the group's first day, for the screens as well.
      await made.page.clock.setFixedTime('2027-01-14T08:00:00Z');
      await made.page.goto(server.links.get(name) ?? '');
      await made.page.getByRole('button', { name: /Verder|Inloggen/ }).click();
      await made.page.getByRole('heading', { level: 1, name: `Goedendag, ${name}` }).waitFor();
      return made;
    };
    tests({
      get browser() {
        return browser;
      },
      get server() {
        return server;
      },
      everyone,
      visitor,
      comesIn,
    });
  });
}
