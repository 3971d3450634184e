/** So many turns in a row somebody gives way, not more. */
const MOST_PASSED = 3;

/**
 * Lets work begin in the order in which it was asked for, one piece in each turn of the event loop. Node takes in one new
 * connection per turn: if all requests that are there began in one turn, whoever comes by a new connection would wait
 * through a turn as long as all of them together, again and again, while the connections that are there are served.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #before: Turns | undefined;
  #begun = 0;
  #begunBefore = 0;
  #passed = 0;

  /**
   * @param before Work that goes first: while it begins turn after turn, this gives way three turns out of four. For work
   * that becomes less when it waits, as telling the newest of a round does.
   */
  constructor(before?: Turns) {
    this.#before = before;
  }

  take(begin: () => void): void {
    this.#waiting.push(begin);
    if (this.#waiting.length === 1) setImmediate(this.#next);
  }

  readonly #next = (): void => {
    if (this.#givesWay()) {
      setImmediate(this.#next);
      return;
    }
    const begin = this.#waiting.shift();
    if (this.#waiting.length > 0) setImmediate(this.#next);
    this.#begun += 1;
    begin?.();
  };

  #givesWay(): boolean {
    const begunBefore = this.#before === undefined ? 0 : this.#before.#begun;
    const isBusy = begunBefore !== this.#begunBefore;
    this.#begunBefore = begunBefore;
    this.#passed = isBusy && this.#passed < MOST_PASSED ? this.#passed + 1 : 0;
    return this.#passed > 0;
  }
}

/** Of all requests of this process. */
export const requestTurns = new Turns();

/**
 * What `ask` gives, asked once in a turn of the event loop. For what costs more to ask than to use, and may be as it was when the
 * turn began: what comes over the line in one turn was all there when it began, so nobody is answered with what was so before they
 * asked.
 */
export function oncePerTurn<Value>(ask: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  const forget = (): void => {
    known = undefined;
  };
  return () => {
    if (known === undefined) {
      known = { value: ask() };
      setImmediate(forget);
    }
    return known.value;
  };
}
