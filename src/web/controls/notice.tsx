import type { ComponentChildren } from 'preact';
import { nl } from '../texts/nl.ts';

interface NoticeProps {
  readonly kind: 'info' | 'good' | 'problem';
  readonly title?: string;
  readonly children: ComponentChildren;
}

const ALERTS = { info: 'info', good: 'ok', problem: 'error' } as const;

/** A message; a problem is read out at once. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div
      class={`utrecht-alert utrecht-alert--${ALERTS[kind]} notice`}
      role={kind === 'problem' ? 'alert' : undefined}
    >
      <div class="utrecht-alert__content">
        {title && <p class="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

export function Loading() {
  return (
    <p class="loading" role="status">
      {nl.loading}
    </p>
  );
}

/** Shown when no answer came; never instead of something that was read before. */
export function Trouble({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Notice kind="problem" title={nl.trouble.title}>
      <p>{nl.trouble.text}</p>
      <button type="button" class="utrecht-button utrecht-button--secondary-action" onClick={onRetry}>
        {nl.trouble.retry}
      </button>
    </Notice>
  );
}
