/** Kinds of calendar program, as they name themselves. Enough for "is that mine?"; never a version or an address. */
const CLIENTS: readonly (readonly [RegExp, string])[] = [
  [/google/i, 'Google'],
  [/outlook|microsoft|exchange|office/i, 'Outlook'],
  [/thunderbird/i, 'Thunderbird'],
  [/\b(?:ios|macos|mac_os|mac os x|dataaccessd|calendaragent|calendar\/\d)/i, 'Apple'],
  [/nextcloud/i, 'Nextcloud'],
  [/evolution/i, 'Evolution'],
  [/davx5|icsx5/i, 'ICSx5'],
];

/** The kind of program that a User-Agent header tells of; `other` when it tells of none we know. */
export function clientName(userAgent: string | null): string {
  return CLIENTS.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? 'other';
}
