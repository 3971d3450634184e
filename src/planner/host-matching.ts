/**
 * Who hosts which session, as a matching of sessions (left) with hosts (right), each at most once. Sessions
 * are added one at a time; by Berge's theorem a session that finds no augmenting path when it is added never
 * finds one later, so the size stays the largest possible.
 */
export type HostMatching = {
  /** Host -> index of the session hosted, -1 for none. */
  readonly sessionOf: Int8Array;
  /** Sessions that have a host. */
  readonly size: number;
};

export function noMatching(hosts: number): HostMatching {
  return { sessionOf: new Int8Array(hosts).fill(-1), size: 0 };
}

/** `hostsOf[i]` is the mask of hosts that can receive session i; the last of them is the one being added. */
export function withNextSession(matching: HostMatching, hostsOf: readonly number[]): HostMatching {
  const sessionOf = matching.sessionOf.slice();
  const found = addSession(sessionOf, hostsOf, hostsOf.length - 1);
  return { sessionOf, size: matching.size + (found ? 1 : 0) };
}

export function largestMatching(hosts: number, hostsOf: readonly number[]): HostMatching {
  const sessionOf = new Int8Array(hosts).fill(-1);
  let size = 0;
  for (let session = 0; session < hostsOf.length; session += 1)
    if (addSession(sessionOf, hostsOf, session)) size += 1;
  return { sessionOf, size };
}

/**
 * Gives the session a host, if need be by letting other sessions change hosts; whether that could be done. The sessions
 * in `sessionOf` have a largest matching.
 */
export function addSession(sessionOf: Int8Array, hostsOf: readonly number[], session: number): boolean {
  const free = firstFree(sessionOf, hostsOf[session] ?? 0);
  if (free < 0) return augment(sessionOf, hostsOf, session, { tried: 0 });
  sessionOf[free] = session;
  return true;
}

/**
 * For each session its host, -1 for a neutral venue: of all ways to give `turns` sessions a host, the first
 * in order of host number session by session, a neutral venue last. Undefined when there is none.
 */
export function firstHosts(
  hosts: number,
  hostsOf: readonly number[],
  turns: number,
): readonly number[] | undefined {
  if (largestMatching(hosts, hostsOf).size < turns) return undefined;
  const open = [...hostsOf];
  return hostsOf.map((_, session) => {
    const mask = open[session] ?? 0;
    for (let host = 0; host < hosts; host += 1) {
      if ((mask & (1 << host)) === 0) continue;
      const before = [...open];
      for (let other = session; other < open.length; other += 1)
        open[other] = (open[other] ?? 0) & ~(1 << host);
      open[session] = 1 << host;
      if (largestMatching(hosts, open).size >= turns) return host;
      open.splice(0, open.length, ...before);
    }
    open[session] = 0;
    return -1;
  });
}

/** Hosts who are free or could be made so, by other sessions changing hosts: one more session can have any of these. */
export function freeable(sessionOf: Int8Array, hostsOf: readonly number[]): number {
  let free = 0;
  for (let host = 0; host < sessionOf.length; host += 1) if (sessionOf[host] === -1) free |= 1 << host;
  for (let before = 0; before !== free; ) {
    before = free;
    for (let host = 0; host < sessionOf.length; host += 1) {
      if ((free & (1 << host)) !== 0) continue;
      if (((hostsOf[sessionOf[host] ?? -1] ?? 0) & free) !== 0) free |= 1 << host;
    }
  }
  return free;
}

/**
 * Hosts to look at when the largest matching is too small: those that the unserved sessions compete for, or
 * that remain without a session, with everyone in competition with them (a Hall violator).
 */
export function contestedHosts(hosts: number, hostsOf: readonly number[], everyHostOnce: boolean): number {
  const { sessionOf } = largestMatching(hosts, hostsOf);
  let contested = 0;
  if (everyHostOnce) {
    for (let host = 0; host < hosts; host += 1) if (sessionOf[host] === -1) contested |= 1 << host;
  } else {
    for (const [session, mask] of hostsOf.entries()) if (!sessionOf.includes(session)) contested |= mask;
  }
  for (let before = 0; before !== contested; ) {
    before = contested;
    for (const [session, mask] of hostsOf.entries()) {
      const server = sessionOf.indexOf(session);
      const touches = everyHostOnce
        ? (mask & contested) !== 0
        : server >= 0 && (contested & (1 << server)) !== 0;
      if (touches) contested |= everyHostOnce ? (server >= 0 ? 1 << server : 0) : mask;
    }
  }
  return contested;
}

function firstFree(sessionOf: Int8Array, mask: number): number {
  for (let host = 0; host < sessionOf.length; host += 1)
    if ((mask & (1 << host)) !== 0 && sessionOf[host] === -1) return host;
  return -1;
}

function augment(
  sessionOf: Int8Array,
  hostsOf: readonly number[],
  session: number,
  seen: { tried: number },
): boolean {
  for (let host = 0; host < sessionOf.length; host += 1) {
    const bit = 1 << host;
    if (((hostsOf[session] ?? 0) & bit) === 0 || (seen.tried & bit) !== 0) continue;
    seen.tried |= bit;
    const current = sessionOf[host] ?? -1;
    if (current === -1 || augment(sessionOf, hostsOf, current, seen)) {
      sessionOf[host] = session;
      return true;
    }
  }
  return false;
}
