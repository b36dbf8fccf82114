import { execFileSync } from "node:child_process";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { curlSnippet, maplibreSnippet, qgisSnippet, type ShownLayer, shellQuoted } from "./snippets.ts";

const description = {
  name: "Coverage",
  tiles: ["http://cuntong.test/tiles/coverage-bus/{z}/{x}/{y}.mvt?v=7"],
  minzoom: 7,
  maxzoom: 14,
  attribution: "",
  vector_layers: [{ id: "coverage", description: "", fields: {} }],
  intervals: { computed: 3, reported: 1 },
};
const layer: ShownLayer = { id: "coverage-bus", kind: "point", description };

test("a shell gives back what was quoted", () => {
  const text = `{"query": "it's \\"here\\" $HOME"}`;
  expect(execFileSync("sh", ["-c", `printf %s ${shellQuoted(text)}`], { encoding: "utf8" })).toBe(text);
});

test("curl sends the document and its variables", () => {
  const snippet = curlSnippet("http://cuntong.test", { query: "{ a }", variables: '{"b": 1}' });
  expect(snippet).toContain("http://cuntong.test/graphql");
  expect(snippet).toContain(`'{"query":"{ a }","variables":{"b":1}}'`);
});

/** What a snippet says to a map. */
function said(snippet: string): Record<string, unknown[]> {
  const calls: Record<string, unknown[]> = {};
  const names = ["addSource", "addLayer", "setGlobalStateProperty"];
  const map = Object.fromEntries(
    names.map((name) => [
      name,
      (...given: unknown[]) => {
        calls[name] = given;
      },
    ]),
  );
  new Function("map", snippet)(map);
  return calls;
}

test.each(["point", "line", "polygon", "mixed"])("the MapLibre snippet of %s is a valid layer", (kind) => {
  const { addSource, addLayer, setGlobalStateProperty } = said(
    maplibreSnippet({ ...layer, kind }, "http://cuntong.test", "2017-12-01"),
  );
  const style = { version: 8, sources: { "coverage-bus": addSource?.[1] }, layers: [addLayer?.[0]] };
  expect(validateStyleMin(style as never)).toEqual([]);
  expect(setGlobalStateProperty).toEqual(["day", 17501]);
});

test("a layer without days speaks of none", () => {
  const { intervals: _, ...timeless } = description;
  const snippet = maplibreSnippet({ ...layer, description: timeless }, "http://cuntong.test", "2017-12-01");
  expect(said(snippet).setGlobalStateProperty).toBeUndefined();
});

test("QGIS gets the address without a version, and the zooms", () => {
  expect(qgisSnippet(layer)).toContain(
    "type=xyz&url=http://cuntong.test/tiles/coverage-bus/{z}/{x}/{y}.mvt&zmin=7&zmax=14",
  );
});
