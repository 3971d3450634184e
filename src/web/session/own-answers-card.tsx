import type { SessionReplacementFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { replacementTexts as texts } from '../texts/nl-replacement.ts';
import { type SignedIn, speaksFor } from '../viewer/roles.ts';

interface OwnAnswersProps {
  readonly round: SessionReplacementFragment;
  readonly viewer: SignedIn;
}

/** The way to answering, for who is asked for another moment and for who keeps a calendar of one of them. */
export function OwnAnswersCard({ round, viewer }: OwnAnswersProps) {
  const own = round.respondents.filter(({ participant }) => speaksFor(viewer, participant.person.id));
  if (own.length === 0) return null;
  return (
    <section class="card">
      <h2>{texts.forYou}</h2>
      <p>{texts.forYouText}</p>
      <p class="actions">
        {own.map(({ participant, notAnswered }) => {
          const isOneself = participant.person.id === viewer.person.id;
          const { name } = participant.person;
          const toDo = isOneself ? texts.answer : texts.answerFor(name);
          const done = isOneself ? texts.change : texts.changeFor(name);
          return (
            <Link
              key={participant.id}
              to={pathTo.answers(round.id, participant.id)}
              class={`utrecht-button utrecht-button--${notAnswered > 0 ? 'primary' : 'secondary'}-action`}
            >
              {notAnswered > 0 ? toDo : done}
            </Link>
          );
        })}
      </p>
    </section>
  );
}
