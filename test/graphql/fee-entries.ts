import type { PersonId } from '../../src/shared/ids.ts';
import { prepared, sayWhoSends } from '../fees/builders.ts';
import type { Running } from '../server/running.ts';
import { officeRightOf } from '../trajectories/builders.ts';

/** How every entry point of invoices is asked, so that who may gets as far as a rule, or may do it again. */
export async function feeEntries({ context }: Running, office: PersonId) {
  const right = officeRightOf(office);
  await sayWhoSends(context.database, right);
  const [draft] = await prepared(context.database, right, context.clock());
  const invoice = `invoiceId: "${draft?.id}"`;
  return {
    queries: {
      invoice: `invoice(invoiceId: "${draft?.id}") { number }`,
      invoiceCount: 'invoiceCount',
      invoiceIssuer: 'invoiceIssuer { name }',
      invoices: 'invoices { edges { cursor } }',
      priceRules: 'priceRules { validFrom }',
      readyInvoices: 'readyInvoices { count }',
    },
    mutations: {
      changeInvoiceDraft: `input: { ${invoice}, version: 99, addressee: { kind: PERSON, name: "A" }, membership: MEMBER }`,
      creditInvoice: `input: { ${invoice}, netCents: 1, creditedCents: 0 }`,
      prepareInvoices: '',
      removeInvoiceDraft: `input: { ${invoice}, version: 99 }`,
      sendInvoice: `input: { ${invoice}, version: 99, grossCents: 1 }`,
      sendReadyInvoices: `input: { count: 99, grossCents: 1 }`,
      setInvoiceIssuer: `input: { name: "", street: "", postalCode: "", city: "", kvkNumber: "", vatNumber: "", iban: "", email: "", paymentDays: 0 }`,
      setPriceRule: `input: { cycle: FIRST, validFrom: "2000-01-01", memberCents: 1, nonMemberCents: 1, vatPercent: 21, joining: NONE, leaving: NONE }`,
    },
  };
}
