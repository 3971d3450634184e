import { useContext, useEffect, useRef } from 'preact/hooks';
import { Notice } from '../controls/notice.tsx';
import { enrolmentTexts } from '../texts/nl-enrolment.ts';
import type { FormValues } from './form-view.ts';
import { FormWording } from './form-words.ts';
import type { MergedForm } from './merged-form.ts';

/** What was typed over what stood there, and another change was saved first. */
export interface Overtaken {
  readonly before: FormValues;
  readonly typed: FormValues;
}

interface ChangedMeanwhileProps {
  readonly merged: MergedForm;
  /** What the other change put in a field, in words; undefined for nothing, or what is not shown here. */
  readonly theirs: (name: keyof FormValues) => string | undefined;
}

/** Says what changed meanwhile, and where the two changes clash what the other one was. */
export function ChangedMeanwhile({ merged, theirs }: ChangedMeanwhileProps) {
  const texts = useContext(FormWording);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    scrollTo(0, 0);
  }, []);
  const { fieldName } = enrolmentTexts;
  return (
    <div ref={place} tabIndex={-1}>
      <Notice kind="problem">
        <p>{texts.changedMeanwhile(merged.changed.map(fieldName).join(', '))}</p>
        {merged.clashing.map((name) => (
          <p key={name}>{texts.clash(fieldName(name), theirs(name) ?? enrolmentTexts.own.none)}</p>
        ))}
      </Notice>
    </div>
  );
}
