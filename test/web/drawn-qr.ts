import type { Visitor } from './browser.ts';

/** The dark modules of the code that is drawn on a page, as a camera would see them. */
export async function modulesOf({ page }: Pick<Visitor, 'page'>): Promise<readonly (readonly boolean[])[]> {
  await page.locator('.qr-code').waitFor();
  // Runs in the page: what is filled at the middle of each module, four modules of quiet zone left out
  return page.evaluate<boolean[][]>(`(() => {
    const svg = document.querySelector('.qr-code');
    const path = svg.querySelector('path');
    const size = svg.viewBox.baseVal.width - 8;
    const dark = (x, y) => path.isPointInFill(new DOMPoint(x + 4.5, y + 4.5));
    return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => dark(x, y)));
  })()`);
}
