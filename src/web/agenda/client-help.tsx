import { Notice } from '../controls/notice.tsx';
import { nl } from '../texts/nl.ts';

/** How to subscribe in the calendar programs people use, and what goes wrong most. */
export function ClientHelp() {
  return (
    <section>
      <h2>{nl.agenda.howTitle}</h2>
      <Notice kind="info" title={nl.agenda.warningTitle}>
        <p>{nl.agenda.warning}</p>
      </Notice>
      <div class="clients">
        {nl.agenda.clients.map((client) => (
          <section key={client.name} class="card card--quiet">
            <h3>{client.name}</h3>
            <ol>
              {client.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <Notice kind="info" title={nl.agenda.doubleTitle}>
        <p>{nl.agenda.double}</p>
      </Notice>
    </section>
  );
}
