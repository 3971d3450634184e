/** The API as a phone of the room uses it: over HTTP, with a token of its own. */
export interface RoomApi {
  readonly baseUrl: string;
  readonly token: string | undefined;
}

/** The answer's data. @throws when the API says no: the room has nobody who could do something about it. */
export async function askApi<Data>(
  { baseUrl, token }: RoomApi,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const response = await fetch(`${baseUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { readonly data?: Data; readonly errors?: unknown };
  if (data === undefined || errors !== undefined)
    throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

/** The success of a mutation. @throws when it is a refusal. */
export function successOf<Result extends { readonly __typename: string }>(result: Result): Result {
  if (!result.__typename.endsWith('Success')) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result;
}
