import { useState } from 'preact/hooks';
import { DecisionForm } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Select } from '../controls/select.tsx';
import { nl } from '../texts/nl.ts';
import { prepareTexts } from '../texts/nl-prepare.ts';
import { type Moment, momentsLeft } from './calendar-view.ts';
import { type Host, type KnownLock, momentInWords } from './known-view.ts';
import { useSaving } from './use-saving.ts';

interface LockDialogProps {
  readonly moments: readonly Moment[];
  readonly sessionNumbers: readonly number[];
  readonly locked: readonly KnownLock[];
  readonly hosts: readonly Host[];
  readonly onLock: (lock: KnownLock) => Promise<true | string>;
  readonly onClose: () => void;
}

/** Fixes one session: when, at whose, or both. */
export function LockDialog({ moments, sessionNumbers, locked, hosts, onLock, onClose }: LockDialogProps) {
  const isFree = (number: number) => !locked.some(({ sessionNumber }) => sessionNumber === number);
  const [session, setSession] = useState(String(sessionNumbers.find(isFree) ?? sessionNumbers[0] ?? ''));
  const [momentKey, setMomentKey] = useState('');
  const [hostId, setHostId] = useState('');
  const saving = useSaving(onClose);

  const submit = () => {
    if (momentKey === '' && hostId === '') return saving.say(prepareTexts.lockMissing);
    void saving.save(() =>
      onLock({
        sessionNumber: Number(session),
        momentKey: momentKey || undefined,
        hostId: hostId || undefined,
      }),
    );
  };
  return (
    <Dialog title={prepareTexts.lockTitle} onClose={onClose}>
      <DecisionForm decision={saving} submit={prepareTexts.lockSubmit} onSubmit={submit}>
        <Select
          label={prepareTexts.lockSession}
          value={session}
          onChange={setSession}
          options={sessionNumbers.map((number) => ({
            value: String(number),
            text: nl.session.number(number),
          }))}
        />
        <Select
          label={prepareTexts.lockMoment}
          value={momentKey}
          onChange={setMomentKey}
          none={prepareTexts.lockFree}
          options={momentsLeft(moments).map((moment) => ({ value: moment.key, text: momentInWords(moment) }))}
        />
        <Select
          label={prepareTexts.lockHost}
          value={hostId}
          onChange={setHostId}
          none={prepareTexts.lockFree}
          options={hosts.map((host) => ({ value: host.id, text: hostInWords(host) }))}
        />
      </DecisionForm>
    </Dialog>
  );
}

export function hostInWords({ person, municipality }: Host): string {
  return `${person.name}, ${municipality.displayName}`;
}
