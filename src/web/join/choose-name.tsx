import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { type Decision, DecisionButton, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Notice, Problem } from '../controls/notice.tsx';
import { type JoinableRoundFragment, JoinRoundDocument } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { joinTexts } from '../texts/nl-join.ts';

type Name = JoinableRoundFragment['names'][number];

interface ChooseNameProps {
  readonly code: string;
  readonly names: readonly Name[];
  readonly onJoined: (participantId: string) => Promise<void>;
  readonly onLookAgain: () => Promise<void>;
}

/** Who is at this phone: a name of the group, and then whether it is that person or somebody who helps. */
export function ChooseName({ code, names, onJoined, onLookAgain }: ChooseNameProps) {
  const [chosenId, setChosenId] = useState<string | undefined>(undefined);
  const chosen = names.find(({ participantId }) => participantId === chosenId);
  if (chosen) {
    return (
      <ConfirmName
        key={chosen.participantId}
        code={code}
        chosen={chosen}
        onJoined={onJoined}
        onLookAgain={onLookAgain}
        onBack={() => setChosenId(undefined)}
      />
    );
  }
  return (
    <>
      <h2>{joinTexts.who}</h2>
      <p>{joinTexts.whoText}</p>
      <ul class="join-names">
        {names.map(({ participantId, name, isInUse }) => (
          <li key={participantId}>
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action button--large button--wide join-names__button"
              onClick={() => setChosenId(participantId)}
            >
              <span>{name}</span>
              {isInUse && <span class="join-names__in-use">{joinTexts.inUse}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ConfirmNameProps extends Omit<ChooseNameProps, 'names'> {
  readonly chosen: Name;
  readonly onBack: () => void;
}

function ConfirmName({ code, chosen, onJoined, onLookAgain, onBack }: ConfirmNameProps) {
  const [isHelping, setHelping] = useState(false);
  const decision = useDecision();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);

  const join = (helperName: string | null) =>
    void decision.decide(
      () => {
        // Who helps, or knows that the name is in use, says to join beside the other; else the server asks first.
        const alongside = chosen.isInUse || helperName !== null;
        const input = { code, participantId: chosen.participantId, helperName, alongside };
        return send(JoinRoundDocument, { input }, (data) => data.joinRound);
      },
      ({ participantId }) => void onJoined(participantId),
      (refusal) => {
        // What this page says of the code and of the names is not so any more
        if (refusal.code === 'JOIN_CODE_UNKNOWN' || refusal.code === 'NAME_IN_USE') void onLookAgain();
        return refusal.code === 'NAME_IN_USE' && !chosen.isInUse;
      },
    );

  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="page-title">
        {joinTexts.chosen(chosen.name)}
      </h2>
      <div role="status">
        {chosen.isInUse && !isHelping && (
          <Notice kind="info">
            <p>{joinTexts.second}</p>
          </Notice>
        )}
      </div>
      <Problem text={decision.problem} />
      {isHelping ? (
        <HelperForm name={chosen.name} decision={decision} onJoin={join} />
      ) : (
        <div class="join-choice">
          <DecisionButton
            decision={decision}
            kind="primary-action"
            class="button--large button--wide"
            onPress={() => join(null)}
          >
            {chosen.isInUse ? joinTexts.secondSelf(chosen.name) : joinTexts.iAm(chosen.name)}
          </DecisionButton>
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action button--large button--wide"
            onClick={() => setHelping(true)}
          >
            {joinTexts.iHelp(chosen.name)}
          </button>
        </div>
      )}
      <p>
        <button type="button" class="link-button join-choice__back" onClick={onBack}>
          {joinTexts.otherName}
        </button>
      </p>
    </>
  );
}

interface HelperFormProps {
  readonly name: string;
  readonly decision: Decision;
  readonly onJoin: (helperName: string) => void;
}

function HelperForm({ name, decision, onJoin }: HelperFormProps) {
  const [ownName, setOwnName] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ownName.trim() === '') decision.say(joinTexts.ownNameEmpty);
        else onJoin(ownName);
      }}
    >
      <p>{joinTexts.helpText(name)}</p>
      <Field
        label={joinTexts.ownName}
        name="eigen-naam"
        maxLength={60}
        value={ownName}
        onChange={setOwnName}
      />
      <button
        type="submit"
        class="utrecht-button utrecht-button--primary-action button--large button--wide"
        aria-disabled={decision.busy}
      >
        {decision.busy ? nl.busy : joinTexts.join}
      </button>
    </form>
  );
}
