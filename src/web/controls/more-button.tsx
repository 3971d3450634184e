import type { Pages } from '../api/use-pages.ts';
import { nl } from '../texts/nl.ts';
import { Trouble } from './notice.tsx';

interface MoreButtonProps {
  readonly pages: Pick<Pages<unknown>, 'hasMore' | 'state' | 'loadMore'>;
  readonly text: string;
}

/** Under a list that comes in pages: the next one, or trouble with getting it. */
export function MoreButton({ pages, text }: MoreButtonProps) {
  const loadMore = () => void pages.loadMore();
  if (pages.state === 'failed') return <Trouble onRetry={loadMore} />;
  if (!pages.hasMore) return null;
  return (
    <button type="button" class="utrecht-button utrecht-button--secondary-action" onClick={loadMore}>
      {pages.state === 'loading' ? nl.busy : text}
    </button>
  );
}
