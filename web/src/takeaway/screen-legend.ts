// The legend as it stands on screen, with its marks as pictures. Read from the page rather than from the lens: what
// is taken away says exactly what was seen, for every lens there is or will be.

export interface LegendMark {
  readonly image: HTMLImageElement;
  readonly width: number;
  readonly height: number;
}

export interface LegendRow {
  readonly mark: LegendMark | null;
  readonly label: string;
  readonly figures: readonly string[];
}

export interface ScreenLegend {
  /** What its figures are, in the words beside its title. */
  readonly note: string;
  readonly headings: readonly string[];
  /** Classes that are shown; those that the legend hides are not on the map either. */
  readonly rows: readonly LegendRow[];
  /** What the other signs of the map mean. */
  readonly lines: readonly LegendRow[];
}

export async function screenLegend(page: ParentNode): Promise<ScreenLegend> {
  const tables = [...page.querySelectorAll<HTMLTableElement>("table.legend-table")];
  const shown = tables.flatMap((table) => [...(table.tBodies[0]?.rows ?? [])]).filter((row) => !isOff(row));
  const lines = [...page.querySelectorAll<HTMLElement>(".bubble-sizes, .legend-lines > li")];
  const section = tables[0]?.closest("section");
  return {
    note: [...(section?.querySelectorAll<HTMLElement>(".side-heading > span") ?? [])].map(textOf).join(" "),
    headings: [...(tables[0]?.tHead?.querySelectorAll<HTMLElement>("th") ?? [])].map(textOf),
    rows: await Promise.all(shown.map(rowOf)),
    lines: await Promise.all(
      lines.map(async (line) => ({ mark: await markIn(line), label: textOf(line), figures: [] })),
    ),
  };
}

/** Whether the legend still waits for figures. */
export const isLegendReady = (page: ParentNode): boolean =>
  page.querySelector('table.legend-table[aria-busy="true"]') === null;

const isOff = (row: HTMLElement): boolean => row.querySelector('[aria-pressed="false"]') !== null;

// As laid out: a line break parts two words.
// biome-ignore lint/performance/useDomNodeTextContent: only laid out text knows its line breaks
const textOf = (element: HTMLElement): string => element.innerText.replaceAll(/\s+/g, " ").trim();

async function rowOf(row: HTMLTableRowElement): Promise<LegendRow> {
  const [name, ...figures] = [...row.cells];
  if (name === undefined) return { mark: null, label: "", figures: [] };
  return { mark: await markIn(name), label: textOf(name), figures: figures.map(textOf) };
}

async function markIn(element: HTMLElement): Promise<LegendMark | null> {
  const drawing = element.querySelector("svg");
  if (drawing !== null) return imageOf(withColours(drawing));
  const sample = element.querySelector<HTMLElement>('[class*="sample"]');
  return sample === null ? null : imageOf(sampleDrawing(sample));
}

const SVG = "http://www.w3.org/2000/svg";
const PAINT = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "fill-opacity",
] as const;

/** A copy that needs no style sheet: colours are written out. */
function withColours(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, place) => {
    const style = getComputedStyle(original);
    for (const name of PAINT) copies[place]?.setAttribute(name, style.getPropertyValue(name));
  });
  return copy;
}

/** A colour or a line that the legend paints with a border or a ground. */
function sampleDrawing(sample: HTMLElement): SVGSVGElement {
  const style = getComputedStyle(sample);
  const { width, height } = sample.getBoundingClientRect();
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("width", String(width));
  drawing.setAttribute("height", String(Math.max(height, 4)));
  const isLine = height <= 4;
  drawing.append(isLine ? lineOf(style, width, Math.max(height, 4)) : groundOf(style, width, height));
  return drawing;
}

function lineOf(style: CSSStyleDeclaration, width: number, height: number): SVGElement {
  const line = document.createElementNS(SVG, "line");
  const thick = Number.parseFloat(style.borderTopWidth) || 1;
  const given = {
    x1: 0,
    x2: width,
    y1: height / 2,
    y2: height / 2,
    stroke: style.borderTopColor,
    "stroke-width": thick,
  };
  for (const [name, value] of Object.entries(given)) line.setAttribute(name, String(value));
  if (style.borderTopStyle === "dashed")
    line.setAttribute("stroke-dasharray", `${2 * thick + 1} ${thick + 1}`);
  return line;
}

const HATCH = "M-2 4 4 -2M0 10 10 0M4 14 14 4M10 16 20 4";

function groundOf(style: CSSStyleDeclaration, width: number, height: number): SVGElement {
  const group = document.createElementNS(SVG, "g");
  const isHatched = style.backgroundImage !== "none";
  const colour = isHatched ? "#e9ecee" : style.backgroundColor;
  group.innerHTML =
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="${colour}" stroke="#1f2328" stroke-opacity=".25"/>` +
    (isHatched ? `<path d="${HATCH}" stroke="#7d858e" fill="none"/>` : "");
  return group;
}

async function imageOf(drawing: SVGSVGElement): Promise<LegendMark> {
  const image = new Image();
  drawing.setAttribute("xmlns", SVG);
  const width = Number(drawing.getAttribute("width"));
  const height = Number(drawing.getAttribute("height"));
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await image.decode();
  return { image, width, height };
}
