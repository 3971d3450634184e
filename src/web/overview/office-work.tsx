import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { overviewTexts } from '../texts/nl-overview.ts';

/** In the order in which the work of a season comes. */
const WORK = [
  [pathTo.office('aanbod'), overviewTexts.offers, overviewTexts.work.offers],
  [pathTo.office('aanmeldingen'), overviewTexts.registrations, overviewTexts.work.registrations],
  [pathTo.composing(), overviewTexts.composing, overviewTexts.work.composing],
  [pathTo.office('groepen'), overviewTexts.intendedGroups, overviewTexts.work.intendedGroups],
  [pathTo.invoices(), overviewTexts.invoices, overviewTexts.work.invoices],
  [pathTo.post(), overviewTexts.post, overviewTexts.work.post],
  [pathTo.feeds(), overviewTexts.feeds, overviewTexts.work.feeds],
  [pathTo.office('secretariaten'), overviewTexts.secretaries, overviewTexts.work.secretaries],
  [pathTo.office('medewerkers'), overviewTexts.staff, overviewTexts.work.staff],
  [pathTo.office('privacy'), overviewTexts.privacy, overviewTexts.work.privacy],
] as const;

/** The way to each of the office's own pages, with what is done there. */
export function OfficeWork() {
  return (
    <ul class="tiles">
      {WORK.map(([path, name, what]) => (
        <li key={path} class="tile">
          <Link to={path} class="tile__link">
            {name}
          </Link>
          <span class="detail">{what}</span>
        </li>
      ))}
    </ul>
  );
}
