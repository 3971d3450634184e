import { useEffect, useState } from 'preact/hooks';
import { read, send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { type ListPage, usePages } from '../api/use-pages.ts';
import { useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { MoreButton } from '../controls/more-button.tsx';
import { Loading, LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { Select } from '../controls/select.tsx';
import { useSettled } from '../controls/use-settled.ts';
import {
  ExportRegistrationsDocument,
  type RegistrationLineFragment,
  RegistrationsDocument,
  RegistrationsPageDocument,
  type RegistrationsPageQuery,
  type RegistrationsQuery,
  type RegistrationsQueryVariables,
} from '../gql/graphql.ts';
import { keepOnStep, keptOnStep } from '../navigation/kept-on-step.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { STATE_NAMES } from '../texts/nl-enrolment.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { dayAndMonth, inAmsterdam } from '../time/amsterdam.ts';
import { keepFile } from './files.ts';
import {
  type ListChoice,
  listChoiceFrom,
  listFilter,
  NO_CHOICE,
  STATES,
  shownCounts,
} from './list-choice.ts';

const texts = officeTexts.list;
const PAGE = 50;
/** What was chosen to look at: who comes back from a registration goes on where they were. */
const KEPT = 'registrations';

/** All registrations, a page at a time; what is looked for is looked for by the server. */
export function RegistrationsPage() {
  const { page, reload } = usePageData(RegistrationsPageDocument, {});
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  return <List offers={page.data.offers} />;
}

function List({ offers }: { readonly offers: RegistrationsPageQuery['offers'] }) {
  const [choice, setChoice] = useState<ListChoice>(
    () =>
      listChoiceFrom(keptOnStep(KEPT)) ?? {
        ...NO_CHOICE,
        offer: new URLSearchParams(location.search).get('aanbod') ?? '',
      },
  );
  const asked = useSettled(choice);
  useEffect(() => keepOnStep(KEPT, asked), [asked]);
  const set =
    <Name extends keyof ListChoice>(name: Name) =>
    (value: string) =>
      // Each list has the values of its own type and no others
      setChoice((before) => ({ ...before, [name]: value as ListChoice[Name] }));
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="actions">
        <Link
          to={pathTo.office('aanmeldingen', 'invoeren')}
          class="utrecht-button utrecht-button--secondary-action"
        >
          {texts.enter}
        </Link>
        <Link
          to={pathTo.office('aanmeldingen', 'inlezen')}
          class="utrecht-button utrecht-button--secondary-action"
        >
          {texts.import}
        </Link>
        <ExportButton choice={choice} />
        <Link to={pathTo.office('aanbod')} class="utrecht-button utrecht-button--secondary-action">
          {texts.toOffers}
        </Link>
      </p>
      <div class="office__filters">
        <Field label={texts.search} value={choice.search} onChange={set('search')} maxLength={100} />
        <Select
          label={texts.offer}
          value={choice.offer}
          none={texts.all}
          onChange={set('offer')}
          options={[
            { value: 'pre', text: texts.pre },
            ...offers.map(({ id, title }) => ({ value: id, text: title })),
          ]}
        />
        <Select
          label={texts.state}
          value={choice.state}
          none={texts.allStates}
          onChange={set('state')}
          options={[
            { value: 'free', text: texts.withoutGroup },
            ...STATES.map((state) => ({ value: state, text: STATE_NAMES[state] })),
          ]}
        />
        <Select
          label={texts.order}
          value={choice.order}
          onChange={set('order')}
          options={[
            { value: 'NAME', text: texts.orders.NAME },
            { value: 'NEWEST', text: texts.orders.NEWEST },
          ]}
        />
      </div>
      <Results key={JSON.stringify(asked)} choice={asked} />
    </>
  );
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes along what the list shows, as a file. */
function ExportButton({ choice }: { readonly choice: ListChoice }) {
  const [done, setDone] = useState(false);
  const decision = useDecision();
  const take = () =>
    void decision.decide(
      () =>
        send(
          ExportRegistrationsDocument,
          { input: { filter: listFilter(choice) } },
          (data) => data.exportRegistrations,
        ),
      ({ fileName, content }) => {
        keepFile(fileName, content, EXCEL);
        setDone(true);
      },
    );
  return (
    <>
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action"
        aria-disabled={decision.busy}
        onClick={take}
      >
        {texts.export}
      </button>
      <span role="status">{decision.problem ?? (done && texts.exported)}</span>
    </>
  );
}

function Results({ choice }: { readonly choice: ListChoice }) {
  const variables: RegistrationsQueryVariables = {
    filter: listFilter(choice),
    order: choice.order,
    first: PAGE,
  };
  const { page, reload } = usePageData(RegistrationsDocument, variables);
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  return <Found data={page.data} choice={choice} variables={variables} />;
}

interface FoundProps {
  readonly data: RegistrationsQuery;
  readonly choice: ListChoice;
  readonly variables: RegistrationsQueryVariables;
}

function Found({ data, choice, variables }: FoundProps) {
  const pages = usePages<RegistrationLineFragment>(data.registrations, async (after) => {
    const more = await read(RegistrationsDocument, { ...variables, after });
    const list: ListPage<RegistrationLineFragment> | undefined = more?.registrations;
    return list;
  });
  const counts = shownCounts(choice, data.registrationCounts);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-label={texts.title}>
      <p role="status">
        <strong>
          {total === 0 ? texts.none : (choice.offer === 'pre' ? texts.countPre : texts.count)(total)}
        </strong>
      </p>
      {total > 0 && (
        <>
          <ul class="office__counts">
            {counts.map(({ state, count }) => (
              <li key={state}>
                {STATE_NAMES[state]}: <strong>{count}</strong>
              </li>
            ))}
          </ul>
          <table class="office__table">
            <thead>
              <tr>
                <th scope="col">{texts.name}</th>
                <th scope="col">{texts.municipality}</th>
                <th scope="col">{texts.forWhat}</th>
                <th scope="col">{texts.state}</th>
                <th scope="col">{texts.since}</th>
              </tr>
            </thead>
            <tbody>
              {pages.nodes.map((registration) => (
                <Row key={registration.id} registration={registration} />
              ))}
            </tbody>
          </table>
          <MoreButton pages={pages} text={texts.more} />
        </>
      )}
    </section>
  );
}

function Row({ registration }: { readonly registration: RegistrationLineFragment }) {
  const { id, name, municipality, offer, state, placeInLine, submittedAt } = registration;
  return (
    <tr>
      <th scope="row">
        <Link to={pathTo.office('aanmeldingen', id)}>{name}</Link>
      </th>
      <td>{municipality.displayName}</td>
      <td>{offer?.title ?? texts.preRegistration}</td>
      <td>
        <span class={`state state--${state}`}>
          {STATE_NAMES[state]}
          {placeInLine !== null && `, ${texts.placeInLine(placeInLine)}`}
        </span>
      </td>
      <td>{dayAndMonth(inAmsterdam(submittedAt).date)}</td>
    </tr>
  );
}
