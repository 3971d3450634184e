import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { forgetFirstAnswers } from '../api/first-answers.ts';
import { withoutWindows } from './open-windows.ts';
import { type Route, routeOf } from './routes.ts';

const listeners = new Set<() => void>();

/** Goes to another page of the screens without loading the document again. */
export function goTo(path: string): void {
  withoutWindows(() => {
    // Where one is already there is nothing to come back to
    if (path === location.pathname) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    scrollTo(0, 0);
    forgetFirstAnswers();
    for (const listener of listeners) listener();
  });
}

/** As {@link goTo}, without leaving a step back to the page one is on. */
export function goOnTo(path: string): void {
  withoutWindows(() => {
    history.replaceState(null, '', path);
    forgetFirstAnswers();
    for (const listener of listeners) listener();
  });
}

/** The page that the address names, kept up to date. */
export function useRoute(): Route {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const update = () => setPath(location.pathname);
    const goneBack = () => {
      forgetFirstAnswers();
      update();
    };
    listeners.add(update);
    addEventListener('popstate', goneBack);
    // A page that is there at once may have gone on to another before this listened
    update();
    return () => {
      listeners.delete(update);
      removeEventListener('popstate', goneBack);
    };
  }, []);
  return routeOf(path);
}

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  /** Whether this is where one is. */
  readonly current?: boolean;
  /** Its name where its text alone, among others of the same text, does not say enough. */
  readonly 'aria-label'?: string;
  readonly children: ComponentChildren;
}

/** A link within the screens; opening in a new tab keeps working. */
export function Link({ to, current, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={to} onClick={follow} aria-current={current ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}
