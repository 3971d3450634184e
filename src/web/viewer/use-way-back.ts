import { useEffect } from 'preact/hooks';
import { goOnTo } from '../navigation/router.tsx';
import type { Route } from '../navigation/routes.ts';
import { keepWayBack, takeWayBack } from '../navigation/way-back.ts';
import type { ViewerState } from './use-viewer.ts';

/** Keeps where somebody is who must sign in, and goes there once the sign-in has led to the overview. */
export function useWayBack(state: ViewerState['state'], { page }: Route): void {
  useEffect(() => {
    if (state === 'anonymous') keepWayBack();
    if (state !== 'signedIn' || page !== 'home') return;
    const path = takeWayBack();
    if (path !== undefined) goOnTo(path);
  }, [state, page]);
}
