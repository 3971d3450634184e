import type { Connection } from '../api/follow.ts';
import { nl } from '../texts/nl.ts';
import { asSaid, Told } from './told.tsx';

/** A quiet word on whether what is shown is current. */
export function ConnectionState({ connection }: { readonly connection: Connection }) {
  return (
    <>
      <p class={`connection connection--${connection}`}>{nl.live[connection]}</p>
      <ConnectionTold connection={connection} />
    </>
  );
}

/** The same word where only a line that is lost is shown, as on a phone. */
export function LostConnection({ connection }: { readonly connection: Connection }) {
  return (
    <>
      {connection === 'lost' && <p class="connection connection--lost">{nl.live.lost}</p>}
      <ConnectionTold connection={connection} />
    </>
  );
}

/** That a page opens its line is no news, nor that it has one: that it lost it is, and that it is back. */
function ConnectionTold({ connection }: { readonly connection: Connection }) {
  return <Told state={nl.live.told[connection]} inWords={asSaid} />;
}
