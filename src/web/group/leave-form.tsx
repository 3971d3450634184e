import { useEffect, useRef, useState } from 'preact/hooks';
import { read, send } from '../api/client.ts';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { type DepartureKind, LeaveGroupDocument, LeavingPreviewDocument } from '../gql/graphql.ts';
import { isToCome } from '../session/to-come.ts';
import { groupTexts } from '../texts/nl-group.ts';
import { inAmsterdam } from '../time/amsterdam.ts';
import { DryRunForm } from './dry-run-form.tsx';
import type { Group } from './group-view.ts';
import { useDryRun } from './use-dry-run.ts';

const texts = groupTexts.group;
const KINDS: readonly DepartureKind[] = ['FELL', 'NEW_POSITION', 'STOPPED', 'OTHER'];

interface LeaveFormProps {
  readonly group: Group;
  readonly leaver: Group['participants'][number];
  /** Told whether they belong to the group until a day to come. */
  readonly onDone: (isAhead: boolean) => void;
  readonly onCancel: () => void;
}

/** A participant leaves: why, after which session or day, and what that would touch. */
export function LeaveForm({ group, leaver, onDone, onCancel }: LeaveFormProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // On a phone it is below the whole group
  useEffect(() => title.current?.focus(), []);
  const [kind, setKind] = useState<DepartureKind>('FELL');
  const [today] = useState<string>(() => inAmsterdam(new Date().toISOString()).date);
  const [lastDay, setLastDay] = useState(today);
  // Who leaves today leaves at once, and has no part in a session that begins later today
  const sessions = group.sessions
    .filter((session) => isToCome(session))
    .map(({ number, startsAt, whenInWords }) => ({
      day: inAmsterdam(startsAt).date,
      text: texts.lastSessionOption(number, whenInWords),
    }))
    .filter(({ day }) => day > today);
  const isAhead = useRef(false);
  const about = { participantId: leaver.id, kind, lastDay: lastDay === '' ? null : lastDay };
  const dryRun = useDryRun({
    read: async () => {
      const data = await read(LeavingPreviewDocument, { id: group.id, ...about });
      return data?.trajectory?.leavingPreview;
    },
    decide: async (agreed) => {
      const outcome = await send(
        LeaveGroupDocument,
        { input: { ...about, ...agreed, trajectoryId: group.id } },
        (data) => data.leaveGroup,
      );
      if (outcome.kind === 'done') {
        isAhead.current = outcome.value.trajectory.participants.some(({ id }) => id === leaver.id);
      }
      return outcome;
    },
    onDone: () => onDone(isAhead.current),
  });
  return (
    <section class="card">
      <h2 ref={title} tabIndex={-1}>
        {texts.leavingTitle(leaver.person.name)}
      </h2>
      <p>{texts.groupSees}</p>
      <DryRunForm dryRun={dryRun} confirm={texts.confirmLeave}>
        <Select
          label={texts.kind}
          value={kind}
          // Cast: one of the options below
          onChange={dryRun.changing((value) => setKind(value as DepartureKind))}
          options={KINDS.map((value) => ({ value, text: kindText(value) }))}
        />
        <Select
          label={texts.lastSession}
          value={sessions.find(({ day }) => day === lastDay)?.day ?? ''}
          onChange={dryRun.changing((day) => {
            if (day !== '') setLastDay(day);
          })}
          options={[
            { value: '', text: texts.lastSessionNone },
            ...sessions.map(({ day, text }) => ({ value: day, text })),
          ]}
        />
        <Field
          label={texts.lastDay}
          hint={texts.lastDayHint}
          type="date"
          value={lastDay}
          onChange={dryRun.changing(setLastDay)}
        />
      </DryRunForm>
      <button type="button" class="utrecht-button utrecht-button--subtle" onClick={onCancel}>
        {texts.leaveNot}
      </button>
    </section>
  );
}

function kindText(kind: DepartureKind): string {
  return texts.kinds[kind];
}
