import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { goingOnTexts as texts } from '../texts/nl-going-on.ts';
import type { GoingOnQuestion } from './going-on-view.ts';

/** Whether somebody goes on with the group, and the way to say so. */
export function GoingOnCard({ question }: { readonly question: GoingOnQuestion }) {
  const { trajectoryId, trajectoryName, forName, choice, terms } = question;
  const isChosen = choice !== null;
  return (
    <section class={`card ${isChosen ? '' : 'card--call'}`}>
      <h2>{texts.question(forName)}</h2>
      <p>{isChosen ? texts.chosen(trajectoryName, forName, choice) : texts.asked(trajectoryName)}</p>
      <p class="detail">{terms}</p>
      <Link
        to={pathTo.group(trajectoryId, 'vervolg')}
        class={`utrecht-button utrecht-button--${isChosen ? 'secondary' : 'primary'}-action button--large`}
      >
        {isChosen ? texts.change : texts.choose(forName)}
      </Link>
    </section>
  );
}
