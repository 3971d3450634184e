/** Where things are on the page, for jumping to them. */
export const monthId = (index: number): string => `maand-${index}`;
export const partId = (slotId: string): string => `moment-${slotId}`;

/** Puts the focus on the first button of a slot, in the middle of the screen. */
export function goToSlot(slotId: string): void {
  const part = document.getElementById(partId(slotId));
  part?.querySelector<HTMLElement>('.choice')?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'center', behavior: behavior() });
}

/** Puts the focus on the heading of a month, at the top of the screen. */
export function goToMonth(index: number): void {
  const heading = document.getElementById(monthId(index));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start', behavior: behavior() });
}

/** The slot that has the focus, or else the last one that went by above the middle of the screen. */
export function slotAt(slotIds: readonly string[]): string | undefined {
  const focused = slotIds.find((id) => document.getElementById(partId(id))?.contains(document.activeElement));
  if (focused !== undefined) return focused;
  return slotIds.findLast((id) => {
    const bottom = document.getElementById(partId(id))?.getBoundingClientRect().bottom;
    return bottom !== undefined && bottom < 0;
  });
}

function behavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
