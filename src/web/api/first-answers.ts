/*
 * What the page asks first comes with its document (src/server/screens.ts). Each of these answers is used once, and
 * none of them after somebody went to another page: then they are of before.
 */

interface FirstAnswer {
  readonly documentId: string;
  readonly variables: unknown;
  readonly data: unknown;
}

let waiting: readonly FirstAnswer[] | undefined;

/** The answer that came with the document, to exactly this question; undefined where it has to be asked. */
export function takeFirstAnswer(documentId: string, variables: object): unknown {
  waiting ??= firstAnswersFrom(document.getElementById('eerste-antwoorden')?.textContent);
  const asked = JSON.stringify(variables);
  const found = waiting.find(
    (answer) => answer.documentId === documentId && JSON.stringify(answer.variables) === asked,
  );
  waiting = waiting.filter((answer) => answer !== found);
  return found?.data;
}

/** Called when somebody goes to another page. */
export function forgetFirstAnswers(): void {
  waiting = [];
}

function firstAnswersFrom(text: string | null | undefined): readonly FirstAnswer[] {
  // Our own server wrote it; a document without it has nothing to give
  return text ? (JSON.parse(text) as readonly FirstAnswer[]) : [];
}
