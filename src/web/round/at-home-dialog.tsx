import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionButton, DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Done, Problem } from '../controls/notice.tsx';
import { InviteGroupDocument, RemindGroupDocument, type RoundWallFragment } from '../gql/graphql.ts';
import { atHomeTexts as texts } from '../texts/nl-at-home.ts';
import { momentInWords } from '../time/amsterdam.ts';
import type { LiveRound } from './use-round.ts';

export interface AtHomeProps {
  readonly round: RoundWallFragment;
  readonly live: LiveRound;
}

/** Asks everybody by mail, until a day, and reminds who has not answered. */
export function AtHomeDialog({ round, live, onClose }: AtHomeProps & { readonly onClose: () => void }) {
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <InviteForm round={round} live={live} />
      {round.invitation && <Reminder round={round} live={live} />}
    </Dialog>
  );
}

function InviteForm({ round, live }: AtHomeProps) {
  const decision = useDecision();
  const [answerBy, setAnswerBy] = useState(round.invitation?.answerBy ?? '');
  const [done, setDone] = useState<string | undefined>(undefined);
  const submit = () => {
    if (answerBy === '') return decision.say(texts.dayMissing);
    setDone(undefined);
    return void decision.decide(
      () => send(InviteGroupDocument, { input: { roundId: round.id, answerBy } }, (data) => data.inviteGroup),
      ({ mails }) => {
        setDone(round.invitation ? texts.changed(mails) : texts.asked(mails));
        void live.reload();
      },
    );
  };
  return (
    <DecisionForm
      decision={decision}
      submit={round.invitation ? texts.change : texts.invite}
      onSubmit={submit}
    >
      <p>{round.invitation ? texts.invited(round.invitation.mailedAt !== null) : texts.intro}</p>
      <Field label={texts.answerBy} type="date" value={answerBy} onChange={setAnswerBy} />
      <Done text={done} />
    </DecisionForm>
  );
}

function Reminder({ round, live }: AtHomeProps) {
  const decision = useDecision();
  const [mails, setMails] = useState<number | undefined>(undefined);
  const busy = round.respondents.filter(({ notAnswered }) => notAnswered > 0);
  const from = round.invitation?.remindableFrom;
  const isTooSoon = !!from && from > new Date().toISOString();
  const remind = () =>
    decision.decide(
      () => send(RemindGroupDocument, { input: { roundId: round.id } }, (data) => data.remindGroup),
      (done) => {
        setMails(done.mails);
        void live.reload();
      },
    );
  const isWaited = busy.length > 0 && mails === undefined;
  return (
    <section class="dialog__part">
      <h3>{texts.whoIsBusy}</h3>
      <p>
        {busy.length === 0
          ? texts.everybodyAnswered
          : texts.waitingFor(busy.map(({ participant }) => participant.person.name))}
      </p>
      {isWaited && isTooSoon && <p class="detail">{texts.remindableFrom(momentInWords(from))}</p>}
      <Problem text={decision.problem} />
      <Done text={mails === undefined ? undefined : texts.reminded(mails)} />
      {isWaited && !isTooSoon && (
        <DecisionButton decision={decision} kind="secondary-action" onPress={() => void remind()}>
          {texts.remind}
        </DecisionButton>
      )}
    </section>
  );
}
