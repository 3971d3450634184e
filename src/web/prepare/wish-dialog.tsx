import { useState } from 'preact/hooks';
import { DecisionForm } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { prepareTexts } from '../texts/nl-prepare.ts';
import type { Moment } from './calendar-view.ts';
import { type Host, type KnownWish, monthOptions } from './known-view.ts';
import { hostInWords } from './lock-dialog.tsx';
import { useSaving } from './use-saving.ts';

interface WishDialogProps {
  readonly moments: readonly Moment[];
  readonly hosts: readonly Host[];
  readonly onWish: (wish: KnownWish) => Promise<true | string>;
  readonly onClose: () => void;
}

/** Somebody hosts in one month only, or in another stretch of days. */
export function WishDialog({ moments, hosts, onWish, onClose }: WishDialogProps) {
  const months = monthOptions(moments);
  const [hostId, setHostId] = useState('');
  const [month, setMonth] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const saving = useSaving(onClose);

  const submit = () => {
    const days = month === '' ? { from, to } : months.find(({ value }) => value === month);
    if (hostId === '') return saving.say(prepareTexts.wishHostMissing);
    if (!days || days.from === '' || days.to === '') return saving.say(prepareTexts.wishTimeMissing);
    if (days.to < days.from) return saving.say(prepareTexts.wrong.period);
    void saving.save(() => onWish({ participantId: hostId, from: days.from, to: days.to }));
  };
  return (
    <Dialog title={prepareTexts.wishTitle} onClose={onClose}>
      <p>{prepareTexts.wishText}</p>
      <DecisionForm decision={saving} submit={prepareTexts.wishSubmit} onSubmit={submit}>
        <Select
          label={prepareTexts.wishHost}
          value={hostId}
          onChange={setHostId}
          none={prepareTexts.choose}
          options={hosts.map((host) => ({ value: host.id, text: hostInWords(host) }))}
        />
        <Select
          label={prepareTexts.wishWhen}
          value={month}
          onChange={setMonth}
          none={prepareTexts.wishOther}
          options={months.map(({ value, text }) => ({ value, text }))}
        />
        {month === '' && (
          <div class="field-row">
            <Field label={prepareTexts.from} type="date" value={from} onChange={setFrom} />
            <Field label={prepareTexts.to} type="date" value={to} onChange={setTo} />
          </div>
        )}
      </DecisionForm>
    </Dialog>
  );
}
