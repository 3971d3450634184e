import { useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { useDecision } from '../controls/decision.tsx';
import { Loading, Problem, Trouble } from '../controls/notice.tsx';
import { CouncilEveningsDocument, RemoveCouncilEveningDocument } from '../gql/graphql.ts';
import { councilTexts as texts } from '../texts/nl-council.ts';
import { AddEvening } from './add-evening.tsx';
import { type CouncilKeeper, type Evening, eveningInWords, keepersIn } from './council-view.ts';
import '../theme/council.css';

/** When the council meets where the viewer is wethouder, or keeps a wethouder's calendar; nothing for all others. */
export function CouncilEvenings() {
  const { page, reload } = usePageData(CouncilEveningsDocument, {});
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const keepers = keepersIn(page.data);
  return (
    <>
      {keepers.map((keeper) => (
        <Council key={keeper.personId} keeper={keeper} reload={reload} />
      ))}
    </>
  );
}

interface CouncilProps {
  readonly keeper: CouncilKeeper;
  readonly reload: () => Promise<void>;
}

function Council({ keeper, reload }: CouncilProps) {
  const { personId, municipality, evenings } = keeper;
  const decision = useDecision();
  const [isAdding, setAdding] = useState(false);
  const [done, setDone] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const remove = ({ id, name }: Evening) => {
    setDone('');
    void decision.decide(
      () =>
        send(
          RemoveCouncilEveningDocument,
          { input: { personId, eveningId: id } },
          (data) => data.removeCouncilEvening,
        ),
      () => {
        // The button goes; the focus must not go with it
        title.current?.focus();
        setDone(texts.removed(name));
        void reload();
      },
    );
  };
  return (
    <section class="card council">
      <h2 ref={title} tabIndex={-1}>
        {texts.titleOf(municipality)}
      </h2>
      <p>{texts.intro}</p>
      <p class="hint">{texts.shared(municipality)}</p>
      {evenings.length === 0 && <p>{texts.none}</p>}
      <ul class="plain-list council__list">
        {evenings.map((evening) => (
          <li key={evening.id} class="council__evening">
            <span class="council__words">
              <strong>{evening.name}</strong>
              <span class="council__when">{eveningInWords(evening)}</span>
            </span>
            <button
              type="button"
              class="utrecht-button utrecht-button--subtle"
              aria-label={texts.removeName(evening.name, eveningInWords(evening))}
              aria-disabled={decision.busy}
              onClick={() => remove(evening)}
            >
              {texts.remove}
            </button>
          </li>
        ))}
      </ul>
      <Problem text={decision.problem} />
      <p role="status" class="council__done">
        {done}
      </p>
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action"
        aria-haspopup="dialog"
        onClick={() => setAdding(true)}
      >
        {texts.add}
      </button>
      {isAdding && (
        <AddEvening
          personId={personId}
          onClose={() => setAdding(false)}
          onAdded={(name) => {
            setAdding(false);
            setDone(texts.added(name));
            void reload();
          }}
        />
      )}
    </section>
  );
}
