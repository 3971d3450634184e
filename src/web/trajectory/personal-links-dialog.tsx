import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { CopyField } from '../controls/copy-field.tsx';
import { useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Problem } from '../controls/notice.tsx';
import { CreatePersonalLinkDocument, RevokePersonalLinksDocument } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';

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
    <Dialog title={nl.personalLinks.title(person.name)} onClose={onClose}>
      <p>{nl.personalLinks.text(person.name)}</p>
      <Problem text={decision.problem} />
      <div role="status">
        {done?.kind === 'made' && <p>{nl.personalLinks.once}</p>}
        {done?.kind === 'revoked' && <p>{nl.personalLinks.revoked(done.count)}</p>}
      </div>
      {done?.kind === 'made' && (
        <CopyField
          key={done.url}
          label={nl.personalLinks.link}
          value={done.url}
          copy={nl.personalLinks.copy}
        />
      )}
      <div class="actions actions--below">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          aria-disabled={decision.busy}
          onClick={() => void make()}
        >
          {done?.kind === 'made' ? nl.personalLinks.makeAnother : nl.personalLinks.make}
        </button>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
          aria-disabled={decision.busy}
          onClick={() => void revoke()}
        >
          {nl.personalLinks.revoke}
        </button>
      </div>
    </Dialog>
  );
}
