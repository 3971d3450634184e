/**
 * A fetch that reports every piece of the response, so that a silent line can be told from a quiet one. A response that
 * the caller gives up itself just ends: nobody waits for it any more, so there is nobody to tell an error to.
 */
export function watchedFetch(onBytes: () => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.body === null || !response.ok) return response;
    const reader = response.body.getReader();
    const watched = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        try {
          const piece = await reader.read();
          if (piece.done) return controller.close();
          onBytes();
          controller.enqueue(piece.value);
        } catch (error) {
          if (init?.signal?.aborted) controller.close();
          else controller.error(error);
        }
      },
      async cancel(reason) {
        await reader.cancel(reason).catch(() => undefined);
      },
    });
    return new Response(watched, response);
  };
}
