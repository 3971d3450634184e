import { useContext } from 'preact/hooks';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { type FormValues, type InvoiceField, invoiceFields } from './form-view.ts';
import { FormWording } from './form-words.ts';

interface InvoiceFieldsProps {
  readonly values: FormValues;
  /** What stood in the fields at first. */
  readonly before: FormValues;
  readonly set: <Name extends keyof FormValues>(name: Name) => (value: FormValues[Name]) => void;
}

const MAX_LENGTHS: Readonly<Record<InvoiceField, number>> = {
  invoiceOrderNumber: 50,
  invoiceCostCentre: 50,
  invoiceEmail: 254,
  invoiceStreet: 100,
  invoicePostalCode: 10,
  invoiceCity: 80,
};

/** To whom the invoice is to go; what a municipality wants on it is asked for a municipality alone. */
export function InvoiceFields({ values, before, set }: InvoiceFieldsProps) {
  const texts = useContext(FormWording);
  return (
    <fieldset class="card">
      <legend>{texts.invoice}</legend>
      <p class="field__hint">{texts.invoiceText}</p>
      <Select
        label={texts.invoiceTo}
        name="invoiceTo"
        value={values.invoiceTo}
        none={texts.invoiceUnknown}
        onChange={(value) => set('invoiceTo')(value === 'MUNICIPALITY' || value === 'PERSON' ? value : '')}
        options={[
          { value: 'MUNICIPALITY', text: texts.invoiceMunicipality },
          { value: 'PERSON', text: texts.invoicePerson },
        ]}
      />
      {invoiceFields(values, before).map((name) => (
        <Field
          key={name}
          label={texts[name]}
          hint={name === 'invoiceOrderNumber' ? texts.invoiceOrderHint : undefined}
          type={name === 'invoiceEmail' ? 'email' : 'text'}
          name={name}
          value={values[name]}
          onChange={set(name)}
          maxLength={MAX_LENGTHS[name]}
        />
      ))}
    </fieldset>
  );
}
