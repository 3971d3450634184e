import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { ChangeInvoiceDraftDocument, type InvoiceRowFragment } from '../gql/graphql.ts';
import { invoiceTexts } from '../texts/nl-invoices.ts';
import { addresseeInput, type DraftForm, draftForm, ORGANISATION_FIELDS, withKind } from './invoice-form.ts';

const texts = invoiceTexts.form;
const KINDS = ['MUNICIPALITY', 'PERSON'] as const;
const MEMBERSHIPS = ['MEMBER', 'NON_MEMBER', 'UNKNOWN'] as const;
const SCHEMES = ['OIN', 'KVK'] as const;
const ORGANISATION_LENGTHS = { contactName: 100, orderNumber: 50, costCentre: 50 } as const;

interface DraftWindowProps {
  readonly invoice: InvoiceRowFragment;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** To whom a draft goes, and whether the participant was a member. */
export function DraftWindow({ invoice, onClose, onDone }: DraftWindowProps) {
  const decision = useDecision();
  const [form, setForm] = useState<DraftForm>(() => draftForm(invoice));
  const change = (part: Partial<DraftForm>) => setForm((before) => ({ ...before, ...part }));
  const { name } = invoice.participant.person;

  const submit = () =>
    void decision.decide(
      () =>
        send(
          ChangeInvoiceDraftDocument,
          {
            input: {
              invoiceId: invoice.invoiceId,
              version: invoice.version,
              membership: form.membership,
              addressee: addresseeInput(form),
            },
          },
          (data) => data.changeInvoiceDraft,
        ),
      () => onDone(invoiceTexts.edited(name)),
    );

  return (
    <Dialog title={invoiceTexts.editOf(name)} onClose={onClose}>
      <DecisionForm decision={decision} submit={texts.save} onSubmit={submit}>
        <Select
          label={texts.member}
          name="membership"
          value={form.membership}
          onChange={(chosen) =>
            change({ membership: MEMBERSHIPS.find((value) => value === chosen) ?? 'UNKNOWN' })
          }
          options={MEMBERSHIPS.map((value) => ({ value, text: texts.members[value] }))}
        />
        <Select
          label={texts.kind}
          name="kind"
          value={form.kind}
          onChange={(chosen) =>
            setForm((before) => withKind(before, chosen === 'PERSON' ? 'PERSON' : 'MUNICIPALITY', invoice))
          }
          options={KINDS.map((value) => ({ value, text: texts.kinds[value] }))}
        />
        <Field
          label={texts.name}
          name="name"
          value={form.name}
          onChange={(typed) => change({ name: typed })}
          maxLength={120}
        />
        <Field
          label={texts.street}
          name="street"
          value={form.street}
          onChange={(street) => change({ street })}
          maxLength={100}
        />
        <div class="field-row">
          <Field
            label={texts.postalCode}
            name="postalCode"
            value={form.postalCode}
            onChange={(postalCode) => change({ postalCode })}
            maxLength={10}
          />
          <Field
            label={texts.city}
            name="city"
            value={form.city}
            onChange={(city) => change({ city })}
            maxLength={80}
          />
        </div>
        {form.kind === 'MUNICIPALITY' && <Organisation form={form} change={change} />}
        <Field
          label={texts.email}
          name="email"
          type="email"
          value={form.email}
          onChange={(email) => change({ email })}
          maxLength={254}
        />
      </DecisionForm>
    </Dialog>
  );
}

interface OrganisationProps {
  readonly form: DraftForm;
  readonly change: (part: Partial<DraftForm>) => void;
}

function Organisation({ form, change }: OrganisationProps) {
  return (
    <>
      <div class="field-row">
        <Select
          label={texts.scheme}
          name="scheme"
          none={texts.none}
          value={form.scheme}
          onChange={(chosen) => change({ scheme: SCHEMES.find((value) => value === chosen) ?? '' })}
          options={SCHEMES.map((value) => ({ value, text: texts.schemes[value] }))}
        />
        <Field
          label={texts.organisationNumber}
          name="organisationNumber"
          value={form.organisationNumber}
          inputMode="numeric"
          onChange={(organisationNumber) => change({ organisationNumber })}
          maxLength={30}
        />
      </div>
      {ORGANISATION_FIELDS.map((field) => (
        <Field
          key={field}
          label={texts[field]}
          name={field}
          hint={field === 'orderNumber' ? texts.referenceHint : undefined}
          value={form[field]}
          onChange={(typed) => change({ [field]: typed })}
          maxLength={ORGANISATION_LENGTHS[field]}
        />
      ))}
    </>
  );
}
