import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { PageTitle } from './page-title.tsx';

/** For what is not there, or may not be seen: the two look the same. */
export function NotFound() {
  return (
    <>
      <PageTitle text={nl.notFound.title} />
      <p>{nl.notFound.text}</p>
      <Link to={pathTo.home()}>{nl.notFound.home}</Link>
    </>
  );
}
