import { useEffect } from 'preact/hooks';
import { onSignedOut, send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { type EndedDevice, SignOutDocument, ViewerDocument } from '../gql/graphql.ts';
import type { SignedIn } from './roles.ts';

export type { SignedIn } from './roles.ts';

export type ViewerState =
  | { readonly state: 'loading' | 'failed' }
  /** `endedDevice`: why this device, which had joined a round by code, is in no more. */
  | { readonly state: 'anonymous'; readonly endedDevice: EndedDevice | undefined }
  | { readonly state: 'signedIn'; readonly viewer: SignedIn };

/** Who looks at the screens; looked up again when the API no longer knows. */
export function useViewer(): ViewerState & {
  readonly reload: () => Promise<void>;
  readonly signOut: () => void;
} {
  const { page, reload } = usePageData(ViewerDocument, {});
  useEffect(() => onSignedOut(() => void reload()), [reload]);
  const signOut = async () => {
    const outcome = await send(SignOutDocument, {}, (data) => data.signOut);
    // Leaves the page, so that nothing of this person stays in memory.
    if (outcome.kind === 'done') location.assign('/');
  };
  return { ...stateOf(), reload, signOut: () => void signOut() };

  function stateOf(): ViewerState {
    if (page.state !== 'ready') return { state: page.state };
    const { person, roles, represents, standsInFor, joined, endedDevice } = page.data.viewer;
    if (!person) return { state: 'anonymous', endedDevice: endedDevice ?? undefined };
    return {
      state: 'signedIn',
      viewer: { person, roles, represents, standsInFor, joined: joined ?? undefined },
    };
  }
}
