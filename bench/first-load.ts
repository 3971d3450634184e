/**
 * `npm run bench -- first-load [--json] [--times 5] [--only phone]`: how long it takes from opening an address until somebody
 * can do what the page is for, in a real Chromium with an empty cache, over a slow 3G line: 400 kbit/s each way and a
 * round trip of 400 ms (the profile `3GSlow` of WebPageTest, as Chromium imitates it: per request, and nothing for
 * opening a connection). With `cpu` 4 the processor is four times slower than this machine's, about a phone's.
 * `again` is a second visit by the same browser.
 */
import { parseArgs } from 'node:util';
import { OFFICE } from '../src/demonstration/people.ts';
import { findChromium } from '../test/chromium.ts';
import { aVisitor, NO_CHROMIUM, openBrowser, PHONE, PROJECTOR } from '../test/web/browser.ts';
import { openPhoneRoom, type PhoneRoom } from '../test/web/phone-room.ts';
import { type ScreensServer, startScreens } from '../test/web/screens-server.ts';
import { circumstances } from './measuring/document.ts';
import {
  type Cookies,
  type SlowLine,
  type Visit,
  type Visitable,
  visitTwice,
} from './measuring/slow-visit.ts';
import { timesOf } from './measuring/stopwatch.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    times: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
});
const SLOW_3G = { kilobitsPerSecond: 400, roundTripMs: 400 };
const CPU_SLOWDOWNS = [1, 4];
const COLUMNS = ['page', 'cpu', 'usable ms', 'worst', 'requests', 'kB', 'again ms', 'again kB'];

interface MeasuredPage extends Visitable {
  readonly name: string;
  /** Who opens it: a person of the demonstration; nobody comes as a stranger. */
  readonly as: string | undefined;
}

const executable = findChromium();
if (executable === undefined) throw new Error(NO_CHROMIUM);
const browser = await openBrowser(executable);
const server = await startScreens();
try {
  const room = await openPhoneRoom(server);
  const slotIds = room.slots.map(({ id }) => id);
  for (const name of Object.keys(room.participantIds)) await room.answerFor(name, slotIds, 'YES');
  if (!values.json) {
    console.log(`${circumstances()}. Slow 3G: 400 kbit/s, 400 ms.\n`);
    row(COLUMNS);
  }
  const cookiesByName = new Map<string | undefined, Cookies>([[undefined, []]]);
  for (const page of pagesOf(server, room).filter(({ name }) => name.includes(values.only))) {
    const cookies = cookiesByName.get(page.as) ?? (await cookiesOf(page.as));
    cookiesByName.set(page.as, cookies);
    for (const cpuSlowdown of CPU_SLOWDOWNS) await measure(page, cookies, { ...SLOW_3G, cpuSlowdown });
  }
} finally {
  await browser.close();
  await server.stop();
}

function pagesOf({ url }: ScreensServer, room: PhoneRoom): readonly MeasuredPage[] {
  const round = `${url}/ronde/${encodeURIComponent(room.roundId)}`;
  const office = `${OFFICE.givenName} ${OFFICE.familyName}`;
  return [
    {
      name: 'phone, join',
      as: undefined,
      url: `${url}/meedoen`,
      viewport: PHONE,
      usableWhen: '.code-form__input',
    },
    {
      name: 'phone, answers',
      as: 'Bart Hoekstra',
      url: url + room.pathOf('Bart'),
      viewport: PHONE,
      usableWhen: '.choice',
    },
    {
      name: 'wall, answers',
      as: office,
      url: `${round}/antwoorden`,
      viewport: PROJECTOR,
      usableWhen: '.matrix__band td',
    },
    {
      name: 'wall, proposal',
      as: office,
      url: `${round}/voorstel`,
      viewport: PROJECTOR,
      usableWhen: '.session-row__open',
    },
  ];
}

/** A link to sign in works once. */
async function cookiesOf(name = ''): Promise<Cookies> {
  const { page, context } = await aVisitor(browser, server.url);
  await page.goto(server.links.get(name) ?? '');
  await page.getByRole('button', { name: /^(Verder|Inloggen)$/ }).click();
  await page.getByRole('heading', { level: 1, name: `Goedendag, ${name}` }).waitFor();
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function measure(page: MeasuredPage, cookies: Cookies, line: SlowLine): Promise<void> {
  const first: Visit[] = [];
  const again: Visit[] = [];
  for (let time = 0; time < Number(values.times); time += 1) {
    const [one, other] = await visitTwice(browser, cookies, page, line);
    first.push(one);
    again.push(other);
  }
  const times = timesOf(first.map(({ usableMs }) => usableMs));
  const shown = {
    page: page.name,
    cpu: line.cpuSlowdown,
    usableMs: Math.round(times.median),
    worstMs: Math.round(times.worst),
    requests: Math.max(...first.map(({ requests }) => requests)),
    kB: kilobytes(first),
    againMs: Math.round(timesOf(again.map(({ usableMs }) => usableMs)).median),
    againKB: kilobytes(again),
  };
  if (values.json) console.log(JSON.stringify(shown));
  else row(Object.values(shown).map(String));
}

function kilobytes(visits: readonly Visit[]): number {
  return Math.round(Math.max(...visits.map(({ bytes }) => bytes)) / 100) / 10;
}

function row(cells: readonly string[]): void {
  console.log(cells.map((cell, index) => cell.padStart(index === 0 ? 16 : 10)).join('  '));
}
