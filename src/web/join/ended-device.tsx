import { PageTitle } from '../controls/page-title.tsx';
import type { EndedDevice } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { joinedTexts } from '../texts/nl-joined.ts';

/** Said plainly to a phone that was in and is no more. */
export function EndedDeviceNotice({ why }: { readonly why: EndedDevice }) {
  const texts = why === 'SENT_OFF' ? joinedTexts.sentOff : joinedTexts.over;
  return (
    <div class="ended-device" role="alert">
      <PageTitle text={texts.title} />
      <p>{texts.text}</p>
      {'again' in texts && <p>{texts.again}</p>}
      <Link to={pathTo.join()} class="utrecht-button utrecht-button--secondary-action">
        {texts.join}
      </Link>
    </div>
  );
}
