import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { type JoinWallRoundFragment, SendDeviceOffDocument } from '../gql/graphql.ts';
import { joinTexts } from '../texts/nl-join.ts';
import { type DeviceOnWall, type PersonOnWall, sinceTime } from './join-view.ts';

interface JoinPeopleProps {
  readonly roundId: string;
  readonly people: readonly PersonOnWall[];
  readonly onChanged: (round: JoinWallRoundFragment) => void;
}

interface Chosen {
  readonly person: PersonOnWall;
  readonly device: DeviceOnWall;
}

/** Who is in and who is not yet, each with the devices under that name. */
export function JoinPeople({ roundId, people, onChanged }: JoinPeopleProps) {
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const inCount = people.filter(({ devices }) => devices.length > 0).length;
  return (
    <section class="join-people" aria-labelledby="wie-doet-mee">
      <h2 id="wie-doet-mee" aria-live="polite">
        {joinTexts.wall.people(inCount, people.length)}
      </h2>
      <ul class="join-people__list">
        {people.map((person) => (
          <Person
            key={person.participantId}
            person={person}
            onSendOff={(device) => setChosen({ person, device })}
          />
        ))}
      </ul>
      {chosen && (
        <SendOffDialog
          roundId={roundId}
          chosen={chosen}
          onClose={() => setChosen(undefined)}
          onDone={(round) => {
            setChosen(undefined);
            onChanged(round);
          }}
        />
      )}
    </section>
  );
}

interface PersonProps {
  readonly person: PersonOnWall;
  readonly onSendOff: (device: DeviceOnWall) => void;
}

function Person({ person: { name, devices }, onSendOff }: PersonProps) {
  const isIn = devices.length > 0;
  return (
    <li class={`join-person join-person--${isIn ? 'in' : 'out'}`}>
      <JoinMark isIn={isIn} />
      <p class="join-person__name">
        {name}{' '}
        {devices.length > 1 && (
          <span class="utrecht-data-badge tag">{joinTexts.wall.phones(devices.length)}</span>
        )}
      </p>
      {isIn ? (
        <ul class="join-devices">
          {devices.map((device) => (
            <DeviceLine key={device.id} name={name} device={device} onSendOff={onSendOff} />
          ))}
        </ul>
      ) : (
        <p class="join-devices">{joinTexts.wall.notIn}</p>
      )}
    </li>
  );
}

interface DeviceLineProps {
  readonly name: string;
  readonly device: DeviceOnWall;
  readonly onSendOff: (device: DeviceOnWall) => void;
}

function DeviceLine({ name, device, onSendOff }: DeviceLineProps) {
  const helperName = device.helperName ?? undefined;
  const since = joinTexts.wall.since(sinceTime(device.joinedAt));
  return (
    <li>
      <span>
        {helperName ? joinTexts.wall.helper(helperName) : joinTexts.wall.isIn} {since}
        {!device.isConnected && `, ${joinTexts.wall.notConnected}`}
      </span>
      <button
        type="button"
        class="link-button"
        aria-label={joinTexts.wall.sendOffName(joinTexts.wall.deviceOf(name, helperName), since)}
        onClick={() => onSendOff(device)}
      >
        {joinTexts.wall.sendOff}
      </button>
    </li>
  );
}

/** In: a full disc with a tick. Not yet: an empty ring. The words beside it say the same. */
function JoinMark({ isIn }: { readonly isIn: boolean }) {
  return (
    <svg
      class={`mark ${isIn ? 'mark--yes' : 'mark--notAnswered'}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle class="mark__body" cx="12" cy="12" r={isIn ? 10 : 9} />
      {isIn && <path class="mark__sign" d="m7 12.5 3.5 3.5L17 8.5" />}
    </svg>
  );
}

interface SendOffDialogProps {
  readonly roundId: string;
  readonly chosen: Chosen;
  readonly onClose: () => void;
  readonly onDone: (round: JoinWallRoundFragment) => void;
}

function SendOffDialog({ roundId, chosen: { person, device }, onClose, onDone }: SendOffDialogProps) {
  const decision = useDecision();
  const who = joinTexts.wall.deviceOf(person.name, device.helperName ?? undefined);
  const sendOff = () =>
    void decision.decide(
      () => send(SendDeviceOffDocument, { roundId, deviceId: device.id }, (data) => data.sendDeviceOff),
      ({ round }) => onDone(round),
    );
  return (
    <Dialog title={joinTexts.wall.sendOffTitle(who)} onClose={onClose}>
      <DecisionForm decision={decision} submit={joinTexts.wall.sendOff} onSubmit={sendOff}>
        <p>{joinTexts.wall.sendOffText}</p>
      </DecisionForm>
    </Dialog>
  );
}
