import { useEffect, useRef, useState } from 'preact/hooks';
import { type Connection, type Followed, type Follower, follow } from './follow.ts';

/** Follows as long as the page is shown; wakes up when the page or the network comes back. */
export function useFollowed<Change>(
  key: string,
  followed: Omit<Followed<Change>, 'onConnection'>,
): Connection {
  const [connection, setConnection] = useState<Connection>('connecting');
  const latest = useRef(followed);
  latest.current = followed;

  // Another key is another round to follow
  useEffect(() => {
    const follower: Follower = follow<Change>({
      open: (signals) => latest.current.open(signals),
      onChange: (change) => latest.current.onChange(change),
      poll: () => latest.current.poll(),
      onConnection: setConnection,
    });
    const wakeWhenSeen = () => {
      if (document.visibilityState === 'visible') follower.wake();
    };
    document.addEventListener('visibilitychange', wakeWhenSeen);
    // A frozen page that thaws may have been visible all the time
    document.addEventListener('resume', wakeWhenSeen);
    addEventListener('online', follower.wake);
    addEventListener('offline', follower.lose);
    addEventListener('pageshow', wakeFromCache);
    function wakeFromCache(event: PageTransitionEvent) {
      if (event.persisted) follower.wake();
    }
    return () => {
      follower.stop();
      document.removeEventListener('visibilitychange', wakeWhenSeen);
      document.removeEventListener('resume', wakeWhenSeen);
      removeEventListener('online', follower.wake);
      removeEventListener('offline', follower.lose);
      removeEventListener('pageshow', wakeFromCache);
    };
  }, [key]);
  return connection;
}
