import type { Context } from '../database/context.ts';
import { displayName } from '../people/rules.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import { sessionPath } from '../shared/screen-links.ts';
import { queueMail, SITE } from './store.ts';
import { opening, paragraphs, signature } from './texts.ts';

/** Tells somebody that they are counted as absent because of a reply in their name: anybody can write one. */
export function mailDeclined(
  { database, clock }: Context,
  {
    sessionId,
    personId,
    key,
  }: { readonly sessionId: SessionId; readonly personId: PersonId; readonly key: string },
): Promise<boolean> {
  return database.transaction(async (trx) => {
    const now = clock();
    const session = await trx
      .selectFrom('sessions')
      .innerJoin('trajectories', 'trajectories.id', 'sessions.trajectory_id')
      .select(['sessions.number', 'sessions.starts_at', 'sessions.ends_at', 'trajectories.name'])
      .where('sessions.id', '=', sessionId)
      .executeTakeFirstOrThrow();
    const person = await trx
      .selectFrom('people')
      .select(['email', 'given_name', 'family_name'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const name = displayName({ givenName: person.given_name, familyName: person.family_name });
    const reader = { name, onBehalfOf: undefined };
    return queueMail(trx, {
      recipientId: personId,
      toAddress: person.email,
      subject: `U hebt u afgemeld voor bijeenkomst ${session.number}: ${session.name}`,
      body: paragraphs(
        opening(reader),
        `Uit uw agenda kwam het antwoord dat u niet komt op bijeenkomst ${session.number} van ${session.name}, op ${momentInWords(session.starts_at, session.ends_at)}. Wij hebben dat genoteerd. Alleen uw begeleider, uw secretariaat en het bureau zien het.`,
        `Komt u wel, of hebt u dit niet zelf gedaan? Zeg het op de pagina van de bijeenkomst:\n${SITE}${sessionPath(sessionId)}`,
        ...signature(reader),
      ),
      onceKey: `declined:${key}`,
      seriesKey: `sessions:${personId}`,
      dueAt: now,
      now,
    });
  });
}
