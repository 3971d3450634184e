import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import {
  CreditInvoiceDocument,
  type InvoiceRowFragment,
  type InvoicesQuery,
  SendInvoiceDocument,
  SendReadyInvoicesDocument,
} from '../gql/graphql.ts';
import { invoiceTexts as texts } from '../texts/nl-invoices.ts';
import { centsOf, euros, eurosTyped } from './invoice-form.ts';

interface WindowProps {
  readonly invoice: InvoiceRowFragment;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** Asks once more, with the amount: what is sent stays. */
export function SendWindow({ invoice, onClose, onDone }: WindowProps) {
  const decision = useDecision();
  const { invoiceId, version, grossCents, addressee, participant } = invoice;
  const amount = grossCents ?? 0;
  const submit = () =>
    void decision.decide(
      () =>
        send(
          SendInvoiceDocument,
          { input: { invoiceId, version, grossCents: amount } },
          (data) => data.sendInvoice,
        ),
      ({ invoice: sent }) => onDone(texts.sent(sent.number ?? '')),
    );
  return (
    <Dialog title={texts.sendOf(participant.person.name)} onClose={onClose}>
      <DecisionForm decision={decision} submit={texts.sendYes} onSubmit={submit}>
        <p>{texts.sendAsk(addressee.name, euros(amount))}</p>
        {addressee.kind === 'MUNICIPALITY' && <p>{texts.sendHow}</p>}
      </DecisionForm>
    </Dialog>
  );
}

interface SendAllProps {
  readonly ready: InvoicesQuery['readyInvoices'];
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** Asks once more, with how many and how much: what is sent stays. */
export function SendAllWindow({ ready: { count, grossCents }, onClose, onDone }: SendAllProps) {
  const decision = useDecision();
  const submit = () =>
    void decision.decide(
      () =>
        send(SendReadyInvoicesDocument, { input: { count, grossCents } }, (data) => data.sendReadyInvoices),
      (sent) => onDone(texts.sentAll(sent.count, sent.firstNumber, sent.lastNumber)),
    );
  return (
    <Dialog title={texts.sendAllTitle} onClose={onClose}>
      <DecisionForm decision={decision} submit={texts.sendYes} onSubmit={submit}>
        <p>{texts.sendAllAsk(count, euros(grossCents))}</p>
        <p>{texts.sendAllHow}</p>
      </DecisionForm>
    </Dialog>
  );
}

/** How much of an invoice goes back; what is too much by the rules is filled in, else all that is left. */
export function CreditWindow({ invoice, onClose, onDone }: WindowProps) {
  const decision = useDecision();
  const { invoiceId, tooMuchCents, creditedCents, netCents, number } = invoice;
  const [amount, setAmount] = useState(
    eurosTyped(tooMuchCents > 0 ? tooMuchCents : (netCents ?? 0) - creditedCents),
  );
  const [reason, setReason] = useState('');
  const submit = () => {
    const cents = centsOf(amount);
    if (cents === undefined) return decision.say(texts.wrongAmount, 'netCents');
    void decision.decide(
      () =>
        send(
          CreditInvoiceDocument,
          { input: { invoiceId, netCents: cents, creditedCents, reason } },
          (data) => data.creditInvoice,
        ),
      ({ creditNote }) => onDone(texts.credited(creditNote.number ?? '')),
    );
  };
  return (
    <Dialog title={texts.creditTitle(number ?? '')} onClose={onClose}>
      <DecisionForm decision={decision} submit={texts.credit} onSubmit={submit}>
        <Field
          label={texts.creditAmount}
          name="netCents"
          hint={texts.creditHint}
          value={amount}
          onChange={setAmount}
          maxLength={20}
        />
        <Field label={texts.creditReason} name="reason" value={reason} onChange={setReason} maxLength={200} />
      </DecisionForm>
    </Dialog>
  );
}
