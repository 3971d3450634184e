import { useEffect, useId, useState } from 'preact/hooks';
import { Link } from '../navigation/router.tsx';
import { pathTo, type Route } from '../navigation/routes.ts';
import { officeNavigationTexts as texts } from '../texts/nl-office-navigation.ts';
import '../theme/office-navigation.css';

type Place = keyof typeof texts.places;

/** In the order in which the work of a season comes. */
const PLACES: readonly (readonly [Place, string])[] = [
  ['aanbod', pathTo.office('aanbod')],
  ['aanmeldingen', pathTo.office('aanmeldingen')],
  ['samenstellen', pathTo.composing()],
  ['groepen', pathTo.office('groepen')],
  ['facturen', pathTo.invoices()],
  ['post', pathTo.post()],
  ['agendas', pathTo.feeds()],
  ['secretariaten', pathTo.office('secretariaten')],
  ['medewerkers', pathTo.office('medewerkers')],
  ['privacy', pathTo.office('privacy')],
];

/** Of the pages that have an address of their own. */
const PLACE_OF: Readonly<Partial<Record<Route['page'], Place>>> = {
  composing: 'samenstellen',
  invoices: 'facturen',
  invoice: 'facturen',
  post: 'post',
  feeds: 'agendas',
};

/** The way between the office's own pages, over each of them. On a phone it is one button until it is opened. */
export function OfficeNavigation({ route }: { readonly route: Route }) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  // Who went on has chosen
  useEffect(() => setOpen(false), [route]);
  const current = route.page === 'office' ? route.part : PLACE_OF[route.page];
  // Starting a group without enrolment is a page of the office, and none of these places
  if (current === undefined && route.page !== 'start') return null;
  return (
    <nav class="office-nav" aria-label={texts.label}>
      <button
        type="button"
        class="office-nav__toggle"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {current === undefined ? texts.label : texts.toggle(texts.places[current])}
      </button>
      <ul id={listId} class="office-nav__list" data-open={isOpen}>
        {PLACES.map(([place, path]) => (
          <li key={place}>
            <Link to={path} current={place === current}>
              {texts.places[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
