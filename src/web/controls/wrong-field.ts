import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The field that keeps a form from being sent, and where on the page it is said why. */
export interface WrongField {
  readonly name: string;
  readonly problemId: string;
}

/** Of the form around a field; undefined when nothing in it is wrong. */
export const WrongFieldContext = createContext<WrongField | undefined>(undefined);

/** What tells a screen reader that this input is the wrong one, and why; with the sentence that describes it anyway. */
export function useFieldMarks(name: string | undefined, hintId: string | undefined) {
  const wrong = useContext(WrongFieldContext);
  const isWrong = name !== undefined && wrong?.name === name;
  const describedBy = [isWrong ? wrong?.problemId : undefined, hintId].filter((id) => id !== undefined);
  return {
    'aria-invalid': isWrong || undefined,
    'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
  };
}
