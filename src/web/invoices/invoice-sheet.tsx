import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { InvoiceSheetDocument, type InvoiceSheetQuery } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { sheetTexts as texts } from '../texts/nl-invoice-sheet.ts';
import { dayNumber, monthInWords } from '../time/amsterdam.ts';
import '../theme/print.css';
import '../theme/invoice-sheet.css';
import { euros } from './invoice-form.ts';

type Shown = NonNullable<InvoiceSheetQuery['invoice']>;
/** Of which all is there that only a draft lacks. */
type Issuer = NonNullable<Shown['issuer']>;

/** An invoice or credit note that was sent as it is on paper: to print, or to keep as a PDF. */
export function InvoiceSheet({ invoiceId }: { readonly invoiceId: string }) {
  const { page, reload } = usePageData(InvoiceSheetDocument, { id: invoiceId });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { invoice } = page.data;
  if (!invoice) return <NotFound />;
  const { issuer } = invoice;
  return (
    <>
      <p class="actions sheet-actions">
        {issuer && (
          <button type="button" class="utrecht-button utrecht-button--primary-action" onClick={() => print()}>
            {texts.print}
          </button>
        )}
        <Link to={pathTo.invoices()} class="utrecht-button utrecht-button--secondary-action">
          {texts.back}
        </Link>
      </p>
      {issuer ? (
        <Paper invoice={invoice} issuer={issuer} />
      ) : (
        <>
          <PageTitle text={texts.titles[invoice.kind]} />
          <Notice kind="info" title={texts.draft}>
            <p>{texts.draftText}</p>
          </Notice>
        </>
      )}
    </>
  );
}

interface PaperProps {
  readonly invoice: Shown;
  readonly issuer: Issuer;
}

function Paper({ invoice, issuer }: PaperProps) {
  const number = invoice.number ?? '';
  return (
    <article class="sheet bill">
      <div class="bill__issuer">
        <p>
          <strong>{issuer.name}</strong>
          <AddressLines {...issuer} />
          <br />
          {[issuer.email, issuer.telephone].filter(Boolean).join(', ')}
        </p>
        <p>
          {texts.kvk} {issuer.kvkNumber}
          <br />
          {texts.vatNumber} {issuer.vatNumber}
          <br />
          {texts.iban} {inFours(issuer.iban)}
        </p>
      </div>
      <PageTitle text={`${texts.titles[invoice.kind]} ${number}`} />
      <div class="bill__about">
        <Addressee {...invoice} />
        <Facts {...invoice} />
      </div>
      <Lines {...invoice} />
      <p class="bill__foot">
        {invoice.kind === 'INVOICE'
          ? texts.pay(issuer.paymentDays, inFours(issuer.iban), issuer.name, number)
          : texts.creditMeans(invoice.creditsNumber ?? '')}
      </p>
    </article>
  );
}

function Addressee({ addressee }: Pick<Shown, 'addressee'>) {
  return (
    <p>
      <span class="bill__label">{texts.to}</span>
      <br />
      <strong>{addressee.name}</strong>
      {addressee.contactName && (
        <>
          <br />
          {texts.attention(addressee.contactName)}
        </>
      )}
      <AddressLines {...addressee} />
    </p>
  );
}

function AddressLines({
  street,
  postalCode,
  city,
}: Pick<Shown['addressee'], 'street' | 'postalCode' | 'city'>) {
  return (
    <>
      <br />
      {street}
      <br />
      {postalCode} {city}
    </>
  );
}

function Facts({
  issuedOn,
  dueOn,
  serviceFrom,
  serviceTo,
  creditsNumber,
  creditsIssuedOn,
  addressee,
}: Shown) {
  const facts = [
    [texts.issuedOn, issuedOn && dayInWords(issuedOn)],
    [texts.dueOn, dueOn && dayInWords(dueOn)],
    [texts.service, serviceFrom && serviceInWords(serviceFrom, serviceTo)],
    [
      texts.credits,
      creditsNumber && creditsIssuedOn && texts.creditsInvoice(creditsNumber, dayInWords(creditsIssuedOn)),
    ],
    [texts.orderNumber, addressee.orderNumber],
    [texts.costCentre, addressee.costCentre],
  ] as const;
  return (
    <dl class="bill__facts">
      {facts.map(
        ([label, text]) =>
          text && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Every line is one of it, so its price is its amount. */
function Lines({ kind, lines, netCents, vatPercent, vatCents, grossCents }: Shown) {
  const sums = [
    [texts.net, netCents],
    [texts.vat(vatPercent ?? 0), vatCents],
    [kind === 'INVOICE' ? texts.toPay : texts.credited, grossCents],
  ] as const;
  return (
    <table class="bill__lines">
      <thead>
        <tr>
          <th scope="col">{texts.what}</th>
          <th scope="col">{texts.count}</th>
          <th scope="col">{texts.amount}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, description, netCents: cents }) => (
          <tr key={name}>
            <td>
              {name}
              {description && <span class="bill__more">{description}</span>}
            </td>
            <td>1</td>
            <td>{euros(cents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(([label, cents]) => (
          <tr key={label}>
            <th scope="row" colSpan={2}>
              {label}
            </th>
            <td>{euros(cents ?? 0)}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

/** `NL91 ABNA 0417 1643 00` */
function inFours(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

function serviceInWords(from: string, to: string | null | undefined): string {
  if (from === to) return dayInWords(from);
  return texts.servicePeriod(dayInWords(from), to ? dayInWords(to) : undefined);
}

/** `9 februari 2027`: on which weekday is for nobody to know. */
function dayInWords(date: string): string {
  return `${dayNumber(date)} ${monthInWords(date)}`;
}
