import { confirmTexts } from '../texts/nl-confirm.ts';
import { type Lapse, lapseInWords } from './agreement.ts';

interface LapseNoticeProps {
  readonly lapse: Lapse;
  /** False: no plan is possible any more. */
  readonly isPlanLeft: boolean;
  readonly further: string;
}

/** The proposal is not what was asked any more, and why. */
export function LapseNotice({ lapse, isPlanLeft, further }: LapseNoticeProps) {
  return (
    <div class="lapse">
      <p class="lapse__title">{confirmTexts.lapsed}</p>
      <p>
        {lapseInWords(lapse, isPlanLeft).join(' ')} {further}
      </p>
    </div>
  );
}
