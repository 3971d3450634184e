import { useState } from 'preact/hooks';
import { Field } from '../controls/field.tsx';

interface Pickable {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
}

interface MemberPickerProps<Member extends Pickable> {
  readonly label: string;
  readonly members: readonly Member[];
  /** What the buttons behind a name do; each with its name. */
  readonly choices: readonly {
    readonly text: string;
    readonly label: (name: string) => string;
    readonly onPick: (member: Member) => void;
  }[];
}

const MOST = 8;

/** Finds somebody who takes part by name or municipality. */
export function MemberPicker<Member extends Pickable>({
  label,
  members,
  choices,
}: MemberPickerProps<Member>) {
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found =
    wanted.length < 2
      ? []
      : members
          .filter(({ name, municipality }) => `${name} ${municipality}`.toLowerCase().includes(wanted))
          .slice(0, MOST);
  return (
    <>
      <Field label={label} value={words} onChange={setWords} maxLength={60} />
      <ul class="plain-list">
        {found.map((member) => (
          <li key={member.id} class="person-line">
            <span>
              {member.name} <span class="detail">{member.municipality}</span>
            </span>
            <span class="actions">
              {choices.map(({ text, label: labelOf, onPick }) => (
                <button
                  key={text}
                  type="button"
                  class="utrecht-button utrecht-button--secondary-action button--small"
                  aria-label={labelOf(member.name)}
                  onClick={() => {
                    setWords('');
                    onPick(member);
                  }}
                >
                  {text}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
