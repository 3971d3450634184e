interface Standing<Session> {
  readonly fixedSession: Session;
  readonly plan: { readonly sessions: readonly Session[] } | null;
}

/** The session that stood already and those of the plan, in order of number. */
export function allSessions<Session extends { readonly id: string; readonly number: number }>({
  fixedSession,
  plan,
}: Standing<Session>): readonly Session[] {
  const planned = (plan?.sessions ?? []).filter(({ id }) => id !== fixedSession.id);
  return [fixedSession, ...planned].toSorted((one, other) => one.number - other.number);
}
