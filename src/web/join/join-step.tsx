import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Loading } from '../controls/notice.tsx';
import { QrCode } from '../controls/qr-code.tsx';
import { type JoinWallRoundFragment, RenewJoinCodeDocument } from '../gql/graphql.ts';
import type { StepProps } from '../round/step.ts';
import { joinWallTexts } from '../texts/nl-join-wall.ts';
import '../theme/join-wall.css';
import { JoinPeople } from './join-people.tsx';
import { isOnlyThisComputer, peopleOnWall, typedAddress } from './join-view.ts';
import { useJoining } from './use-joining.ts';

/** The wall while people come in: one large code, and who is in. */
export function JoinStep({ round }: StepProps) {
  const { joining, take } = useJoining(round.id, round.version);
  if (!joining) return <Loading />;
  const { code, devices } = joining;
  return (
    <div class="join-wall">
      <div class="join-wall__picture">
        {code && <QrCode text={code.url} label={joinWallTexts.qr(typedAddress(code.url))} />}
      </div>
      <div class="join-wall__side">
        <section aria-labelledby="meedoen">
          <h2 id="meedoen">{joinWallTexts.title}</h2>
          {code ? (
            <CodeOnWall code={code} roundId={round.id} onRenewed={take} />
          ) : (
            <p role="status">{joinWallTexts.making}</p>
          )}
        </section>
        <JoinPeople roundId={round.id} people={peopleOnWall(round.respondents, devices)} onChanged={take} />
      </div>
    </div>
  );
}

interface CodeOnWallProps {
  readonly code: NonNullable<NonNullable<JoinWallRoundFragment['joining']>['code']>;
  readonly roundId: string;
  readonly onRenewed: (round: JoinWallRoundFragment) => void;
}

function CodeOnWall({ code, roundId, onRenewed }: CodeOnWallProps) {
  const [isAsking, setAsking] = useState(false);
  const [isRenewed, setRenewed] = useState(false);
  return (
    <>
      <p class="join-code__how">
        {joinWallTexts.scan} {joinWallTexts.type}{' '}
        <strong class="join-code__address">{typedAddress(code.pageUrl)}</strong> {joinWallTexts.code}
      </p>
      <div class="join-code">
        <p class="join-code__signs">{code.code}</p>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action button--small"
          onClick={() => setAsking(true)}
        >
          {joinWallTexts.renew}
        </button>
      </div>
      {isOnlyThisComputer(code.pageUrl) && <p class="join-code__local">{joinWallTexts.local}</p>}
      <span role="status" class="visually-hidden">
        {isRenewed && joinWallTexts.renewed}
      </span>
      {isAsking && (
        <RenewDialog
          roundId={roundId}
          onClose={() => setAsking(false)}
          onRenewed={(renewed) => {
            setAsking(false);
            setRenewed(true);
            onRenewed(renewed);
          }}
        />
      )}
    </>
  );
}

interface RenewDialogProps {
  readonly roundId: string;
  readonly onClose: () => void;
  readonly onRenewed: (round: JoinWallRoundFragment) => void;
}

function RenewDialog({ roundId, onClose, onRenewed }: RenewDialogProps) {
  const decision = useDecision();
  const renew = () =>
    void decision.decide(
      () => send(RenewJoinCodeDocument, { roundId }, (data) => data.renewJoinCode),
      ({ round }) => onRenewed(round),
    );
  return (
    <Dialog title={joinWallTexts.renewTitle} onClose={onClose}>
      <DecisionForm decision={decision} submit={joinWallTexts.renew} onSubmit={renew}>
        <p>{joinWallTexts.renewText}</p>
      </DecisionForm>
    </Dialog>
  );
}
