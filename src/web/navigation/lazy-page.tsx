import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import { Loading, LoadingPage, Trouble } from '../controls/notice.tsx';
import { nl } from '../texts/nl.ts';

/** A page whose code comes when somebody goes there. */
export interface LazyPage<Props> {
  /** Fetches the code; may be called early and more than once. Never rejects. */
  readonly prepare: () => Promise<void>;
  readonly Page: ComponentType<Props>;
}

/**
 * Keeps the code of a page out of the first load of all others. `load` is a dynamic import. Shown at once when the
 * code is there already; when it cannot be fetched the page says so, and trying again loads the document anew,
 * because browsers differ in whether they ask twice for a module that failed.
 */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  return lazy(load, 'page');
}

/** As {@link lazyPage}, for a part of a page: what stands in its place has no heading of a page. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  return lazy(load, 'part');
}

/** As {@link lazyPart}, for what nobody waits for: nothing stands in its place, nor says that it does not come. */
export function lazyExtra<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  return lazy(load, 'extra');
}

interface WindowProps {
  readonly onClose: () => void;
}

/**
 * As {@link lazyExtra}, for a window that somebody asked for: when it does not come, another says so, which is closed in
 * the same way.
 */
export function lazyWindow<Props extends WindowProps>(
  load: () => Promise<ComponentType<Props>>,
): LazyPage<Props> {
  return lazy(load, 'extra', NotComing);
}

function NotComing({ onClose }: WindowProps) {
  return (
    <Dialog title={nl.trouble.title} onClose={onClose}>
      <p>{nl.trouble.text}</p>
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action"
        onClick={() => location.reload()}
      >
        {nl.trouble.retry}
      </button>
    </Dialog>
  );
}

function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  kind: 'page' | 'part' | 'extra',
  /** Shown when it cannot be fetched, until it is taken away: the code may come for something else meanwhile. */
  Instead?: ComponentType<Props>,
): LazyPage<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const prepare = (): Promise<void> => {
    loading ??= load().then(
      (component) => {
        loaded = component;
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  };

  function Page(props: Props) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(loaded ? 'ready' : 'loading');
    // Before it is painted: often the code is there in a moment
    useLayoutEffect(() => {
      let isShown = true;
      void prepare().then(() => {
        if (isShown) setState(loaded ? 'ready' : 'failed');
      });
      return () => {
        isShown = false;
      };
    }, []);
    if (state === 'failed' && Instead) return <Instead {...props} />;
    const Loaded = loaded;
    if (Loaded) return <Loaded {...props} />;
    if (kind === 'extra') return null;
    const isPage = kind === 'page';
    if (state === 'failed') return <Trouble isPage={isPage} onRetry={() => location.reload()} />;
    return isPage ? <LoadingPage /> : <Loading />;
  }
  return { prepare, Page };
}
