import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { useDecision } from '../controls/decision.tsx';
import { NamedPeople } from '../controls/named-people.tsx';
import { Done, Problem } from '../controls/notice.tsx';
import type { TypedPerson } from '../controls/typed-person.ts';
import { AppointSecretaryDocument, EndServingDocument, type KeepersFragment } from '../gql/graphql.ts';
import { secretaryTexts as texts } from '../texts/nl-secretaries.ts';

interface SecretariesCardProps {
  readonly wethouder: Pick<KeepersFragment, 'id' | 'name'> & {
    readonly secretaries: readonly { readonly id: string; readonly name: string }[] | null;
  };
  /** Whether it is the wethouder who looks. */
  readonly isOwn: boolean;
  /** Whom the wethouder named as such before, and who does not keep the calendar yet. */
  readonly suggested?: TypedPerson | undefined;
  readonly reload: () => Promise<void>;
}

/** Who keeps a wethouder's calendar; who stops, and who begins. */
export function SecretariesCard({ wethouder, isOwn, suggested, reload }: SecretariesCardProps) {
  const decision = useDecision();
  const [done, setDone] = useState<string | undefined>(undefined);
  const secretaries = wethouder.secretaries ?? [];
  const finish = (text: string) => {
    setDone(text);
    void reload();
  };
  const end = (secretary: { readonly id: string; readonly name: string }) =>
    void decision.decide(
      () =>
        send(
          EndServingDocument,
          { input: { secretaryId: secretary.id, wethouderId: wethouder.id } },
          (data) => data.endServing,
        ),
      () => finish(texts.stopped(secretary.name)),
    );
  return (
    <section class="card">
      <h2>{isOwn ? texts.title : texts.titleOf(wethouder.name)}</h2>
      <p>{isOwn ? texts.intro : texts.introOffice}</p>
      {suggested && <p>{texts.suggested(nameOf(suggested))}</p>}
      <Done text={done} />
      <Problem text={decision.problem} />
      <NamedPeople
        people={secretaries}
        decision={decision}
        onStop={end}
        addTitle={texts.addTitle}
        suggested={suggested}
        emailHint={texts.emailHint}
        add={(typed: TypedPerson) =>
          send(
            AppointSecretaryDocument,
            { input: { wethouderId: wethouder.id, ...typed } },
            (data) => data.appointSecretary,
          )
        }
        onAdded={(_, typed) => finish(texts.added(nameOf(typed)))}
      />
    </section>
  );
}

function nameOf({ givenName, familyName }: TypedPerson): string {
  return `${givenName.trim()} ${familyName.trim()}`.trim();
}
