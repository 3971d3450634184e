import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { nl } from '../texts/nl.ts';

interface NoticeProps {
  readonly kind: 'info' | 'good' | 'problem';
  readonly title?: string;
  /** Set where the message is the whole page: its title is then the heading of that page. */
  readonly isPage?: boolean;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
}

const ALERTS = { info: 'info', good: 'ok', problem: 'error' } as const;

/** A message; a problem is read out at once. */
export function Notice({ kind, title, isPage = false, id, children }: NoticeProps) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div
      id={id}
      class={`utrecht-alert utrecht-alert--${ALERTS[kind]} notice`}
      role={kind === 'problem' ? 'alert' : undefined}
    >
      <div class="utrecht-alert__content">
        {title && <Title class="notice__title">{title}</Title>}
        {children}
      </div>
    </div>
  );
}

interface ProblemProps {
  readonly text: string | undefined;
  /** By which a field says that this is about it. */
  readonly id?: string;
}

/** Why something did not work; nothing as long as it did. */
export function Problem({ text, id }: ProblemProps) {
  if (text === undefined) return null;
  return (
    <Notice kind="problem" id={id}>
      <p>{text}</p>
    </Notice>
  );
}

interface DoneProps {
  /** Nothing as long as nothing was done. */
  readonly text: string | undefined;
  readonly class?: string;
}

/** What was done, read out as well: its place is there before there is something to say. */
export function Done({ text, class: className }: DoneProps) {
  return (
    <div role="status" class={className}>
      {text && (
        <Notice kind="good">
          <p>{text}</p>
        </Notice>
      )}
    </div>
  );
}

/** In the place of a part of a page that is on its way. */
export function Loading() {
  return (
    <>
      <p class="loading">{nl.loading}</p>
      <TakesLong />
    </>
  );
}

/** In the place of a whole page that is on its way; no page is without a heading. */
export function LoadingPage() {
  return (
    <>
      <h1 class="loading">{nl.loading}</h1>
      <TakesLong />
    </>
  );
}

/** What comes at once needs no announcement of its coming. */
const LONG_MILLIS = 2_000;

function TakesLong() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="visually-hidden" role="status">
      {isLong && nl.loadingLong}
    </p>
  );
}

interface TroubleProps {
  readonly onRetry: () => void;
  /** Set where it stands in the place of a whole page. */
  readonly isPage?: boolean;
}

/** Shown when no answer came; never instead of something that was read before. */
export function Trouble({ onRetry, isPage = false }: TroubleProps) {
  return (
    <Notice kind="problem" title={nl.trouble.title} isPage={isPage}>
      <p>{nl.trouble.text}</p>
      <button type="button" class="utrecht-button utrecht-button--secondary-action" onClick={onRetry}>
        {nl.trouble.retry}
      </button>
    </Notice>
  );
}
