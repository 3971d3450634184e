import type { Connection } from '../api/follow.ts';
import { nl } from '../texts/nl.ts';

/** A quiet word on whether what is shown is current. */
export function ConnectionState({ connection }: { readonly connection: Connection }) {
  return (
    <p class={`connection connection--${connection}`} role="status">
      {nl.live[connection]}
    </p>
  );
}
