/** The pages of the screens, as told by the address. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'trajectory'; readonly trajectoryId: string }
  | { readonly page: 'round'; readonly roundId: string }
  | { readonly page: 'answers'; readonly roundId: string; readonly participantId: string }
  | { readonly page: 'agenda' }
  | { readonly page: 'start' }
  | { readonly page: 'unknown' };

/** Reads a path such as `/ronde/UGxhbm5pbmdSb3VuZDox`; ids are percent-decoded. Never throws. */
export function routeOf(path: string): Route {
  const [page, first, second, ...rest] = path.split('/').filter(Boolean).map(decoded);
  if (rest.length > 0) return { page: 'unknown' };
  // Who is not signed in sees the sign-in form on every page; who is, has nothing to do there.
  if (page === undefined || (page === 'inloggen' && !first)) return { page: 'home' };
  if (page === 'traject' && first && !second) return { page: 'trajectory', trajectoryId: first };
  if (page === 'ronde' && first && !second) return { page: 'round', roundId: first };
  if (page === 'antwoorden' && first && second) {
    return { page: 'answers', roundId: first, participantId: second };
  }
  if (page === 'agenda' && !first) return { page: 'agenda' };
  if (page === 'bureau' && first === 'traject-starten' && !second) return { page: 'start' };
  return { page: 'unknown' };
}

/** The path of a page; global ids may hold `=`, `+` and `/`. */
export const pathTo = {
  home: (): string => '/',
  trajectory: (id: string): string => `/traject/${encodeURIComponent(id)}`,
  round: (id: string): string => `/ronde/${encodeURIComponent(id)}`,
  answers: (roundId: string, participantId: string): string =>
    `/antwoorden/${encodeURIComponent(roundId)}/${encodeURIComponent(participantId)}`,
  agenda: (): string => '/agenda',
  start: (): string => '/bureau/traject-starten',
} as const;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
