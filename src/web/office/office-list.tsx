import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { Link } from '../navigation/router.tsx';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** What else is said of it in the list. */
  readonly summary: ComponentChildren;
}

interface OfficeListProps {
  readonly texts: {
    readonly title: string;
    readonly intro: string;
    readonly new: string;
    readonly none: string;
  };
  readonly lines: readonly Line[];
  /** The window in which a new one is made. */
  readonly making: {
    readonly title: string;
    readonly size?: 'wide';
    readonly form: ComponentChildren;
  };
  /** Beside the button for a new one. */
  readonly otherWay?: ComponentChildren;
}

/** A page of the office that lists things of one kind and lets a new one be made. */
export function OfficeList({ texts, lines, making, otherWay }: OfficeListProps) {
  const [isNew, setNew] = useState(false);
  const { title, form, ...look } = making;
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <p class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--primary-action"
          onClick={() => setNew(true)}
        >
          {texts.new}
        </button>
        {otherWay}
      </p>
      {lines.length === 0 && <p class="empty">{texts.none}</p>}
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line.id} class="card">
            <h2>
              <Link to={line.path}>{line.title}</Link>
            </h2>
            {line.summary}
          </li>
        ))}
      </ul>
      {isNew && (
        <Dialog title={title} {...look} onClose={() => setNew(false)}>
          {form}
        </Dialog>
      )}
    </>
  );
}
