import { usePageData } from '../api/use-page-data.ts';
import { CompositionMoveDocument, CompositionSwapDocument } from '../gql/graphql.ts';
import { TriedEffect } from './effect.tsx';
import type { Member, Target } from './run-view.ts';

interface MovePreviewProps {
  readonly runId: string;
  readonly member: Member;
  readonly to: Target;
  readonly members: ReadonlyMap<string, Member>;
}

/** What it costs when somebody goes elsewhere. */
export function MovePreview({ runId, member, to, members }: MovePreviewProps) {
  const { page, reload } = usePageData(CompositionMoveDocument, {
    id: runId,
    registrationId: member.id,
    toGroup: 'toGroup' in to ? to.toGroup : null,
    toPlace: 'toPlace' in to ? to.toPlace : null,
  });
  return (
    <TriedEffect
      page={page}
      reload={reload}
      effectOf={(data) => data.compositionMovePreview}
      nameOf={(id) => members.get(id)?.name ?? ''}
    />
  );
}

interface SwapPreviewProps extends Pick<MovePreviewProps, 'runId' | 'member' | 'members'> {
  readonly partner: Member;
}

/** What it costs when two change places. */
export function SwapPreview({ runId, member, partner, members }: SwapPreviewProps) {
  const { page, reload } = usePageData(CompositionSwapDocument, {
    id: runId,
    registrationId: member.id,
    withId: partner.id,
  });
  return (
    <TriedEffect
      page={page}
      reload={reload}
      effectOf={(data) => data.compositionSwapPreview}
      nameOf={(id) => members.get(id)?.name ?? ''}
    />
  );
}
