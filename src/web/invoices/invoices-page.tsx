import { useRef, useState } from 'preact/hooks';
import { read, send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { usePages } from '../api/use-pages.ts';
import { useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { MoreButton } from '../controls/more-button.tsx';
import { Done, Loading, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { Select } from '../controls/select.tsx';
import {
  type InvoiceRowFragment,
  InvoicesDocument,
  type InvoicesQuery,
  type InvoicesQueryVariables,
  PrepareInvoicesDocument,
} from '../gql/graphql.ts';
import { invoiceTexts as texts } from '../texts/nl-invoices.ts';
import { inAmsterdam } from '../time/amsterdam.ts';
import '../theme/invoices.css';
import { euros, quarterOf } from './invoice-form.ts';
import { InvoiceItem } from './invoice-item.tsx';
import { InvoiceSettings } from './invoice-settings.tsx';
import { SendAllWindow } from './sending-windows.tsx';

const STATES = ['DRAFT', 'SENT', 'ALL'] as const;
type Shown = (typeof STATES)[number];
/** As long as the first list that the server sends along (src/server/screen-paths.ts). */
const PAGE_SIZE = 20;

/** For the office: drafts to complete and send, what was sent, and the files for others. */
export function InvoicesPage() {
  const [shown, setShown] = useState<Shown>('DRAFT');
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<string | undefined>(undefined);
  const result = useRef<HTMLDivElement>(null);
  const decision = useDecision();
  /** What was acted on may be gone from the list; the focus must not go with it. */
  const finish = (text: string) => {
    setDone(text);
    setRound((before) => before + 1);
    result.current?.focus();
  };
  const filter = {
    ...(shown === 'ALL' ? {} : { state: shown }),
    ...(search === '' ? {} : { search }),
  };
  const prepare = () =>
    void decision.decide(
      () => send(PrepareInvoicesDocument, {}, (data) => data.prepareInvoices),
      ({ made }) => finish(texts.prepared(made)),
    );
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <form
        class="field-row invoices__filter"
        onSubmit={(event) => {
          event.preventDefault();
          setSearch(typed.trim());
        }}
      >
        <Select
          label={texts.show}
          value={shown}
          onChange={(chosen) => setShown(STATES.find((state) => state === chosen) ?? 'DRAFT')}
          options={STATES.map((state) => ({ value: state, text: texts.states[state] }))}
        />
        <Field label={texts.search} value={typed} onChange={setTyped} maxLength={200} />
        <button type="submit" class="utrecht-button utrecht-button--secondary-action">
          {texts.find}
        </button>
      </form>
      <div ref={result} tabIndex={-1}>
        <Done text={done} />
      </div>
      <Problem text={decision.problem} />
      <InvoiceList key={`${JSON.stringify(filter)} ${round}`} filter={filter} onDone={finish} />
      <p>
        <button
          type="button"
          class="utrecht-button utrecht-button--subtle"
          aria-disabled={decision.busy}
          onClick={prepare}
        >
          {texts.prepare}
        </button>
      </p>
      <Books />
      <InvoiceSettings />
    </>
  );
}

interface ListProps {
  readonly filter: NonNullable<InvoicesQueryVariables['filter']>;
  readonly onDone: (text: string) => void;
}

function InvoiceList({ filter, onDone }: ListProps) {
  const { page, reload } = usePageData(InvoicesDocument, { after: null, filter, first: PAGE_SIZE });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  return <LoadedList data={page.data} filter={filter} onDone={onDone} />;
}

function LoadedList({ data, filter, onDone }: ListProps & { readonly data: InvoicesQuery }) {
  const pages = usePages<InvoiceRowFragment>(data.invoices, async (after) => {
    const next = await read(InvoicesDocument, { filter, first: PAGE_SIZE, after });
    return next?.invoices;
  });
  return (
    <section class="card">
      <h2 aria-live="polite">{texts.count(data.invoiceCount)}</h2>
      {filter.state === 'DRAFT' && data.readyInvoices.count > 0 && (
        <ReadyInvoices ready={data.readyInvoices} onDone={onDone} />
      )}
      <ul class="invoices__list">
        {pages.nodes.map((invoice) => (
          <InvoiceItem key={invoice.invoiceId} invoice={invoice} onDone={onDone} />
        ))}
      </ul>
      <MoreButton pages={pages} text={texts.more} />
    </section>
  );
}

interface ReadyProps {
  readonly ready: InvoicesQuery['readyInvoices'];
  readonly onDone: (text: string) => void;
}

/** All drafts of which nothing is missing, in one go. */
function ReadyInvoices({ ready, onDone }: ReadyProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <p>{texts.allReady(ready.count, euros(ready.grossCents))}</p>
      <p>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          onClick={() => setAsked(true)}
        >
          {texts.sendAll(ready.count)}
        </button>
      </p>
      {isAsked && (
        <SendAllWindow
          ready={ready}
          onClose={() => setAsked(false)}
          onDone={(text) => {
            setAsked(false);
            onDone(text);
          }}
        />
      )}
    </>
  );
}

/** Files for the bookkeeper: the quarter of today, unless another period is chosen. */
function Books() {
  const [{ from, to }, setPeriod] = useState(() => quarterOf(inAmsterdam(new Date().toISOString()).date));
  const address = (form: string) => `/bureau/facturen.${form}?van=${from}&tot=${to}`;
  return (
    <section class="card">
      <h2>{texts.books.title}</h2>
      <p>{texts.books.text}</p>
      <div class="field-row">
        <Field
          label={texts.books.from}
          type="date"
          value={from}
          onChange={(value) => setPeriod((before) => ({ ...before, from: value }))}
        />
        <Field
          label={texts.books.to}
          type="date"
          value={to}
          onChange={(value) => setPeriod((before) => ({ ...before, to: value }))}
        />
      </div>
      {from !== '' && from <= to ? (
        <div class="actions">
          <a class="utrecht-button utrecht-button--secondary-action" href={address('xlsx')} download>
            {texts.books.excel}
          </a>
          <a class="utrecht-button utrecht-button--secondary-action" href={address('csv')} download>
            {texts.books.csv}
          </a>
          <a class="utrecht-button utrecht-button--secondary-action" href={address('zip')}>
            {texts.books.zip}
          </a>
        </div>
      ) : (
        <p role="status">{texts.books.wrongPeriod}</p>
      )}
      <p class="field__hint">{texts.books.hint}</p>
    </section>
  );
}
