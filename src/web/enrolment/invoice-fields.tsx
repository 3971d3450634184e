import { useContext } from 'preact/hooks';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import type { FormValues } from './form-view.ts';
import { FormWording } from './form-words.ts';

interface InvoiceFieldsProps {
  readonly values: FormValues;
  readonly set: <Name extends keyof FormValues>(name: Name) => (value: FormValues[Name]) => void;
}

/** To whom the invoice is to go; what a municipality wants on it is asked for a municipality alone. */
export function InvoiceFields({ values, set }: InvoiceFieldsProps) {
  const texts = useContext(FormWording);
  const field = (name: 'invoiceStreet' | 'invoicePostalCode' | 'invoiceCity', maxLength: number) => (
    <Field label={texts[name]} name={name} value={values[name]} onChange={set(name)} maxLength={maxLength} />
  );
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
      {values.invoiceTo === 'MUNICIPALITY' && (
        <>
          <Field
            label={texts.invoiceOrderNumber}
            hint={texts.invoiceOrderHint}
            name="invoiceOrderNumber"
            value={values.invoiceOrderNumber}
            onChange={set('invoiceOrderNumber')}
            maxLength={50}
          />
          <Field
            label={texts.invoiceCostCentre}
            name="invoiceCostCentre"
            value={values.invoiceCostCentre}
            onChange={set('invoiceCostCentre')}
            maxLength={50}
          />
        </>
      )}
      {values.invoiceTo !== '' && (
        <>
          <Field
            label={texts.invoiceEmail}
            type="email"
            name="invoiceEmail"
            value={values.invoiceEmail}
            onChange={set('invoiceEmail')}
            maxLength={254}
          />
          {field('invoiceStreet', 100)}
          {field('invoicePostalCode', 10)}
          {field('invoiceCity', 80)}
        </>
      )}
    </fieldset>
  );
}
