import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { askImprovements, askSettingSteps } from './questions.ts';
import { answerOf, useAsked } from './use-asked.ts';
import { worthAsking } from './worth-asking.ts';

const LISTED = 8;

interface HelpPanelProps {
  readonly round: RoundWallFragment;
  /** So many answers are named beside the plan: those to ask about at the table. */
  readonly named: 1 | 2;
}

/** Which one or two answers would make the plan better; all that would help stands in a window. */
export function HelpPanel({ round, named }: HelpPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const asked = useAsked({ key: round.id, version: round.version }, () => askImprovements(round.id, LISTED));
  const answer = answerOf(asked);
  const texts = proposalTexts.help;
  return (
    <section class="help" aria-labelledby="wat-helpt" aria-busy={asked.state === 'asking'}>
      <h2 id="wat-helpt" class="side-title">
        {texts.title}
      </h2>
      {answer === undefined && (
        <p class="quiet">{asked.state === 'unknown' ? (asked.message ?? texts.unknown) : texts.asking}</p>
      )}
      {answer && answer.improvements.length === 0 && <p class="quiet">{texts.none}</p>}
      {answer && answer.improvements.length > 0 && (
        <ul class="help__list">
          {worthAsking(answer.improvements, named).map(({ sentence, participant, slot }) => (
            <li key={`${participant.id} ${slot.id}`}>{sentence}</li>
          ))}
        </ul>
      )}
      <button type="button" class="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.all}
      </button>
      {isOpen && (
        <Dialog title={texts.title} onClose={() => setOpen(false)}>
          <h3>{texts.answers}</h3>
          {answer && answer.improvements.length > 0 ? (
            <>
              <ol class="help__all">
                {answer.improvements.map(({ sentence, participant, slot }) => (
                  <li key={`${participant.id} ${slot.id}`}>{sentence}</li>
                ))}
              </ol>
              {answer.total > answer.improvements.length && (
                <p class="quiet">{texts.more(answer.total - answer.improvements.length)}</p>
              )}
            </>
          ) : (
            <p class="quiet">{asked.state === 'asking' && !answer ? texts.asking : texts.none}</p>
          )}
          <SettingHelp round={round} />
        </Dialog>
      )}
    </section>
  );
}

/** Which one rule, made a little wider, would help. */
export function SettingHelp({ round }: { readonly round: RoundWallFragment }) {
  const asked = useAsked({ key: round.id, version: round.version }, () => askSettingSteps(round.id));
  const answer = answerOf(asked);
  const texts = proposalTexts.help;
  return (
    <>
      <h3>{texts.settings}</h3>
      {answer === undefined && (
        <p class="quiet">{asked.state === 'unknown' ? (asked.message ?? texts.unknown) : texts.asking}</p>
      )}
      {answer && answer.steps.length === 0 && <p class="quiet">{texts.noSetting}</p>}
      {answer && answer.steps.length > 0 && (
        <ul class="help__all">
          {answer.steps.map(({ setting, sentence }) => (
            <li key={setting}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
