import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What has the focus, as a person sees it and as a screen reader names it. */
interface Focused {
  /** Empty where nothing has it. */
  readonly name: string;
  readonly tag: string;
  /** Whether something is drawn around it. */
  readonly isOutlined: boolean;
  /** Whether some of it is on the screen, with nothing over it. */
  readonly isInSight: boolean;
  /** What is over it where nothing of it is in sight. */
  readonly covering: string;
}

/** Far more than any page has; the answers on a phone have three for each moment. */
const MOST_STOPS = 500;

// An outline stands on the control itself, on what is drawn after it, or on the label that is drawn in its place.
const PROBE = `(() => {
  const it = document.activeElement;
  if (it === null || it === document.body) return { name: '', tag: '', isOutlined: false, isInSight: false, covering: '' };
  const label = it.labels?.[0];
  const said = (label ?? it).cloneNode(true);
  for (const unsaid of said.querySelectorAll('[aria-hidden="true"]')) unsaid.remove();
  const words = it.getAttribute('aria-label') ?? said.textContent;
  const draws = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    && style.content !== 'none' && style.outlineColor !== 'rgba(0, 0, 0, 0)';
  const drawn = [it, label, it.nextElementSibling].filter(Boolean);
  // The button of a field for a date is the browser's own, with a ring of its own
  const isOutlined = !it.matches(':focus') || drawn.some((one) => draws(getComputedStyle(one))) || draws(getComputedStyle(it, '::after'));
  const place = it.getBoundingClientRect().height > 2 ? it : (label ?? it);
  const parts = [...place.getClientRects()].flatMap(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height])));
  const over = parts.map(([x, y]) => document.elementFromPoint(x, y));
  const isInSight = over.some((seen) =>
    seen !== null && (place.contains(seen) || seen.contains(it) && label?.contains(seen) === true));
  const covering = isInSight ? '' : [...new Set(over.map((seen) => seen?.className ?? 'off the screen'))].join();
  return { covering, name: words.replace(/\\s+/g, ' ').trim(), tag: it.tagName, isOutlined, isInSight };
})()`;

/** A page that is used by its keyboard alone. At every stop on the way the focus is looked for with the eye. */
export interface Keyboard {
  /** Presses Tab, or Shift and Tab, until what is so named has the focus. */
  to(name: string | RegExp, back?: 'back'): Promise<void>;
  press(
    key: 'Enter' | 'Space' | 'Escape' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
  ): Promise<void>;
  /** Goes there and presses Enter. */
  enter(name: string | RegExp, back?: 'back'): Promise<void>;
  type(text: string): Promise<void>;
  focused(): Promise<Focused>;
  /** Waits until the focus is where it should be; fails when it is lost or elsewhere. */
  isAt(name: string | RegExp): Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  const focused = () => page.evaluate(PROBE) as Promise<Focused>;
  const look = async (): Promise<Focused> => {
    let seen = await focused();
    // The page may still be scrolling there, and a window be opening
    for (let tries = 0; tries < 20 && seen.tag !== '' && !(seen.isOutlined && seen.isInSight); tries += 1) {
      await page.waitForTimeout(50);
      seen = await focused();
    }
    return seen;
  };
  const to = async (name: string | RegExp, back?: 'back') => {
    const stops: string[] = [];
    for (let presses = 0; presses < MOST_STOPS; presses += 1) {
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      const seen = await look();
      // Past the last control the focus is with the browser
      if (seen.tag === '') continue;
      assert.ok(seen.isOutlined, `No focus is seen on ${seen.tag} “${seen.name}”`);
      assert.ok(seen.isInSight, `${seen.tag} “${seen.name}” is not in sight: ${seen.covering}`);
      if (isSo(seen.name, name)) return;
      stops.push(seen.name);
    }
    assert.fail(`Tab does not come to ${name}, but to: ${[...new Set(stops)].join(' | ')}`);
  };
  const press: Keyboard['press'] = (key) => page.keyboard.press(key);
  return {
    to,
    press,
    enter: async (name, back) => {
      await to(name, back);
      await press('Enter');
    },
    type: (text) => page.keyboard.type(text),
    focused,
    isAt: async (name) => {
      let seen = await focused();
      for (let tries = 0; tries < 100 && !isSo(seen.name, name); tries += 1) {
        await page.waitForTimeout(50);
        seen = await focused();
      }
      assert.ok(isSo(seen.name, name), `The focus is at “${seen.name}” ${seen.tag}, not at ${name}`);
    },
  };
}

function isSo(name: string, asked: string | RegExp): boolean {
  return typeof asked === 'string' ? name === asked : asked.test(name);
}
