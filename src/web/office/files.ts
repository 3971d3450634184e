/** As many as the API enters at once. */
export const ROWS_AT_ONCE = 250;
/** Larger files of Excel are not read. */
export const MOST_FILE_OCTETS = 380_000;

/** The octets of a file as text, in base64. */
export async function toBase64(file: Blob): Promise<string> {
  const octets = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return btoa(text);
}

/** Lets the browser keep a file under a name. */
export function keepFile(name: string, base64: string, type: string): void {
  keepBlob(name, new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type }));
}

/** The same for a text. */
export function keepText(name: string, text: string, type: string): void {
  keepBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

function keepBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
