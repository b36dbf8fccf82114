import { describe, expect, test } from "vitest";
import { NO_PADDING } from "./bounds.ts";
import { type Box, calloutBoxes } from "./callout-layout.ts";
import { graticule } from "./graticule.ts";
import { hatchedDot, mapIcon } from "./icons.ts";
import { labelFontFaces } from "./label-font.ts";
import { mapMarks } from "./map-mark.ts";
import { closingColour, SHARE_CLASSES, STATUS_COLOUR, shareColour } from "./palette.ts";
import { scaleOf } from "./scale-bar.tsx";
import { silhouettePath } from "./silhouette.tsx";
import { tileSource } from "./tile-json.ts";
import { cameraOf, cameraText, dayNumber, dayText } from "./view-state.ts";

describe("the camera in the URL", () => {
  test("is read as it was written", () => {
    const camera = { lon: 104.6123, lat: 25.7034, zoom: 8.25 };
    expect(cameraOf(cameraText(camera))).toEqual(camera);
  });
  test.each([undefined, "", "1,2", "1,2,", "1,2,x", "1,2,3,4", "181,0,3", "0,86,3", "0,0,23"])(
    "%s is none",
    (text) => {
      expect(cameraOf(text)).toBeUndefined();
    },
  );
});

test("days are counted from 1970", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayText(dayNumber("2016-02-29"))).toBe("2016-02-29");
});

describe("colours", () => {
  test("of a share change at their bounds, and unknown is none of them", () => {
    const at = (share: number) => shareColour(share);
    expect([0.95, 0.949, 0.9, 0.8, 0.7, 0.699, 0].map(at)).toEqual([
      "#bfe0d8",
      "#f3d9a4",
      "#f3d9a4",
      "#e8a33d",
      "#c4572f",
      "#9e2a2b",
      "#9e2a2b",
    ]);
    expect(shareColour(null)).toBe(STATUS_COLOUR.unknown);
    expect(SHARE_CLASSES.map(({ colour }) => colour)).not.toContain(STATUS_COLOUR.unknown);
  });
  test("of a closing gap stay at the last step however far off it is", () => {
    expect([-1, 0, 1, 2, 30].map(closingColour)).toEqual([
      "#f3d9a4",
      "#f3d9a4",
      "#eebe71",
      "#e8a33d",
      "#e8a33d",
    ]);
  });
});

describe("icons", () => {
  const alphaAt = (icon: typeof hatchedDot, x: number, y: number) => {
    const { width, height, data } = icon.image;
    const column = Math.round(width / 2 + x * icon.pixelRatio);
    const row = Math.round(height / 2 + y * icon.pixelRatio);
    return data[(row * width + column) * 4 + 3];
  };
  test("the unknown dot is filled inside and clear outside", () => {
    expect(alphaAt(hatchedDot, 0, 0)).toBe(255);
    expect(alphaAt(hatchedDot, 4.8, 0)).toBe(0);
  });
  test("a broken ring is empty in the middle, and neither whole nor missing on its circle", () => {
    const ring = mapIcon("stalled-ring-12", "#9e2a2b");
    if (ring === undefined) throw new Error("no ring");
    const around = Array.from({ length: 360 }, (_, degree) => {
      const angle = (degree * Math.PI) / 180;
      return alphaAt(ring, 12 * Math.cos(angle), 12 * Math.sin(angle)) ?? 0;
    });
    expect(alphaAt(ring, 0, 0)).toBe(0);
    expect(around.filter((alpha) => alpha > 128).length).toBeGreaterThan(120);
    expect(around.filter((alpha) => alpha < 64).length).toBeGreaterThan(60);
  });
  test("what is not ours is not drawn", () => {
    expect(mapIcon("stalled-ring-999", "#000000")).toBeUndefined();
    expect(mapIcon("airport", "#000000")).toBeUndefined();
  });
});

describe("callouts", () => {
  const room = {
    anchors: [
      { x: 400, y: 300 },
      { x: 420, y: 310 },
      { x: 600, y: 320 },
      { x: 500, y: 200 },
      { x: 415, y: 360 },
    ],
    card: { width: 172, height: 84 },
    map: { width: 1000, height: 620 },
    padding: NO_PADDING,
    keptClear: [{ x: 640, y: 330, width: 60, height: 60 }],
  };
  const overlaps = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  test("cover neither each other nor a place, and stay on the map", () => {
    const boxes = calloutBoxes(room).filter((box) => box !== null);
    expect(boxes).toHaveLength(5);
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
      expect(room.keptClear.some((clear) => overlaps(box, clear))).toBe(false);
      expect(room.anchors.some(({ x, y }) => overlaps(box, { x, y, width: 1, height: 1 }))).toBe(false);
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1000 && box.y + box.height <= 620).toBe(true);
    }
  });
  test("are left out where there is no room", () => {
    expect(calloutBoxes({ ...room, map: { width: 150, height: 80 } })).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

test("a scale bar is a round length that fits", () => {
  const { metres, pixels } = scaleOf({ lon: 104, lat: 25.7, zoom: 8.3 });
  expect(metres).toBe(20_000);
  expect(pixels).toBeLessThanOrEqual(90);
  expect(pixels).toBeGreaterThan(36);
});

test("a village at the seam of two tiles is one village", () => {
  const feature = {
    id: 520281100001,
    geometry: { type: "Point", coordinates: [104.5, 25.7] },
    properties: { s0: 1 },
  };
  expect(mapMarks([feature, feature, { ...feature, id: undefined as never }], "coverage")).toEqual([
    { code: "520281100001", layer: "coverage", lon: 104.5, lat: 25.7, isPoint: true, properties: { s0: 1 } },
  ]);
});

test("a silhouette keeps its proportions inside its square", () => {
  const square = {
    type: "Polygon" as const,
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  expect(silhouettePath(square, 10)).toBe("M0.0 7.5L10.0 7.5L10.0 2.5L0.0 2.5L0.0 7.5Z");
});

test("the graticule meets every multiple of its step", () => {
  expect(graticule(30).features.map(({ geometry }) => geometry.coordinates[0])).toEqual([
    [60, -5],
    [90, -5],
    [120, -5],
    [150, -5],
    [60, 0],
    [60, 30],
    [60, 60],
  ]);
});

test("tiles are asked for by whole addresses, for the worker knows no page", () => {
  const json = { tiles: ["/tiles/areas/{z}/{x}/{y}.mvt"], minzoom: 0, maxzoom: 12 };
  expect(tileSource(json, "http://host:1").tiles).toEqual(["http://host:1/tiles/areas/{z}/{x}/{y}.mvt"]);
});

describe("label fonts", () => {
  const rule = {
    family: "Noto Sans SC",
    weight: "400",
    source: 'url("./files/a-400.woff2") format("woff2"), url("./files/a-400.woff") format("woff")',
    unicodeRange: "U+4E00-4E10, U+9F99",
    base: "http://host/assets/page.css",
  };
  test("are the page's own files, with the letters each one holds", () => {
    const face = { url: "http://host/assets/files/a-400.woff2", "unicode-range": ["U+4E00-4E10", "U+9F99"] };
    expect(labelFontFaces([rule, { ...rule, family: "Other" }])).toEqual({
      "Noto Sans SC": [face],
      "Noto Sans SC Bold": [face],
    });
  });
});
