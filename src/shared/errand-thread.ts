import { Worker } from 'node:worker_threads';

interface Waiting<Result> {
  resolve(result: Result): void;
  reject(error: Error): void;
}

/** An errand as the thread gets it. */
export type Numbered<Errand> = Errand & { readonly number: number };

/** What a thread sends back: the result of the errand with that number. */
export interface ErrandAnswer<Result> {
  readonly number: number;
  readonly result: Result;
}

/**
 * A thread of its own that does errands, one after the other. It starts with the first errand and never keeps the process
 * alive while it has none. When it breaks, its errands fail with the error, and the next errand starts a new one.
 */
export class ErrandThread<Errand extends object, Result> {
  readonly #program: URL;
  readonly #waiting = new Map<number, Waiting<Result>>();
  #worker: Worker | undefined;
  #sent = 0;

  /** The program gets each errand {@link Numbered}, and posts an {@link ErrandAnswer}. */
  constructor(program: URL) {
    this.#program = program;
  }

  send(errand: Errand): Promise<Result> {
    const worker = this.#worker ?? this.#start();
    this.#sent += 1;
    const number = this.#sent;
    const result = new Promise<Result>((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    worker.ref();
    worker.postMessage({ ...errand, number });
    return result;
  }

  /** Ends the thread, whatever it is doing; each errand that waits has this as its result. */
  abandon(instead: Result): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    for (const { resolve } of this.#takeWaiting()) resolve(instead);
  }

  #start(): Worker {
    const worker = new Worker(this.#program);
    worker.on('message', ({ number, result }: ErrandAnswer<Result>) => {
      this.#waiting.get(number)?.resolve(result);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) worker.unref();
    });
    worker.on('error', (error: Error) => {
      this.#worker = undefined;
      for (const { reject } of this.#takeWaiting()) reject(error);
    });
    this.#worker = worker;
    return worker;
  }

  #takeWaiting(): readonly Waiting<Result>[] {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    return waiting;
  }
}
