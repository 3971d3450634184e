import { usePageData } from '../api/use-page-data.ts';
import { OwnFormingDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { formingTexts } from '../texts/nl-forming.ts';
import { dateInWords } from '../time/amsterdam.ts';
import { momentText } from './moment-fields.tsx';

/** Ways on from the own registration: to the talk, and to what is asked about a first date. */
export function OwnForming({ token }: { readonly token: string }) {
  const { page } = usePageData(OwnFormingDocument, { token });
  if (page.state !== 'ready') return null;
  const { ownIntake, ownFirstDate } = page.data;
  return (
    <>
      {ownIntake?.isOpen && (
        <p>
          {ownIntake.appointment
            ? formingTexts.ownTalk.plannedOn(momentText(ownIntake.appointment))
            : formingTexts.ownTalk.notPlanned}{' '}
          <Link to={pathTo.ownRegistration(token, 'intake')}>{formingTexts.ownTalk.link}</Link>
        </p>
      )}
      {ownFirstDate && (
        <p>
          {formingTexts.ownDates.intro(dateInWords(ownFirstDate.answerBy))}{' '}
          <Link to={pathTo.ownRegistration(token, 'eerste-datum')}>{formingTexts.ownDates.link}</Link>
        </p>
      )}
    </>
  );
}
