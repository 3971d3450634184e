import type { Page } from 'playwright-core';

// A live region tells what changes in it. What it holds when it comes into the page is not dependably told, but for an alert.
const LISTENS = `(() => {
  const LIVE = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
  const words = (region) => region.textContent.replace(/\\s+/g, ' ').trim();
  const heard = new WeakMap();
  const hear = (region) => {
    const text = words(region);
    if (heard.get(region) === text && region.getAttribute('role') === 'alert') return;
    heard.set(region, text);
    // Behind an open window nothing is told
    const open = document.querySelector('dialog:modal');
    if (text !== '' && (open === null || open.contains(region))) globalThis.toldByReader(text);
  };
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    const isNew = (region) => added.some((node) => node.contains(region));
    const changed = records.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(LIVE));
    for (const region of new Set(changed)) if (region && region.isConnected && !isNew(region)) hear(region);
    for (const node of added) {
      if (node.nodeType !== 1 || !node.isConnected) continue;
      const alerts = [...(node.matches('[role=alert]') ? [node] : []), ...node.querySelectorAll('[role=alert]')];
      alerts.forEach(hear);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

/** All that a screen reader tells of its own accord on a page, from now on and in order. Call it before the page is opened. */
export async function listenIn(page: Page): Promise<readonly string[]> {
  const told: string[] = [];
  await page.exposeFunction('toldByReader', (text: string) => {
    told.push(text);
  });
  await page.addInitScript(LISTENS);
  return told;
}
