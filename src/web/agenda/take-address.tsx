import { useId, useState } from 'preact/hooks';
import { CopyField } from '../controls/copy-field.tsx';
import { QrCode } from '../controls/qr-code.tsx';
import { nl } from '../texts/nl.ts';
import { likelyProgram } from './calendar-programs.ts';
import '../theme/agenda.css';

interface TakeAddressProps {
  readonly address: { readonly url: string; readonly webcalUrl: string };
}

/** From the address of a feed into a calendar: the program one uses, what to do there, and the way to another device. */
export function TakeAddress({ address }: TakeAddressProps) {
  const name = useId();
  const [chosen, choose] = useState(() => likelyProgram(navigator.userAgent));
  const program = nl.agenda.clients.find(({ key }) => key === chosen) ?? nl.agenda.clients[0];
  return (
    <div class="take-address">
      <fieldset class="programs">
        <legend>{nl.agenda.whichProgram}</legend>
        {nl.agenda.clients.map((client) => (
          <label key={client.key} class="program">
            <input
              type="radio"
              name={name}
              checked={client.key === chosen}
              onChange={() => choose(client.key)}
            />
            <span>{client.short}</span>
          </label>
        ))}
      </fieldset>
      <ol class="program-help">
        {program.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <CopyField label={nl.agenda.address} value={address.url} copy={nl.agenda.copy}>
        {program.opensLinks && (
          <a class="utrecht-button utrecht-button--secondary-action" href={address.webcalUrl}>
            {nl.agenda.open}
          </a>
        )}
      </CopyField>
      <details class="other-device">
        <summary>{nl.agenda.otherDevice}</summary>
        <p>{nl.agenda.otherDeviceText}</p>
        <QrCode text={chosen === 'apple' ? address.webcalUrl : address.url} label={nl.agenda.qrLabel} />
      </details>
      <p class="detail">{nl.agenda.addressOnce}</p>
    </div>
  );
}
