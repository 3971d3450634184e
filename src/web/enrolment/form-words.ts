import { createContext } from 'preact';
import { enrolmentTexts, MEMBERSHIP_NAMES } from '../texts/nl-enrolment.ts';

const OWN_WORDS = { ...enrolmentTexts.form, memberships: MEMBERSHIP_NAMES };

/** Any words in the place of these: as one text, as lines, or by name. */
type InOtherWords<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends string
    ? string
    : Words[Name] extends readonly string[]
      ? readonly string[]
      : Words[Name] extends (...given: infer Given) => string
        ? (...given: Given) => string
        : InOtherWords<Words[Name]>;
};

/** What stands at the fields of the form: to who fills in their own, or about somebody else. */
export type FormWords = InOtherWords<typeof OWN_WORDS>;

export const FormWording = createContext<FormWords>(OWN_WORDS);
