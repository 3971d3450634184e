import type { CellState, Presence } from '../round/wall-view.ts';

/** The four answers differ in shape as well as colour: disc with tick, diamond with wave, square with cross, dashes. */
export function AnswerMark({ state }: { readonly state: CellState }) {
  return (
    <svg class={`mark mark--${state}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[state]}
    </svg>
  );
}

/** How somebody stands to a proposed session; who receives the group has a house. */
export function PresenceMark({ presence }: { readonly presence: Presence }) {
  switch (presence) {
    case 'host':
      return <HostMark />;
    case 'hostIfNeeded':
      return (
        <>
          <HostMark />
          <AnswerMark state="ifNeeded" />
        </>
      );
    case 'present':
      return <AnswerMark state="yes" />;
    case 'saidNo':
      return <AnswerMark state="no" />;
    case 'ifNeeded':
    case 'notAnswered':
      return <AnswerMark state={presence} />;
    default:
      return presence satisfies never;
  }
}

function HostMark() {
  return (
    <svg class="mark mark--host" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="mark__body" d="M12 2 22 11h-2.5v10h-15V11H2z" />
      <path class="mark__sign" d="M10 21v-6h4v6" />
    </svg>
  );
}

/** Beside an answer: can come, but cannot receive the group. */
export function NoHostMark() {
  return (
    <svg class="mark mark--no-host" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="mark__sign" d="M3 12 12 4l9 8M6 11v10h12V11M3 22 21 3" />
    </svg>
  );
}

/** What was agreed already: it stays as it is. */
export function LockMark() {
  return (
    <svg class="mark mark--lock" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect class="mark__body" x="4" y="10.5" width="16" height="11" rx="2" />
      <path class="mark__sign" d="M7.5 10V7a4.5 4.5 0 0 1 9 0v3" />
    </svg>
  );
}

/** By what somebody says of a moment. */
const SHAPES = {
  yes: (
    <>
      <circle class="mark__body" cx="12" cy="12" r="10" />
      <path class="mark__sign" d="m7 12.5 3.5 3.5L17 8.5" />
    </>
  ),
  ifNeeded: (
    <>
      <path class="mark__body" d="M12 1 23 12 12 23 1 12z" />
      <path class="mark__sign" d="M7 13c1.7-2.600 3.300-2.600 5-1s3.300 1.600 5-1" />
    </>
  ),
  no: (
    <>
      <rect class="mark__body" x="3" y="3" width="18" height="18" rx="2" />
      <path class="mark__sign" d="m8 8 8 8m0-8-8 8" />
    </>
  ),
  notAnswered: <circle class="mark__body" cx="12" cy="12" r="9" />,
} as const;
