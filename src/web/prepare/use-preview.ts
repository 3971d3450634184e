import { useEffect, useRef, useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import { RoundPreviewDocument, type RoundPreviewQuery, type RoundSettingsInput } from '../gql/graphql.ts';

type Outcome = NonNullable<NonNullable<RoundPreviewQuery['trajectory']>['roundPreview']>;
export type Preview = Extract<Outcome, { readonly __typename: 'RoundPreview' }>;
type PreviewRefusal = Exclude<Outcome, Preview>;

export interface PreviewState {
  /** The last one there was; stays while a newer one is asked for, and when that is refused. */
  readonly preview: Preview | undefined;
  readonly refusal: PreviewRefusal | undefined;
  /** The API gives no answer. */
  readonly isLost: boolean;
}

/** Typing goes faster than anybody looks. */
const PAUSE_MILLIS = 250;

/**
 * What a round with these settings would be, again after every change. Undefined settings ask nothing. Of two answers
 * the one to the newest question counts.
 */
export function usePreview(trajectoryId: string, settings: RoundSettingsInput | undefined): PreviewState {
  const [state, setState] = useState<PreviewState>({
    preview: undefined,
    refusal: undefined,
    isLost: false,
  });
  const hasAsked = useRef(false);
  const key = settings && JSON.stringify(settings);
  useEffect(() => {
    if (key === undefined) return undefined;
    let isNewest = true;
    const ask = async () => {
      // The key is the settings as text.
      const asked = JSON.parse(key) as RoundSettingsInput;
      const data = await read(RoundPreviewDocument, { id: trajectoryId, settings: asked });
      if (!isNewest) return;
      const outcome = data?.trajectory?.roundPreview;
      setState((before) => {
        if (!outcome) return { ...before, isLost: true };
        if (outcome.__typename !== 'RoundPreview') return { ...before, refusal: outcome, isLost: false };
        return { preview: outcome, refusal: undefined, isLost: false };
      });
    };
    // The first question is not typed.
    const timer = setTimeout(() => void ask(), hasAsked.current ? PAUSE_MILLIS : 0);
    hasAsked.current = true;
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [trajectoryId, key]);
  return state;
}
