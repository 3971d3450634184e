import { usePageData } from '../api/use-page-data.ts';
import { OwnFormingDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { formingTexts } from '../texts/nl-forming.ts';

/** Ways on from the own registration: to the talk, and to what is asked about a first date. */
export function OwnForming({ token }: { readonly token: string }) {
  const { page } = usePageData(OwnFormingDocument, { token });
  if (page.state !== 'ready') return null;
  const { ownIntake, ownFirstDate } = page.data;
  return (
    <>
      {ownIntake?.isOpen && (
        <p>
          <Link to={pathTo.ownRegistration(token, 'intake')}>{formingTexts.ownTalk.link}</Link>
        </p>
      )}
      {ownFirstDate && (
        <p>
          <Link to={pathTo.ownRegistration(token, 'eerste-datum')}>{formingTexts.ownDates.link}</Link>
        </p>
      )}
    </>
  );
}
