/** A fetch that reports every piece of the response, so that a silent line can be told from a quiet one. */
export function watchedFetch(onBytes: () => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.body === null || !response.ok) return response;
    const watched = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(piece, controller) {
          onBytes();
          controller.enqueue(piece);
        },
      }),
    );
    return new Response(watched, response);
  };
}
