import { Notice } from '../controls/notice.tsx';
import { agendaTexts } from '../texts/nl-agenda.ts';

/** How to subscribe in the calendar programs people use, and what goes wrong most. */
export function ClientHelp() {
  return (
    <section>
      <h2>{agendaTexts.howTitle}</h2>
      <Notice kind="info" title={agendaTexts.warningTitle}>
        <p>{agendaTexts.warning}</p>
      </Notice>
      <div class="clients">
        {agendaTexts.clients.map((client) => (
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
      <Notice kind="info" title={agendaTexts.doubleTitle}>
        <p>{agendaTexts.double}</p>
      </Notice>
    </section>
  );
}
