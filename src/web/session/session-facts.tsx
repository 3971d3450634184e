import type { ComponentChildren } from 'preact';
import type { SessionDetailsFragment } from '../gql/graphql.ts';
import { leavesAfter } from '../texts/leaving.ts';
import { listed } from '../texts/listed.ts';
import { nl } from '../texts/nl.ts';
import { ownTexts } from '../texts/nl-own.ts';
import { townOf } from './venue-in-words.ts';

const texts = ownTexts.session;

interface SessionFactsProps {
  readonly session: SessionDetailsFragment;
  /** What is not known of a session that was follows no more. */
  readonly isToCome: boolean;
}

/** Where and how the group is received; what is not known yet is named in one line, not in a row for each. */
export function SessionFacts({ session, isToCome }: SessionFactsProps) {
  const { host, hostMunicipality, venue, hosting, trajectory } = session;
  const leaving = trajectory.participants.flatMap(({ lastDay, ...leaver }) =>
    lastDay ? [{ ...leaver, lastDay }] : [],
  );
  const { room, directions, parking, lunch } = texts.fields;
  const reception = [
    { name: room, text: hosting?.room },
    { name: directions, text: venue?.directions },
    { name: parking, text: hosting?.parking },
    { name: lunch, text: hosting?.lunch },
  ];
  const unknown = reception.filter(({ text }) => !text).map(({ name }) => name.toLowerCase());
  return (
    <section class="card columns__aside">
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
        {venue ? (
          <Fact name={texts.venue}>
            <Lines lines={[venue.name, venue.street, townOf(venue)]} />
          </Fact>
        ) : (
          isToCome && <Fact name={texts.venue} />
        )}
        {reception.map(
          ({ name, text }) =>
            text && (
              <Fact key={name} name={name}>
                {text}
              </Fact>
            ),
        )}
      </dl>
      {isToCome && unknown.length > 0 && <p class="facts__missing">{texts.stillToFollow(listed(unknown))}</p>}
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
