interface Improvement {
  readonly participant: { readonly id: string };
}

/** The first that help most, each of another person: nobody at the table is asked twice. `improvements`: best first. */
export function worthAsking<Helps extends Improvement>(
  improvements: readonly Helps[],
  count: number,
): readonly Helps[] {
  const firstOfEach = improvements.filter(
    ({ participant }, place) =>
      improvements.findIndex((other) => other.participant.id === participant.id) === place,
  );
  return firstOfEach.slice(0, count);
}
