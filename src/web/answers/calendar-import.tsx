import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Problem } from '../controls/notice.tsx';
import { ReadPublishedCalendarDocument } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { calendarTexts } from '../texts/nl-calendar.ts';
import type { Marks } from './answer-queue.ts';
import type { AnswerSlot } from './answer-view.ts';
import type { BusyTime, CalendarReading } from './calendar/busy.ts';
import { readCalendar, textOf } from './calendar/read-calendar.ts';
import { CalendarClashes } from './calendar-clashes.tsx';
import type { Bulk } from './use-bulk.ts';

export interface CalendarImportProps {
  readonly roundId: string;
  readonly participantId: string;
  readonly slots: readonly AnswerSlot[];
  readonly marks: Marks;
  readonly bulk: Bulk;
  readonly onClose: () => void;
}

type Step =
  | {
      readonly at: 'choosing';
      readonly problem?: { readonly with: 'file' | 'address'; readonly text: string };
    }
  | { readonly at: 'reading' }
  | { readonly at: 'looking'; readonly busy: readonly BusyTime[]; readonly unread: number };

/** Lays an own calendar beside the moments of the round: a file that stays here, or an address on the internet. */
export function CalendarImport({ roundId, participantId, slots, marks, bulk, onClose }: CalendarImportProps) {
  const [step, setStep] = useState<Step>({ at: 'choosing' });
  const [address, setAddress] = useState('');
  const problem = step.at === 'choosing' ? step.problem : undefined;
  const wrong = (what: 'file' | 'address', text: string) =>
    setStep({ at: 'choosing', problem: { with: what, text } });

  const read = async (what: 'file' | 'address', text: Promise<string | undefined>) => {
    setStep({ at: 'reading' });
    const given = await text;
    const reading: CalendarReading =
      given === undefined
        ? { kind: 'problem', problem: 'TOO_LARGE' }
        : await readCalendar(given, periodOf(slots));
    if (reading.kind === 'problem') return wrong(what, calendarTexts.wrong[reading.problem]);
    setStep({ at: 'looking', busy: reading.busy, unread: reading.unread });
  };

  const readAddress = async () => {
    if (address.trim() === '') return wrong('address', calendarTexts.wrong.NO_ADDRESS);
    setStep({ at: 'reading' });
    const outcome = await send(
      ReadPublishedCalendarDocument,
      { input: { roundId, participantId, address } },
      (data) => data.readPublishedCalendar,
    );
    if (outcome.kind === 'done') return read('address', Promise.resolve(outcome.value.calendar));
    wrong('address', outcome.kind === 'refused' ? outcome.refusal.message : nl.trouble.notDone);
  };

  return (
    <Dialog title={calendarTexts.title} onClose={onClose}>
      {step.at === 'looking' ? (
        <CalendarClashes
          slots={slots}
          marks={marks}
          bulk={bulk}
          busy={step.busy}
          unread={step.unread}
          onOther={() => setStep({ at: 'choosing' })}
          onDone={onClose}
        />
      ) : (
        <>
          <p>{calendarTexts.text}</p>
          <ChooseFile onFile={(file) => void read('file', textOf(file))} />
          <Problem text={problem?.with === 'file' ? problem.text : undefined} />
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void readAddress();
            }}
          >
            <h3>{calendarTexts.or}</h3>
            <Field label={calendarTexts.address} value={address} onChange={setAddress} maxLength={2000} />
            <Problem text={problem?.with === 'address' ? problem.text : undefined} />
            <button
              type="submit"
              class="utrecht-button utrecht-button--secondary-action button--wide"
              aria-disabled={step.at === 'reading'}
            >
              {calendarTexts.read}
            </button>
            <p role="status" class="calendar-reading">
              {step.at === 'reading' && calendarTexts.reading}
            </p>
            <p class="detail">{calendarTexts.addressText}</p>
          </form>
        </>
      )}
    </Dialog>
  );
}

function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <div class="field">
      <label class="utrecht-button utrecht-button--primary-action button--wide file-button">
        {calendarTexts.file}
        <input
          type="file"
          accept=".ics,.ical,.ifb,text/calendar"
          aria-describedby="agendabestand-uitleg"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
          }}
        />
      </label>
      <p id="agendabestand-uitleg" class="detail">
        {calendarTexts.fileText}
      </p>
    </div>
  );
}

function periodOf(slots: readonly AnswerSlot[]): { readonly from: string; readonly to: string } {
  return { from: slots[0]?.date ?? '', to: slots.at(-1)?.date ?? '' };
}
