import type { ComponentChildren } from 'preact';
import type { SessionDetailsFragment } from '../gql/graphql.ts';
import { leavesAfter } from '../texts/leaving.ts';
import { nl } from '../texts/nl.ts';
import { ownTexts } from '../texts/nl-own.ts';

const texts = ownTexts.session;

/** Where and how the group is received; what is not known yet says so. */
export function SessionFacts({ session }: { readonly session: SessionDetailsFragment }) {
  const { host, hostMunicipality, venue, hosting, trajectory } = session;
  const leaving = trajectory.participants.flatMap(({ lastDay, ...leaver }) =>
    lastDay ? [{ ...leaver, lastDay }] : [],
  );
  const town = [venue?.postalCode, venue?.place].filter(Boolean).join(' ');
  return (
    <section class="card">
      <h2>{texts.whereTitle}</h2>
      <dl class="facts">
        <Fact name={texts.municipality}>{hostMunicipality?.displayName ?? nl.session.neutral}</Fact>
        {host && <Fact name={texts.host}>{host.person.name}</Fact>}
        <Fact name={texts.facilitator}>{trajectory.facilitator.name}</Fact>
        {leaving.length > 0 && (
          <Fact name={texts.leaving}>
            <Lines lines={leaving.map(({ person, lastDay }) => `${person.name} ${leavesAfter(lastDay)}`)} />
          </Fact>
        )}
        <Fact name={texts.venue}>{venue && <Lines lines={[venue.name, venue.street, town]} />}</Fact>
        <Fact name={texts.fields.room}>{hosting?.room}</Fact>
        <Fact name={texts.fields.directions}>{venue?.directions}</Fact>
        <Fact name={texts.fields.parking}>{hosting?.parking}</Fact>
        <Fact name={texts.fields.lunch}>{hosting?.lunch}</Fact>
      </dl>
      <p class="detail">{texts.seenBy}</p>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children?: ComponentChildren }) {
  return (
    <div class="facts__row">
      <dt>{name}</dt>
      {children ? <dd>{children}</dd> : <dd class="facts__unknown">{texts.toFollow}</dd>}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly (string | null | undefined)[] }) {
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <span key={line} class="facts__line">
          {line}
        </span>
      ))}
    </>
  );
}
