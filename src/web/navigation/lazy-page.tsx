import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Loading, LoadingPage, Trouble } from '../controls/notice.tsx';

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

function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  kind: 'page' | 'part' | 'extra',
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
    const Loaded = loaded;
    if (Loaded) return <Loaded {...props} />;
    if (kind === 'extra') return null;
    const isPage = kind === 'page';
    if (state === 'failed') return <Trouble isPage={isPage} onRetry={() => location.reload()} />;
    return isPage ? <LoadingPage /> : <Loading />;
  }
  return { prepare, Page };
}
