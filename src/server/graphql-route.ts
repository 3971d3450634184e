import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  executeSubscriptionEvent,
  GraphQLError,
  mapSourceToResponseEvent,
  parse,
  validateSubscriptionArgs,
} from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { apiSchema } from '../../resolvers/api-schema.ts';
import type { ApiContext } from '../../schema/api-context.ts';
import type { HeardChange } from '../planning/changes.ts';
import { compressedAnswers } from './answer-compression.ts';
import { signInCookie, signOutCookie } from './cookie.ts';
import {
  knownOperationsPlugin,
  queryIdsByName,
  readKnownOperations,
  type Sender,
} from './known-operations.ts';
import type { Log } from './log.ts';
import { aliasLimit, depthLimit, entryPointLimit, QUERY_LIMITS, spreadLimit } from './query-limits.ts';
import { AttemptLimit } from './rate-limit.ts';
import { type ApiServices, apiContextFor } from './request-context.ts';
import type { FirstQuestion } from './screen-paths.ts';
import type { FirstAnswer } from './screens.ts';

/** What a request brings along besides itself. */
interface Brought extends Caller {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/** Who asks, as far as the request says. */
export interface Caller extends Sender {
  readonly token: string | undefined;
  /** Network address of who asks. */
  readonly address: string;
}

const JSON_HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json' } as const;

/** Codes to join a round with can be guessed, so few may be wrong (docs/decisions/0010). */
const WRONG_CODES = { most: 20, windowMs: 600_000 } as const;

/**
 * A congress has one address for hundreds of wethouders who point their phones at one poster. One mailbox gets few of the mails, however
 * many forms come in (registering.ts).
 */
const FORMS = { most: 600, windowMs: 900_000 } as const;

/** Of such a network too; who tries addresses one after the other gets no further than this. One person gets few (sign-in.ts). */
const LINKS = { most: 300, windowMs: 900_000 } as const;

interface GraphqlRoute {
  /** Answers `/graphql`: GET and POST, and subscriptions as Server-Sent Events (distinct connections mode). */
  readonly handle: (request: IncomingMessage, response: ServerResponse, caller: Caller) => Promise<void>;
  /** Answers what our own screens would ask, to who asks for one of them; what goes wrong is left out. */
  readonly answerFirst: (
    request: IncomingMessage,
    response: ServerResponse,
    caller: Pick<Caller, 'token' | 'address'>,
    questions: readonly FirstQuestion[],
  ) => Promise<readonly FirstAnswer[]>;
}

export function graphqlRoute(services: ApiServices, log: Log): GraphqlRoute {
  const { clock } = services.context;
  const wrongCodes = new AttemptLimit(WRONG_CODES.most, WRONG_CODES.windowMs);
  const forms = new AttemptLimit(FORMS.most, FORMS.windowMs);
  const links = new AttemptLimit(LINKS.most, LINKS.windowMs);
  const contextFor = ({ res, token, address }: Brought): Promise<ApiContext> =>
    apiContextFor(services, {
      token,
      codeAttempts: {
        secondsToWait: () => wrongCodes.secondsToWait(address, clock()),
        countWrong: () => void wrongCodes.count(address, clock()),
      },
      formsSent: {
        secondsToWait: () => forms.secondsToWait(address, clock()),
        count: () => void forms.count(address, clock()),
      },
      linksAsked: {
        secondsToWait: () => links.secondsToWait(address, clock()),
        count: () => void links.count(address, clock()),
      },
      // Who it was stays out of the log
      noteRefused: (decision, code) => log.warn('api.refused', { decision, code }),
      keepCookie: (given, until) => {
        const cookie = signInCookie(given, services.baseUrl, { from: clock(), until });
        if (!res.headersSent) res.appendHeader('Set-Cookie', cookie);
      },
      forgetCookie: () => {
        if (!res.headersSent) res.appendHeader('Set-Cookie', signOutCookie(services.baseUrl));
      },
    });
  const known = readKnownOperations();
  const idsByName = queryIdsByName(known);
  const yoga = createYoga<Brought, ApiContext>({
    schema: apiSchema,
    context: contextFor,
    graphqlEndpoint: '/graphql',
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    logging: false,
    maxRequestBodySize: QUERY_LIMITS.bodyBytes,
    maskedErrors: { maskError: (error) => masked(error, log) },
    plugins: [
      knownOperationsPlugin(known),
      limits(),
      looksWrittenDown(),
      freshContextPerEvent(contextFor),
      compressedAnswers(),
    ],
  });
  const answer = async (brought: Brought, { operation, variables }: FirstQuestion) => {
    const documentId = idsByName.get(operation);
    if (documentId === undefined) return [];
    const response = await yoga.fetch(
      'http://localhost/graphql',
      { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ documentId, variables }) },
      brought,
    );
    // As Yoga writes it; the page asks again what is not here, and is told then what is wrong
    const { data, errors } = (await response.json()) as Partial<FirstAnswer> & { readonly errors?: unknown };
    return data && errors === undefined ? [{ documentId, variables, data }] : [];
  };
  return {
    handle: async (request, response, caller) => {
      // Yoga adds the request and the response itself
      await yoga(request, response, { ...caller } as Brought);
    },
    answerFirst: async (req, res, caller, questions) => {
      const brought: Brought = { req, res, ...caller, sends: 'knownOperations' };
      return (await Promise.all(questions.map((question) => answer(brought, question)))).flat();
    },
  };
}

/** Errors that were meant for the caller go on; of any other the caller learns a number, and the log the rest. */
function masked(error: unknown, log: Log): Error {
  const original = originalOf(error);
  if (original instanceof GraphQLError) return error instanceof GraphQLError ? error : original;
  const id = randomUUID();
  log.error('api.failed', original, { errorId: id });
  return new GraphQLError('Er ging iets mis. Dat ligt aan ons. Probeer het later opnieuw.', {
    ...(error instanceof GraphQLError && error.nodes ? { nodes: error.nodes } : {}),
    ...(error instanceof GraphQLError && error.path ? { path: error.path } : {}),
    extensions: { code: 'INTERNAL', errorId: id, unexpected: true },
  });
}

function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originalOf(error.originalError) : error;
}

function limits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: QUERY_LIMITS.tokens }));
    },
    onValidate({ addValidationRule }) {
      for (const rule of [depthLimit, aliasLimit, spreadLimit, entryPointLimit]) addValidationRule(rule);
    },
  };
}

/** Who saw sensitive data is written down before the answer is given: what cannot be written down is not shown. */
function looksWrittenDown(): Plugin<ApiContext> {
  return {
    onExecute({ args }) {
      // Yoga's own context, which the one of this API was put into
      const api = args.contextValue as ApiContext;
      return { onExecuteDone: () => writeLooks(api) };
    },
  };
}

async function writeLooks({ looks, context, viewer }: ApiContext): Promise<void> {
  if (viewer.kind !== 'person') return;
  const role = viewer.isOffice ? 'office' : 'facilitator';
  await looks.write(context, { personId: viewer.personId, role });
}

/** The reading that who hear the same event have in common (src/planning/gathering.ts); other events have none. */
function readingOf(event: unknown): object | undefined {
  return (event as Partial<HeardChange> | undefined)?.news?.reading;
}

/**
 * A subscription lives long: each event is answered with what the viewer may see at that moment, and with nothing
 * remembered from the event before.
 */
function freshContextPerEvent(contextFor: (brought: Brought) => Promise<ApiContext>): Plugin<Brought> {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const validated = validateSubscriptionArgs(args);
        if (!('schema' in validated)) return { errors: validated };
        const events = await createSourceEventStream(validated);
        if (!(Symbol.asyncIterator in events)) return events;
        // Yoga's own context, which the one of this API was put into
        const brought = validated.contextValue as Brought;
        let isCounted = false;
        return untilRefused(
          mapSourceToResponseEvent(validated, events, async (event) => {
            const api = await contextFor(brought);
            const reading = readingOf(event.rootValue);
            const result = await executeSubscriptionEvent({
              ...event,
              contextValue: { ...brought, ...api, reading, isCounted },
            });
            await writeLooks(api);
            // Each event asks the same
            isCounted ||= result.errors === undefined;
            return result;
          }),
        );
      });
    },
  };
}

/**
 * Ends a stream with the event that its reader may no longer read: who lost the right gets that, and nothing after it. No
 * generator: one that waits for an event would not hear that its reader has gone.
 */
function untilRefused(
  results: AsyncIterableIterator<ExecutionResult, void, void>,
): AsyncIterableIterator<ExecutionResult, void, void> {
  const done = { done: true, value: undefined } as const;
  let isRefused = false;
  const end = async () => (await results.return?.()) ?? done;
  return {
    async next() {
      if (isRefused) return end();
      const result = await results.next();
      isRefused = result.done !== true && isRefusal(result.value);
      return result;
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isRefusal({ errors = [] }: ExecutionResult): boolean {
  return errors.some(({ extensions: { code } }) => code === 'SIGN_IN_FIRST' || code === 'NOT_FOUND');
}
