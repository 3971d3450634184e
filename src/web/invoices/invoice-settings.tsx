import { useRef, useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Done, Loading, Trouble } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import {
  InvoiceSettingsDocument,
  type InvoiceSettingsQuery,
  SetInvoiceIssuerDocument,
  SetPriceRuleDocument,
} from '../gql/graphql.ts';
import { invoiceTexts } from '../texts/nl-invoices.ts';
import { dateInWords, inAmsterdam } from '../time/amsterdam.ts';
import { centsOf, euros, eurosTyped, leavingSessionsOf, wholeOf } from './invoice-form.ts';

const texts = invoiceTexts.settings;
const CYCLES = ['FIRST', 'CONTINUATION'] as const;
const JOINING = ['BY_SESSION', 'WHOLE', 'NONE'] as const;
const LEAVING = ['WHOLE_AFTER', 'BY_SESSION', 'WHOLE', 'NONE'] as const;
/** Prices that were there before anybody set one. */
const PUBLISHED = '2000-01-01';

/** Who sends invoices, and what cycles cost: seldom changed, so folded away. */
export function InvoiceSettings() {
  const { page, reload } = usePageData(InvoiceSettingsDocument, {});
  const [done, setDone] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState(0);
  const result = useRef<HTMLDivElement>(null);
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  /** Folded away again, with the focus on what was done. */
  const finish = (text: string) => {
    setDone(text);
    setSaved((before) => before + 1);
    result.current?.focus();
    void reload();
  };
  const { invoiceIssuer, priceRules } = page.data;
  return (
    <>
      <div ref={result} tabIndex={-1}>
        <Done text={done} />
      </div>
      <section class="card">
        <h2>{texts.issuer}</h2>
        {invoiceIssuer ? (
          <p>
            {invoiceIssuer.name}, {invoiceIssuer.street}, {invoiceIssuer.postalCode} {invoiceIssuer.city}
          </p>
        ) : (
          <p class="invoice__obstacle">{texts.issuerMissing}</p>
        )}
        <details key={saved} class="invoices__fold">
          <summary>{texts.changeIssuer}</summary>
          <IssuerForm issuer={invoiceIssuer} onDone={finish} />
        </details>
      </section>
      <section class="card">
        <h2>{texts.prices}</h2>
        <ul class="plain-list">
          {priceRules.map((rule) => (
            <li key={`${rule.cycle} ${rule.validFrom}`}>
              <Price rule={rule} />
            </li>
          ))}
        </ul>
        <details key={saved} class="invoices__fold">
          <summary>{texts.newPrice}</summary>
          <PriceForm onDone={finish} />
        </details>
      </section>
    </>
  );
}

type Rule = InvoiceSettingsQuery['priceRules'][number];

function Price({ rule }: { readonly rule: Rule }) {
  const { cycle, validFrom, memberCents, nonMemberCents, vatPercent, joining, leaving, leavingSessions } =
    rule;
  const since = validFrom === PUBLISHED ? texts.always : texts.from(dateInWords(validFrom));
  return (
    <>
      <strong>
        {texts.cycles[cycle]}, {since}
      </strong>
      <br />
      {texts.price(euros(memberCents), euros(nonMemberCents), vatPercent)} {texts.joining[joining]}{' '}
      {texts.leaving[leaving](leavingSessions ?? 1)}
    </>
  );
}

interface FormProps {
  readonly onDone: (text: string) => void;
}

const ISSUER_FIELDS = [
  'name',
  'street',
  'postalCode',
  'city',
  'kvkNumber',
  'vatNumber',
  'iban',
  'email',
  'telephone',
] as const;

function IssuerForm({
  issuer,
  onDone,
}: FormProps & { readonly issuer: InvoiceSettingsQuery['invoiceIssuer'] }) {
  const decision = useDecision();
  const [form, setForm] = useState<Readonly<Record<(typeof ISSUER_FIELDS)[number], string>>>(() => ({
    name: issuer?.name ?? '',
    street: issuer?.street ?? '',
    postalCode: issuer?.postalCode ?? '',
    city: issuer?.city ?? '',
    kvkNumber: issuer?.kvkNumber ?? '',
    vatNumber: issuer?.vatNumber ?? '',
    iban: issuer?.iban ?? '',
    email: issuer?.email ?? '',
    telephone: issuer?.telephone ?? '',
  }));
  const [days, setDays] = useState(String(issuer?.paymentDays ?? 30));
  const submit = () => {
    const paymentDays = wholeOf(days);
    if (paymentDays === undefined) return decision.say(texts.wrongNumber, 'paymentDays');
    void decision.decide(
      () =>
        send(SetInvoiceIssuerDocument, { input: { ...form, paymentDays } }, (data) => data.setInvoiceIssuer),
      () => onDone(texts.savedIssuer),
    );
  };
  return (
    <DecisionForm decision={decision} submit={texts.saveIssuer} onSubmit={submit}>
      {ISSUER_FIELDS.map((field) => (
        <Field
          key={field}
          label={texts.issuerFields[field]}
          name={field}
          value={form[field]}
          onChange={(typed) => setForm((before) => ({ ...before, [field]: typed }))}
          maxLength={254}
        />
      ))}
      <Field
        label={texts.paymentDays}
        name="paymentDays"
        value={days}
        inputMode="numeric"
        onChange={setDays}
        maxLength={2}
      />
    </DecisionForm>
  );
}

function PriceForm({ onDone }: FormProps) {
  const decision = useDecision();
  const [cycle, setCycle] = useState<Rule['cycle']>('FIRST');
  const [validFrom, setValidFrom] = useState(() => inAmsterdam(new Date().toISOString()).date);
  const [member, setMember] = useState(eurosTyped(50_000));
  const [nonMember, setNonMember] = useState(eurosTyped(85_000));
  const [vat, setVat] = useState('21');
  const [joining, setJoining] = useState<Rule['joining']>('BY_SESSION');
  const [leaving, setLeaving] = useState<Rule['leaving']>('WHOLE_AFTER');
  const [after, setAfter] = useState('1');
  const submit = () => {
    const [memberCents, nonMemberCents] = [centsOf(member), centsOf(nonMember)];
    if (memberCents === undefined) return decision.say(invoiceTexts.wrongAmount, 'memberCents');
    if (nonMemberCents === undefined) return decision.say(invoiceTexts.wrongAmount, 'nonMemberCents');
    const [vatPercent, leavingSessions] = [wholeOf(vat), leavingSessionsOf(leaving, after)];
    if (vatPercent === undefined) return decision.say(texts.wrongNumber, 'vatPercent');
    if (leavingSessions === undefined) return decision.say(texts.wrongNumber, 'leavingSessions');
    const input = {
      cycle,
      validFrom,
      memberCents,
      nonMemberCents,
      vatPercent,
      joining,
      leaving,
      leavingSessions,
    };
    void decision.decide(
      () => send(SetPriceRuleDocument, { input }, (data) => data.setPriceRule),
      () => onDone(texts.savedPrice),
    );
  };
  return (
    <DecisionForm decision={decision} submit={texts.savePrice} onSubmit={submit}>
      <Select
        label={texts.cycle}
        value={cycle}
        onChange={(chosen) => setCycle(CYCLES.find((value) => value === chosen) ?? 'FIRST')}
        options={CYCLES.map((value) => ({ value, text: texts.cycles[value] }))}
      />
      <Field label={texts.validFrom} name="validFrom" type="date" value={validFrom} onChange={setValidFrom} />
      <div class="field-row">
        <Field label={texts.member} name="memberCents" value={member} onChange={setMember} maxLength={20} />
        <Field
          label={texts.nonMember}
          name="nonMemberCents"
          value={nonMember}
          onChange={setNonMember}
          maxLength={20}
        />
        <Field
          label={texts.vat}
          name="vatPercent"
          value={vat}
          inputMode="numeric"
          onChange={setVat}
          maxLength={3}
        />
      </div>
      <Select
        label={texts.joiningLabel}
        value={joining}
        onChange={(chosen) => setJoining(JOINING.find((value) => value === chosen) ?? 'BY_SESSION')}
        options={JOINING.map((value) => ({ value, text: texts.joiningOptions[value] }))}
      />
      <Select
        label={texts.leavingLabel}
        value={leaving}
        onChange={(chosen) => setLeaving(LEAVING.find((value) => value === chosen) ?? 'WHOLE_AFTER')}
        options={LEAVING.map((value) => ({ value, text: texts.leavingOptions[value] }))}
      />
      {leaving === 'WHOLE_AFTER' && (
        <Field
          label={texts.leavingSessions}
          name="leavingSessions"
          value={after}
          inputMode="numeric"
          onChange={setAfter}
          maxLength={2}
        />
      )}
    </DecisionForm>
  );
}
