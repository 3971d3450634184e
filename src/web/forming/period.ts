/** Two instants, the second one later; half-open. */
export interface Period {
  readonly startsAt: string;
  readonly endsAt: string;
}
