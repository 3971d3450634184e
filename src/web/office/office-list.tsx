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

interface OfficePageProps {
  readonly texts: { readonly title: string; readonly intro: string; readonly new: string };
  /** The window in which a new one is made. */
  readonly making: {
    readonly title: string;
    readonly size?: 'wide';
    readonly form: ComponentChildren;
  };
  /** Beside the button for a new one. */
  readonly otherWay?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page of the office about things of one kind, that lets a new one be made. */
export function OfficePage({ texts, making, otherWay, children }: OfficePageProps) {
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
      {children}
      {isNew && (
        <Dialog title={title} {...look} onClose={() => setNew(false)}>
          {form}
        </Dialog>
      )}
    </>
  );
}

interface OfficeListProps extends Omit<OfficePageProps, 'children'> {
  readonly texts: OfficePageProps['texts'] & { readonly none: string };
  readonly lines: readonly Line[];
}

/** Such a page that lists them. */
export function OfficeList({ lines, ...page }: OfficeListProps) {
  return (
    <OfficePage {...page}>
      {lines.length === 0 && <p class="empty">{page.texts.none}</p>}
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
    </OfficePage>
  );
}
