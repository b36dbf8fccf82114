import { statusExpression } from "../coverage/day-expression.ts";
import { dayNumber } from "../map/view-state.ts";
import { nightlyChanges } from "./examples.ts";
import { type LayerDescription, tileTemplate } from "./layer-description.ts";

// What a reader copies into a program of their own. Addresses are those by which the page itself was opened.

/** For a POSIX shell: inside single quotes only the single quote is special. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export interface Question {
  readonly query: string;
  readonly variables: string;
}

export function curlSnippet(origin: string, { query, variables }: Question): string {
  const body = JSON.stringify({ query, variables: JSON.parse(variables) });
  return `curl -s ${origin}/graphql \\
  -H 'content-type: application/json' \\
  -d ${shellQuoted(body)}
`;
}

/** Standard library only. A raw text would end at three quotes in the document; none has them. */
export const pythonSnippet = (origin: string, { query, variables }: Question): string =>
  `import json, urllib.request

QUERY = """
${query}"""
VARIABLES = json.loads("""
${variables}
""")

request = urllib.request.Request(
    "${origin}/graphql",
    data=json.dumps({"query": QUERY, "variables": VARIABLES}).encode(),
    headers={"content-type": "application/json"},
)
answer = json.load(urllib.request.urlopen(request, timeout=60))
if answer.get("errors"):
    raise SystemExit(answer["errors"])
print(json.dumps(answer["data"], ensure_ascii=False, indent=2))
`;

/** A nightly copy: pages of changes until there are none, the last cursor kept for the next night. */
export const nightlySnippet = (origin: string, county: string): string =>
  `import json, pathlib, urllib.request

CURSOR = pathlib.Path("cursor.txt")
QUERY = """
${nightlyChanges.query}"""

def page(after):
    body = json.dumps({"query": QUERY, "variables": {"county": "${county}", "after": after}}).encode()
    request = urllib.request.Request("${origin}/graphql", body, {"content-type": "application/json"})
    return json.load(urllib.request.urlopen(request, timeout=60))["data"]["changes"]

after = CURSOR.read_text() if CURSOR.exists() else None
while True:
    changes = page(after)
    for change in changes["nodes"]:
        print(change["op"], change["kind"], change["code"])
    after = changes["pageInfo"]["endCursor"] or after
    if not changes["pageInfo"]["hasNextPage"]:
        break
if after:
    CURSOR.write_text(after)
`;

const ACCENT = "#0b6e75";

/** The very expression of this site's own map: the status that holds on the style's day. */
const statusColour = (changes: number): unknown => [
  "match",
  statusExpression({ basis: "computed", changes }),
  ...[1, "#bfe0d8", 2, "#e8a33d", 3, "#9e2a2b"],
  "#c9ced3",
];

/** How the features of a layer are drawn; mixed ones begin with their points. */
function drawnAs(kind: string, colour: unknown) {
  if (kind === "line") return { type: "line", paint: { "line-width": 1.5, "line-color": colour } };
  if (kind === "polygon")
    return { type: "fill", paint: { "fill-color": "#fbfaf7", "fill-outline-color": colour } };
  return { type: "circle", paint: { "circle-radius": 4, "circle-color": colour } };
}

export interface ShownLayer {
  readonly id: string;
  /** point, line, polygon or mixed. */
  readonly kind: string;
  readonly description: LayerDescription;
}

/** A style's source and layer; coverage is coloured by its answer on a day. */
export function maplibreSnippet({ id, kind, description }: ShownLayer, origin: string, day: string): string {
  const { intervals, vector_layers } = description;
  const colour = intervals === undefined ? ACCENT : statusColour(intervals.computed);
  const today =
    intervals === undefined ? "" : `map.setGlobalStateProperty("day", ${dayNumber(day)}); // ${day}\n`;
  const layer = { id, source: id, "source-layer": vector_layers[0]?.id ?? id, ...drawnAs(kind, colour) };
  return `map.addSource("${id}", { type: "vector", url: "${origin}/tiles/${id}.json" });
${today}map.addLayer(${JSON.stringify(layer, null, 2)});
`;
}

/** For QGIS's Python console; its window for a new vector tile connection takes the same address and zooms. */
export function qgisSnippet({ id, description }: ShownLayer): string {
  const { minzoom, maxzoom } = description;
  const uri = `type=xyz&url=${tileTemplate(description)}&zmin=${minzoom}&zmax=${maxzoom}`;
  return `from qgis.core import QgsProject, QgsVectorTileLayer
QgsProject.instance().addMapLayer(QgsVectorTileLayer("${uri}", "${id}"))
`;
}
