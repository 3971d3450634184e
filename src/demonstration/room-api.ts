/** The API as a phone of the room uses it: over HTTP, with a token of its own. */
export interface RoomApi {
  readonly baseUrl: string;
  readonly token: string | undefined;
}

/** The answer's data. @throws when the API says no: the room has nobody who could do something about it. */
export async function askApi<Data>(
  api: RoomApi,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  return (await askWithCookie<Data>(api, query, variables)).data;
}

/** As {@link askApi}, with the token that the answer brings as a cookie; undefined when it brings none. */
export async function askWithCookie<Data>(
  { baseUrl, token }: RoomApi,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ readonly data: Data; readonly token: string | undefined }> {
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
  const cookie = response.headers.get('set-cookie') ?? '';
  return { data, token: /^[^=]+=([^;]+)/.exec(cookie)?.[1] };
}

/** The success of a mutation. @throws when it is a refusal. */
export function successOf<Result extends { readonly __typename: string }>(result: Result): Result {
  if (!result.__typename.endsWith('Success')) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result;
}
