/** `1234 AB`, however it is typed; undefined for what is no Dutch postal code. */
export function postalCodeOf(text: string): string | undefined {
  const parts = /^([1-9]\d{3}) ?([A-Z]{2})$/.exec(text.toUpperCase());
  return parts === null ? undefined : `${parts[1]} ${parts[2]}`;
}
