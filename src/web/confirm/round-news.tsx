import { useRef } from 'preact/hooks';
import { confirmTexts } from '../texts/nl-confirm.ts';

interface RoundNewsProps {
  readonly status: string;
  /** Whether who is here may take it back: the heading over the dates has the focus and says that they stand. */
  readonly canUndo: boolean;
}

/** Tells on an open page that the dates were fixed, or that this was taken back; what stood there at first is no news. */
export function RoundNews({ status, canUndo }: RoundNewsProps) {
  const seen = useRef<readonly string[]>([status]);
  if (seen.current.at(-1) !== status) seen.current = [...seen.current, status];
  const isNews = seen.current.length > 1;
  const isUndone = status === 'OPEN' && seen.current.includes('CONFIRMED');
  return (
    <div role="status">
      {status === 'CONFIRMED' && isNews && (
        <p class="visually-hidden">{canUndo ? confirmTexts.told.canUndo : `${confirmTexts.standing}.`}</p>
      )}
      {isUndone && (
        <p class="undone">
          <strong>{confirmTexts.undone}.</strong> {confirmTexts.undoneText}
        </p>
      )}
    </div>
  );
}
