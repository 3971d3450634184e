import { AnswerMark } from '../controls/marks.tsx';
import type { Voice } from './agreement.ts';

/** Three shapes: a disc with a tick, a balloon of speech, a dashed ring. */
export function VoiceMark({ voice }: { readonly voice: Voice }) {
  if (voice === 'agrees') return <AnswerMark state="yes" />;
  if (voice === 'silent') return <AnswerMark state="notAnswered" />;
  return (
    <svg class="mark mark--talk" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="mark__body" d="M2 3h20v13H12l-6 6v-6H2z" />
      <path class="mark__sign" d="M7 9.500h.01M12 9.500h.01M17 9.500h.01" />
    </svg>
  );
}
