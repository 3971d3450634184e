/**
 * Lets work begin in the order in which it was asked for, one piece in each turn of the event loop. Node takes in one new
 * connection per turn: if all requests that are there began in one turn, whoever comes by a new connection would wait
 * through a turn as long as all of them together, again and again, while the connections that are there are served.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];

  take(begin: () => void): void {
    this.#waiting.push(begin);
    if (this.#waiting.length === 1) setImmediate(this.#next);
  }

  readonly #next = (): void => {
    const begin = this.#waiting.shift();
    if (this.#waiting.length > 0) setImmediate(this.#next);
    begin?.();
  };
}
