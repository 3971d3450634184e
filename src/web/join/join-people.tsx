import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Told } from '../controls/told.tsx';
import { type JoinWallRoundFragment, SendDeviceOffDocument } from '../gql/graphql.ts';
import { joinWallTexts } from '../texts/nl-join-wall.ts';
import { type DeviceOnWall, joiningInWords, type PersonOnWall, sinceTime } from './join-view.ts';

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
      <h2 id="wie-doet-mee">{joinWallTexts.people(inCount, people.length)}</h2>
      <Told state={people} inWords={joiningInWords} />
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
          <span class="utrecht-data-badge tag">{joinWallTexts.phones(devices.length)}</span>
        )}
      </p>
      {isIn ? (
        <ul class="join-devices">
          {devices.map((device) => (
            <DeviceLine key={device.id} name={name} device={device} onSendOff={onSendOff} />
          ))}
        </ul>
      ) : (
        <p class="join-devices">{joinWallTexts.notIn}</p>
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
  const since = joinWallTexts.since(sinceTime(device.joinedAt));
  return (
    <li>
      <span>
        {helperName ? joinWallTexts.helper(helperName) : joinWallTexts.isIn} {since}
        {!device.isConnected && `, ${joinWallTexts.notConnected}`}
      </span>
      <button
        type="button"
        class="link-button"
        aria-label={joinWallTexts.sendOffName(joinWallTexts.deviceOf(name, helperName), since)}
        onClick={() => onSendOff(device)}
      >
        {joinWallTexts.sendOff}
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
  const who = joinWallTexts.deviceOf(person.name, device.helperName ?? undefined);
  const sendOff = () =>
    void decision.decide(
      () => send(SendDeviceOffDocument, { roundId, deviceId: device.id }, (data) => data.sendDeviceOff),
      ({ round }) => onDone(round),
    );
  return (
    <Dialog title={joinWallTexts.sendOffTitle(who)} onClose={onClose}>
      <DecisionForm decision={decision} submit={joinWallTexts.sendOff} onSubmit={sendOff}>
        <p>{joinWallTexts.sendOffText}</p>
      </DecisionForm>
    </Dialog>
  );
}
