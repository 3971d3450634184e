import { correction, generate } from 'lean-qr';

/** Empty modules around the code that a camera needs to find it (ISO/IEC 18004, section 9.1). */
const QUIET_MODULES = 4;

/** The dark modules of a QR code of `text` as one SVG path, one unit per module, and its size with the quiet zone. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      let width = 1;
      while (code.get(x + width, y)) width += 1;
      path += `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h${width}v1h-${width}z`;
      x += width;
    }
  }
  return { path, size: code.size + 2 * QUIET_MODULES };
}

/** A QR code, black on white whatever the theme; as large as its place. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = qrPath(text);
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
