/**
 * Text from outside made safe to store and show: composed (NFC), without control characters (line breaks
 * become one `\n` when allowed, else a space), without lone surrogates or direction overrides, trimmed.
 * Undefined when nothing is left or more than `maxLength` code points remain.
 */
export function plainText(
  input: string,
  { maxLength, lineBreaks = false }: { readonly maxLength: number; readonly lineBreaks?: boolean },
): string | undefined {
  if (input.length > maxLength * 4) return undefined;
  const text = input
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\n/g, lineBreaks ? '\n' : ' ')
    .replace(/\t/g, ' ');
  const plain = withoutControls(text).trim();
  return plain === '' || [...plain].length > maxLength ? undefined : plain;
}

/** Without control characters but line breaks, direction overrides, and the last two of plane 0, which are no characters. */
export function withoutControls(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '');
}
