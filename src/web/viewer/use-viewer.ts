import { useEffect } from 'preact/hooks';
import { onSignedOut, send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { SignOutDocument, ViewerDocument } from '../gql/graphql.ts';
import type { SignedIn } from './roles.ts';

export type { SignedIn } from './roles.ts';

export type ViewerState =
  | { readonly state: 'loading' | 'failed' | 'anonymous' }
  | { readonly state: 'signedIn'; readonly viewer: SignedIn };

/** Who looks at the screens; looked up again when the API no longer knows. */
export function useViewer(): ViewerState & { readonly reload: () => void; readonly signOut: () => void } {
  const { page, reload } = usePageData(ViewerDocument, {});
  useEffect(() => onSignedOut(() => void reload()), [reload]);
  const signOut = async () => {
    const outcome = await send(SignOutDocument, {}, (data) => data.signOut);
    // Leaves the page, so that nothing of this person stays in memory.
    if (outcome.kind === 'done') location.assign('/');
  };
  return { ...stateOf(), reload: () => void reload(), signOut: () => void signOut() };

  function stateOf(): ViewerState {
    if (page.state !== 'ready') return { state: page.state };
    const { person, roles, represents } = page.data.viewer;
    return person ? { state: 'signedIn', viewer: { person, roles, represents } } : { state: 'anonymous' };
  }
}
