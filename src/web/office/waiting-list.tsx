import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { LongField } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { type OfferDetailFragment, OfferPlaceDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { momentInWords } from '../time/amsterdam.ts';

const texts = officeTexts.offer;
type Waiting = OfferDetailFragment['waitingList'][number];

interface WaitingListProps {
  readonly offer: OfferDetailFragment;
  readonly finish: (text: string) => void;
}

/** Who waits, in order; the office may offer a place out of order, with its reason. */
export function WaitingList({ offer, finish }: WaitingListProps) {
  const [chosen, setChosen] = useState<Waiting | undefined>(undefined);
  return (
    <section class="card">
      <h2>{texts.waitingTitle}</h2>
      <p>{texts.nothing[offer.nothingOffered]}</p>
      <ol class="office__line">
        {offer.waitingList.map((waiting) => (
          <li key={waiting.id} class="person-line">
            <span>
              {waiting.placeInLine}.{' '}
              <Link to={pathTo.office('aanmeldingen', waiting.id)}>{waiting.name}</Link>{' '}
              <span class="detail">
                {waiting.municipality.displayName}, {texts.waitingSince(momentInWords(waiting.stateSince))}
              </span>
            </span>
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action button--small"
              aria-label={texts.offerTo(waiting.name)}
              onClick={() => setChosen(waiting)}
            >
              {texts.offerPlace}
            </button>
          </li>
        ))}
      </ol>
      {chosen && (
        <Dialog title={texts.offerTitle(chosen.name)} onClose={() => setChosen(undefined)}>
          <OfferPlaceForm
            offer={offer}
            waiting={chosen}
            onDone={() => {
              setChosen(undefined);
              finish(texts.offered(chosen.name));
            }}
          />
        </Dialog>
      )}
    </section>
  );
}

interface OfferPlaceFormProps {
  readonly offer: OfferDetailFragment;
  readonly waiting: Waiting;
  readonly onDone: () => void;
}

function OfferPlaceForm({ offer, waiting, onDone }: OfferPlaceFormProps) {
  const open = offer.placeOffers.filter(({ outcome }) => outcome === 'OPEN');
  const hasFree = offer.freePlaces === null || offer.freePlaces > 0;
  const [insteadOf, setInsteadOf] = useState(hasFree ? '' : (open[0]?.registration.id ?? ''));
  const [reason, setReason] = useState('');
  const decision = useDecision();
  const submit = () =>
    void decision.decide(
      () =>
        send(
          OfferPlaceDocument,
          {
            input: {
              registrationId: waiting.id,
              insteadOf: insteadOf === '' ? null : insteadOf,
              reason: reason.trim() === '' ? null : reason,
            },
          },
          (data) => data.offerPlace,
        ),
      onDone,
    );
  return (
    <DecisionForm decision={decision} submit={texts.offerPlace} onSubmit={submit}>
      <p>{texts.offerText}</p>
      <Select
        label={texts.insteadOf}
        value={insteadOf}
        onChange={setInsteadOf}
        options={[
          ...(hasFree ? [{ value: '', text: texts.freePlace }] : []),
          ...open.map(({ registration }) => ({
            value: registration.id,
            text: texts.insteadOfName(registration.name),
          })),
        ]}
      />
      <LongField
        label={texts.reason}
        name="reason"
        hint={waiting.placeInLine === 1 && insteadOf === '' ? texts.reasonHint : undefined}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
    </DecisionForm>
  );
}
