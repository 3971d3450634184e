import type { Actor } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import { recordAudits } from './store.ts';

/** Somebody saw something sensitive of a person or a registration. */
export interface Look {
  /** `composition`: of everybody who takes part in one, at once; who that is, the composition says. */
  readonly subjectKind: 'registration' | 'person' | 'composition';
  readonly subjectId: string;
  /** What, as a stable word: `party`. Never what it says. */
  readonly what: string;
}

/** Collects what is seen within one request, and writes it down once for each person or registration. */
export class Looks {
  readonly #seen = new Map<string, { readonly look: Look; readonly what: Set<string> }>();

  note(look: Look): void {
    const key = `${look.subjectKind} ${look.subjectId}`;
    const known = this.#seen.get(key);
    if (known === undefined) this.#seen.set(key, { look, what: new Set([look.what]) });
    else known.what.add(look.what);
  }

  /** To be awaited before what was seen is given: what cannot be written down is not shown. */
  async write({ database, clock }: Context, actor: Actor): Promise<void> {
    if (this.#seen.size === 0) return;
    const seen = [...this.#seen.values()];
    this.#seen.clear();
    const at = clock();
    await database.transaction((trx) =>
      recordAudits(
        trx,
        seen.map(({ look: { subjectKind, subjectId }, what }) => ({
          at,
          actor,
          action: `${subjectKind}.looked`,
          subjectKind,
          subjectId,
          details: { what: [...what].sort() },
        })),
      ),
    );
  }
}
