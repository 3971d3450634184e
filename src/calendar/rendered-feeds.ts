import { gzipSync } from 'node:zlib';

/** A feed as it is sent: compressed only once somebody asks for that. */
export interface RenderedFeed {
  /** The calendar's name; a saved copy is named after it. */
  readonly name: string;
  readonly plain: Uint8Array;
  readonly gzipped: () => Uint8Array;
}

const MOST_OCTETS = 32 * 1024 * 1024;

/** The texts of feeds that were rendered last, each for one version of a feed, up to a bound in memory. */
export class RenderedFeeds {
  readonly #mostOctets: number;
  readonly #kept = new Map<string, RenderedFeed>();
  #octets = 0;

  constructor(mostOctets: number = MOST_OCTETS) {
    this.#mostOctets = mostOctets;
  }

  get(version: string): RenderedFeed | undefined {
    const found = this.#kept.get(version);
    if (found === undefined) return undefined;
    // The least recently used is the first to go
    this.#kept.delete(version);
    this.#kept.set(version, found);
    return found;
  }

  keep(version: string, { name, text }: { readonly name: string; readonly text: string }): RenderedFeed {
    const plain = Buffer.from(text);
    let gzipped: Uint8Array | undefined;
    const rendered = {
      name,
      plain,
      gzipped: () => {
        gzipped ??= gzipSync(plain);
        return gzipped;
      },
    };
    this.#forget(version);
    this.#kept.set(version, rendered);
    this.#octets += sizeOf(rendered);
    for (const [oldest] of this.#kept) {
      if (this.#octets <= this.#mostOctets) break;
      this.#forget(oldest);
    }
    return rendered;
  }

  #forget(version: string): void {
    const found = this.#kept.get(version);
    if (found === undefined) return;
    this.#kept.delete(version);
    this.#octets -= sizeOf(found);
  }
}

/** With room for the compressed text, which is smaller. */
function sizeOf({ plain }: RenderedFeed): number {
  return 2 * plain.byteLength;
}
