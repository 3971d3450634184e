import { Notice } from '../controls/notice.tsx';
import type { DryRunFragment, DryRunSideFragment } from '../gql/graphql.ts';
import { groupTexts } from '../texts/nl-group.ts';
import { alike, hostInWords, venueInWords } from './group-view.ts';

const texts = groupTexts.dryRun;

/** What would happen, in two columns: as it is and as it would be. Nothing has been done. */
export function DryRun({ change }: { readonly change: DryRunFragment }) {
  const { sessions, people, warnings, clashes, round, sizeNow, sizeLater } = change;
  const notes = [...warnings, ...(round?.inWords ?? [])];
  return (
    <>
      <p class="dry-run__proof">{texts.nothingYet}</p>
      {sizeNow !== sizeLater && <p>{texts.size(sizeNow, sizeLater)}</p>}
      {clashes.length > 0 && (
        <Notice kind="problem">
          <p>{texts.clashes(clashes.map(texts.session).join(', '))}</p>
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice kind="info" title={texts.warnings}>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {sessions.length === 0 ? (
        <p>{texts.noSessions}</p>
      ) : (
        <ol class="plain-list dry-run">
          {sessions.map((outlook) => (
            <OutlookItem key={outlook.session.id} outlook={outlook} />
          ))}
        </ol>
      )}
      <h3>{texts.people}</h3>
      {people.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <ul class="plain-list">
          {alike(people).map(({ names, lines }) => (
            <li key={names}>
              <strong>{names}</strong>
              {lines.map((line) => (
                <span key={line} class="detail">
                  {line}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Outlook = DryRunFragment['sessions'][number];

function OutlookItem({
  outlook: { session, now, later, tooFew, minPresent },
}: {
  readonly outlook: Outlook;
}) {
  const isSame = JSON.stringify(now) === JSON.stringify(later);
  return (
    <li class={isSame ? 'dry-run__session dry-run__session--same' : 'dry-run__session'}>
      <p class="dry-run__when">
        <strong>{texts.session(session.number)}</strong> <span class="detail">{session.whenInWords}</span>
      </p>
      {isSame ? (
        <p class="detail">{texts.same}</p>
      ) : (
        <dl class="dry-run__sides">
          <Side title={texts.now} side={now} other={later} />
          <Side title={texts.later} side={later} other={now} isLater />
        </dl>
      )}
      {tooFew && minPresent !== null && <p class="dry-run__few">{texts.tooFew(minPresent)}</p>}
    </li>
  );
}

interface SideProps {
  readonly title: string;
  readonly side: DryRunSideFragment;
  readonly other: DryRunSideFragment;
  readonly isLater?: boolean;
}

/** Only what differs of the two sides, with who receives the group always. */
function Side({ title, side, other, isLater = false }: SideProps) {
  const host = hostInWords(side.hostMunicipality, side.host);
  const lines = [
    ...(side.facilitator.id === other.facilitator.id ? [] : [texts.guide(side.facilitator.name)]),
    ...(venueInWords(side.venue) === venueInWords(other.venue) ? [] : [venueInWords(side.venue)]),
    ...(side.expected === other.expected ? [] : [texts.expected(side.expected)]),
  ];
  return (
    <div class={isLater ? 'dry-run__side dry-run__side--later' : 'dry-run__side'}>
      <dt>{title}</dt>
      <dd>{host === hostInWords(other.hostMunicipality, other.host) ? host : <strong>{host}</strong>}</dd>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}
