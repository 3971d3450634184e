import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import { type InvoiceRowFragment, RemoveInvoiceDraftDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { invoiceTexts as texts } from '../texts/nl-invoices.ts';
import { dateInWords } from '../time/amsterdam.ts';
import { DraftWindow } from './draft-window.tsx';
import { euros } from './invoice-form.ts';
import { CreditWindow, SendWindow } from './sending-windows.tsx';

interface InvoiceItemProps {
  readonly invoice: InvoiceRowFragment;
  readonly onDone: (text: string) => void;
}

/** One invoice: whose, to whom, how much, and what can be done with it. */
export function InvoiceItem({ invoice, onDone }: InvoiceItemProps) {
  const { participant, trajectory, kind, state, number, creditsNumber, grossCents } = invoice;
  const what = kind === 'CREDIT_NOTE' ? texts.creditNote : texts.invoice;
  return (
    <li class="invoice">
      <div class="invoice__head">
        <h3>{participant.person.name}</h3>
        <span class={`invoice__state invoice__state--${state === 'SENT' ? 'sent' : 'draft'}`}>
          {state === 'SENT' ? `${what} ${number}` : texts.draft}
        </span>
        <strong class="invoice__amount">
          {grossCents === null || grossCents === undefined
            ? texts.amountUnknown
            : euros(kind === 'CREDIT_NOTE' ? -grossCents : grossCents)}
        </strong>
      </div>
      <p class="detail">
        {trajectory.name}
        {creditsNumber && `, ${texts.creditOf(creditsNumber)}`}
      </p>
      <Addressee invoice={invoice} />
      {state === 'SENT' ? (
        <Sent invoice={invoice} onDone={onDone} />
      ) : (
        <Draft invoice={invoice} onDone={onDone} />
      )}
    </li>
  );
}

function Addressee({ invoice: { addressee } }: Pick<InvoiceItemProps, 'invoice'>) {
  const { name, street, postalCode, city, orderNumber, costCentre } = addressee;
  const address = [name, street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const references = [
    orderNumber && `${texts.order}: ${orderNumber}`,
    costCentre && `${texts.reference}: ${costCentre}`,
  ].filter(Boolean);
  return (
    <p>
      {texts.to}: {address}
      {references.length > 0 && <>. {references.join('. ')}</>}
    </p>
  );
}

function Amounts({ invoice: { grossCents, netCents, vatPercent } }: Pick<InvoiceItemProps, 'invoice'>) {
  if (typeof grossCents !== 'number' || typeof netCents !== 'number' || typeof vatPercent !== 'number')
    return null;
  return <>{texts.amount(euros(grossCents), euros(netCents), vatPercent)}. </>;
}

function Draft({ invoice, onDone }: InvoiceItemProps) {
  const [open, setOpen] = useState<'edit' | 'send' | undefined>(undefined);
  const decision = useDecision();
  const { invoiceId, version, obstacle, feeInWords } = invoice;
  const { name } = invoice.participant.person;
  const close = () => setOpen(undefined);
  const finish = (text: string) => {
    close();
    onDone(text);
  };
  const remove = () =>
    void decision.decide(
      () =>
        send(
          RemoveInvoiceDraftDocument,
          { input: { invoiceId, version } },
          (data) => data.removeInvoiceDraft,
        ),
      () => onDone(texts.removed(name)),
    );
  return (
    <>
      <p>
        <Amounts invoice={invoice} />
        {feeInWords !== obstacle && feeInWords}
      </p>
      <p class={obstacle ? 'invoice__obstacle' : 'invoice__ready'}>{obstacle ?? texts.ready}</p>
      <Problem text={decision.problem} />
      <div class="actions">
        {!obstacle && (
          <button
            type="button"
            class="utrecht-button utrecht-button--primary-action"
            aria-label={texts.sendOf(name)}
            onClick={() => setOpen('send')}
          >
            {texts.send}
          </button>
        )}
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          aria-label={texts.editOf(name)}
          onClick={() => setOpen('edit')}
        >
          {texts.edit}
        </button>
        <button
          type="button"
          class="utrecht-button utrecht-button--subtle"
          aria-label={texts.removeOf(name)}
          aria-disabled={decision.busy}
          onClick={remove}
        >
          {texts.remove}
        </button>
      </div>
      {open === 'edit' && <DraftWindow invoice={invoice} onClose={close} onDone={finish} />}
      {open === 'send' && <SendWindow invoice={invoice} onClose={close} onDone={finish} />}
    </>
  );
}

function Sent({ invoice, onDone }: InvoiceItemProps) {
  const [crediting, setCrediting] = useState(false);
  const { invoiceId, kind, issuedOn, dueOn, tooMuchCents, hasEInvoice } = invoice;
  const number = invoice.number ?? '';
  return (
    <>
      <p>
        <Amounts invoice={invoice} />
        {issuedOn && `${texts.issued} ${dateInWords(issuedOn)}`}
        {dueOn && `, ${texts.due} ${dateInWords(dueOn)}`}.
      </p>
      {kind === 'INVOICE' && tooMuchCents > 0 && (
        <p class="invoice__obstacle">{texts.tooMuch(euros(tooMuchCents))}</p>
      )}
      <div class="actions">
        <Link to={pathTo.invoice(invoiceId)} class="utrecht-button utrecht-button--secondary-action">
          {texts.paper} <span class="visually-hidden">{number}</span>
        </Link>
        {hasEInvoice ? (
          <a
            class="utrecht-button utrecht-button--secondary-action"
            href={`/bureau/facturen/${invoiceId}.xml`}
            download
            aria-label={texts.downloadOf(number)}
          >
            {texts.download}
          </a>
        ) : (
          <span class="detail">{texts.noEInvoice}</span>
        )}
        {kind === 'INVOICE' && (
          <button
            type="button"
            class="utrecht-button utrecht-button--subtle"
            aria-label={texts.creditFor(number)}
            onClick={() => setCrediting(true)}
          >
            {texts.credit}
          </button>
        )}
      </div>
      {crediting && (
        <CreditWindow
          invoice={invoice}
          onClose={() => setCrediting(false)}
          onDone={(text) => {
            setCrediting(false);
            onDone(text);
          }}
        />
      )}
    </>
  );
}
