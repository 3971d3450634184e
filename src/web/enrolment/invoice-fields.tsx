import { useContext } from 'preact/hooks';
import { type Autocomplete, Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { type FormValues, type InvoiceField, invoiceFields } from './form-view.ts';
import { FormWording } from './form-words.ts';

interface InvoiceFieldsProps {
  readonly values: FormValues;
  /** What stood in the fields at first. */
  readonly before: FormValues;
  readonly isAboutOther: boolean;
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

const OWN_ADDRESS: Readonly<Partial<Record<InvoiceField, Autocomplete>>> = {
  invoiceEmail: 'email',
  invoiceStreet: 'address-line1',
  invoicePostalCode: 'postal-code',
  invoiceCity: 'address-level2',
};

/** To whom the invoice is to go; what a municipality wants on it is asked for a municipality alone. */
export function InvoiceFields({ values, before, isAboutOther, set }: InvoiceFieldsProps) {
  const texts = useContext(FormWording);
  const isOwnAddress = values.invoiceTo === 'PERSON' && !isAboutOther;
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
          autocomplete={(isOwnAddress && OWN_ADDRESS[name]) || 'off'}
          value={values[name]}
          onChange={set(name)}
          maxLength={MAX_LENGTHS[name]}
        />
      ))}
    </fieldset>
  );
}
