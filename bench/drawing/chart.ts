/**
 * Small line charts side by side as one SVG text: a linear x axis, a logarithmic y axis shared by all, a legend.
 * Has its own light ground, so that it reads on a dark page as well.
 */

export type Line = {
  readonly label: string;
  readonly colour: string;
  /** Dashes beside colour, for who sees no difference in colour; empty for an unbroken line. */
  readonly dashes: string;
  /** x and y; y above 0. */
  readonly points: readonly (readonly [number, number])[];
};

export type Panel = { readonly title: string; readonly xLabel: string; readonly lines: readonly Line[] };

const [WIDTH, HEIGHT] = [260, 220];
const MARGIN = { left: 62, top: 92, right: 24, bottom: 58 };
const GAP = 26;
const INK = '#1f2937';
const GRID = '#d7dce3';

type Frame = { readonly left: number; readonly x: Scale; readonly y: Scale };
/** From a value to a place in the picture. */
type Scale = (value: number) => number;

export function chartSvg(title: string, yLabel: string, panels: readonly Panel[]): string {
  const width = MARGIN.left + panels.length * (WIDTH + GAP) - GAP + MARGIN.right;
  const height = MARGIN.top + HEIGHT + MARGIN.bottom;
  const decades = decadesOf(
    panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(([, y]) => y))),
  );
  const y = logarithmic(decades[0] ?? 1, decades.at(-1) ?? 10);
  const drawn = panels.map((panel, index) => {
    const left = MARGIN.left + index * (WIDTH + GAP);
    return panelSvg(panel, { left, x: linear(panel, left), y }, decades, index === 0);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#ffffff"/>`,
    text(MARGIN.left, 30, title, 'font-size="17" font-weight="600"'),
    ...legend(panels[0]?.lines ?? []),
    `<text transform="translate(18 ${MARGIN.top + HEIGHT / 2}) rotate(-90)" text-anchor="middle">${escaped(yLabel)}</text>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function legend(lines: readonly Line[]): readonly string[] {
  return lines.map(({ label, colour, dashes }, index) => {
    const left = MARGIN.left + index * 150;
    return [
      `<path d="M${left} 52h34" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/>`,
      `<circle cx="${left + 17}" cy="52" r="3.5" fill="${colour}"/>`,
      text(left + 42, 56, label),
    ].join('');
  });
}

function panelSvg(
  panel: Panel,
  { left, x, y }: Frame,
  decades: readonly number[],
  hasLabels: boolean,
): string {
  const bottom = MARGIN.top + HEIGHT;
  return [
    text(left + WIDTH / 2, MARGIN.top - 12, panel.title, 'text-anchor="middle" font-weight="600"'),
    ...decades.map((value) =>
      [
        `<path d="M${left} ${place(y(value))}h${WIDTH}" stroke="${GRID}"/>`,
        hasLabels ? text(left - 8, y(value) + 4, String(value), 'text-anchor="end"') : '',
      ].join(''),
    ),
    ...xsOf(panel).map((value) =>
      [
        `<path d="M${place(x(value))} ${bottom}v5" stroke="${INK}"/>`,
        text(x(value), bottom + 20, String(value), 'text-anchor="middle"'),
      ].join(''),
    ),
    `<path d="M${left} ${MARGIN.top}v${HEIGHT}h${WIDTH}" fill="none" stroke="${INK}"/>`,
    text(left + WIDTH / 2, bottom + 42, panel.xLabel, 'text-anchor="middle"'),
    ...panel.lines.map((line) => lineSvg(line, x, y)),
  ].join('\n');
}

function lineSvg({ points, colour, dashes }: Line, x: Scale, y: Scale): string {
  const places = points.map(([atX, atY]) => [place(x(atX)), place(y(atY))] as const);
  const path = places.map(([atX, atY], index) => `${index === 0 ? 'M' : 'L'}${atX} ${atY}`).join('');
  const dots = places
    .map(([atX, atY]) => `<circle cx="${atX}" cy="${atY}" r="3.5" fill="${colour}"/>`)
    .join('');
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/>${dots}`;
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${place(x)}" y="${place(y)}" ${attributes}>${escaped(content)}</text>`;
}

function linear(panel: Panel, left: number): Scale {
  const xs = xsOf(panel);
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  return (value) => left + 12 + ((value - least) / (most - least || 1)) * (WIDTH - 24);
}

function logarithmic(least: number, most: number): Scale {
  const span = Math.log10(most / least);
  return (value) => MARGIN.top + HEIGHT - (Math.log10(value / least) / span) * HEIGHT;
}

/** Powers of ten from below the least value to above the greatest. */
function decadesOf(values: readonly number[]): readonly number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`));
}

function xsOf({ lines }: Panel): readonly number[] {
  return [...new Set(lines.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);
}

function place(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
