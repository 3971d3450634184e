import { agendaTexts } from '../texts/nl-agenda.ts';
import { dateInWords, inAmsterdam } from '../time/amsterdam.ts';

/** When a feed was made, and which program last fetched it. */
export function fetchedInWords({
  createdAt,
  lastFetchedAt,
  lastClient,
}: {
  readonly createdAt: string;
  readonly lastFetchedAt: string | null;
  readonly lastClient: string | null;
}): string {
  const fetched =
    lastFetchedAt === null
      ? agendaTexts.neverFetched
      : agendaTexts.fetched(clientIn(lastClient), dayOf(lastFetchedAt));
  return `${agendaTexts.created(dayOf(createdAt))} ${fetched}`;
}

export function dayOf(instant: string): string {
  return dateInWords(inAmsterdam(instant).date);
}

/** The program by its own name; one that we do not know is some other. */
function clientIn(name: string | null): string {
  return name === null || name === 'other' ? agendaTexts.otherClient : name;
}
