import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { CopyField } from '../controls/copy-field.tsx';
import { useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Problem } from '../controls/notice.tsx';
import { CreatePersonalLinkDocument, RevokePersonalLinksDocument } from '../gql/graphql.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';

interface PersonalLinksDialogProps {
  readonly trajectoryId: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

type Done =
  | { readonly kind: 'made'; readonly url: string }
  | { readonly kind: 'revoked'; readonly count: number };

/** Makes a personal link, which the server can show only once, or ends all links of this person. */
export function PersonalLinksDialog({ trajectoryId, person, onClose }: PersonalLinksDialogProps) {
  const decision = useDecision();
  const [done, setDone] = useState<Done | undefined>(undefined);
  const input = { trajectoryId, personId: person.id };
  const make = () =>
    decision.decide(
      () => send(CreatePersonalLinkDocument, { input }, (data) => data.createPersonalLink),
      ({ url }) => setDone({ kind: 'made', url }),
    );
  const revoke = () =>
    decision.decide(
      () => send(RevokePersonalLinksDocument, { input }, (data) => data.revokePersonalLinks),
      ({ revoked }) => setDone({ kind: 'revoked', count: revoked }),
    );

  return (
    <Dialog title={trajectoryTexts.personalLinks.title(person.name)} onClose={onClose}>
      <p>{trajectoryTexts.personalLinks.text(person.name)}</p>
      <Problem text={decision.problem} />
      <div role="status">
        {done?.kind === 'made' && <p>{trajectoryTexts.personalLinks.once}</p>}
        {done?.kind === 'revoked' && <p>{trajectoryTexts.personalLinks.revoked(done.count)}</p>}
      </div>
      {done?.kind === 'made' && (
        <CopyField
          key={done.url}
          label={trajectoryTexts.personalLinks.link}
          value={done.url}
          copy={trajectoryTexts.personalLinks.copy}
        />
      )}
      <div class="actions actions--below">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          aria-disabled={decision.busy}
          onClick={() => void make()}
        >
          {done?.kind === 'made'
            ? trajectoryTexts.personalLinks.makeAnother
            : trajectoryTexts.personalLinks.make}
        </button>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
          aria-disabled={decision.busy}
          onClick={() => void revoke()}
        >
          {trajectoryTexts.personalLinks.revoke}
        </button>
      </div>
    </Dialog>
  );
}
