import { useId, useState } from 'preact/hooks';
import { CopyField } from '../controls/copy-field.tsx';
import { QrCode } from '../controls/qr-code.tsx';
import { agendaTexts } from '../texts/nl-agenda.ts';
import { googleLink, likelyProgram } from './calendar-programs.ts';
import '../theme/agenda.css';

interface TakeAddressProps {
  readonly address: { readonly url: string; readonly webcalUrl: string };
}

/** From the address of a feed into a calendar: the program one uses, what to do there, and the way to another device. */
export function TakeAddress({ address }: TakeAddressProps) {
  const name = useId();
  const [chosen, choose] = useState(() => likelyProgram(navigator.userAgent));
  const program = agendaTexts.clients.find(({ key }) => key === chosen) ?? agendaTexts.clients[0];
  return (
    <div class="take-address">
      <fieldset class="programs">
        <legend>{agendaTexts.whichProgram}</legend>
        {agendaTexts.clients.map((client) => (
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
      <CopyField label={agendaTexts.address} value={address.url} copy={agendaTexts.copy}>
        {program.opens === 'webcal' ? (
          <a class="utrecht-button utrecht-button--secondary-action" href={address.webcalUrl}>
            {agendaTexts.open}
          </a>
        ) : (
          <a
            class="utrecht-button utrecht-button--secondary-action"
            href={googleLink(address.webcalUrl)}
            rel="noreferrer"
          >
            {agendaTexts.openGoogle}
          </a>
        )}
      </CopyField>
      <details class="other-device">
        <summary>{agendaTexts.otherDevice}</summary>
        <p>{agendaTexts.otherDeviceText}</p>
        <QrCode text={chosen === 'apple' ? address.webcalUrl : address.url} label={agendaTexts.qrLabel} />
      </details>
      <p class="detail">{agendaTexts.addressOnce}</p>
    </div>
  );
}
