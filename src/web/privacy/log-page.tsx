import { useState } from 'preact/hooks';
import { PageTitle } from '../controls/page-title.tsx';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { privacyTexts } from '../texts/nl-privacy.ts';
import { LogList } from './log-list.tsx';

const texts = privacyTexts.log;

/** Everything that was decided and looked at; first what was looked at. */
export function LogPage() {
  const [looksOnly, setLooksOnly] = useState(true);
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('privacy')}>{privacyTexts.person.back}</Link>
      </p>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <p>
        <label>
          <input
            type="checkbox"
            checked={looksOnly}
            onChange={(event) => setLooksOnly(event.currentTarget.checked)}
          />{' '}
          {texts.looksOnly}
        </label>
      </p>
      <LogList key={String(looksOnly)} filter={{ looksOnly }} />
    </>
  );
}
