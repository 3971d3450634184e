import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Done, Loading, Notice, Trouble } from '../controls/notice.tsx';
import { ChooseNoticesDocument, NoticesDocument, type NoticesFragment } from '../gql/graphql.ts';
import { noticeTexts as texts } from '../texts/nl-notices.ts';
import '../theme/notices.css';

const WAYS = ['AUTOMATIC', 'SUBSCRIPTION', 'INVITATIONS', 'BOTH', 'NOTICES'] as const;

/** How the viewer hears of sessions; the choice, and what follows from it now. */
export function NoticeChoice() {
  const { page, reload } = usePageData(NoticesDocument, {});
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const { notices, person } = page.data.viewer;
  if (!notices) return null;
  return (
    <ChoiceForm notices={notices} hasSecretary={(person?.secretaries ?? []).length > 0} reload={reload} />
  );
}

interface ChoiceFormProps {
  readonly notices: NoticesFragment;
  readonly hasSecretary: boolean;
  readonly reload: () => Promise<void>;
}

function ChoiceForm({ notices, hasSecretary, reload }: ChoiceFormProps) {
  const decision = useDecision();
  const [way, setWay] = useState(notices.way);
  const [secretaryCopy, setSecretaryCopy] = useState(notices.secretaryCopy);
  const [saved, setSaved] = useState(false);
  const submit = () => {
    setSaved(false);
    void decision.decide(
      () => send(ChooseNoticesDocument, { input: { way, secretaryCopy } }, (data) => data.chooseNotices),
      () => {
        setSaved(true);
        void reload();
      },
    );
  };
  return (
    <section class="card notices">
      <h2>{texts.title}</h2>
      <p>{texts.intro}</p>
      {notices.seesDoubles && (
        <Notice kind="info">
          <p>{texts.doubles}</p>
        </Notice>
      )}
      <DecisionForm decision={decision} submit={texts.save} onSubmit={submit}>
        <fieldset class="notices__ways">
          <legend>{texts.legend}</legend>
          {WAYS.map((one) => (
            <label key={one} class="notices__way">
              <input type="radio" name="way" value={one} checked={way === one} onChange={() => setWay(one)} />
              <span>
                {texts.ways[one].text}
                <span class="notices__hint">{texts.ways[one].hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {hasSecretary && (
          <label class="notices__way">
            <input
              type="checkbox"
              checked={secretaryCopy}
              onChange={(event) => setSecretaryCopy(event.currentTarget.checked)}
            />
            <span>{texts.secretaryCopy}</span>
          </label>
        )}
      </DecisionForm>
      <Done
        class="own-saved"
        text={
          saved
            ? `${texts.saved} ${notices.takesInvitations ? texts.now.invitations : texts.now.notices}`
            : undefined
        }
      />
    </section>
  );
}
