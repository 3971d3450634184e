import { useEffect, useState } from 'preact/hooks';
import { lazyWindow } from '../navigation/lazy-page.tsx';
import { atHomeTexts as texts } from '../texts/nl-at-home.ts';
import { dateInWords } from '../time/amsterdam.ts';
import type { AtHomeProps } from './at-home-dialog.tsx';

/** Not in the first load, unlike the button to it, which has its place from the beginning. */
const dialog = lazyWindow(() => import('./at-home-dialog.tsx').then((module) => module.AtHomeDialog));

/** For a group that is not around one table. */
export function AtHome({ round, live }: AtHomeProps) {
  const [isOpen, setOpen] = useState(false);
  const { invitation } = round;
  useEffect(() => void dialog.prepare(), []);
  return (
    <>
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action button--small"
        onClick={() => setOpen(true)}
      >
        {invitation ? texts.until(dateInWords(invitation.answerBy)) : texts.open}
      </button>
      {isOpen && <dialog.Page round={round} live={live} onClose={() => setOpen(false)} />}
    </>
  );
}
