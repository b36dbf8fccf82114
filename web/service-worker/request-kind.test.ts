import { expect, test } from "vitest";
import { kindOf } from "./request-kind.ts";

const HERE = "https://cuntong.example";
const kind = (path: string, mode = "cors", method = "GET") =>
  kindOf({ method, mode, url: new URL(path, HERE).href }, HERE);

test("pages are what people navigate to", () => {
  for (const path of ["/", "/this-week?lang=en", "/projects/P-520281-1/report", "/sessions"])
    expect(kind(path, "navigate"), path).toBe("page");
});

test("files of the build are kept", () => {
  expect(kind("/assets/index-1a2b.js")).toBe("file");
  expect(kind("/assets/noto-1a2b.woff2")).toBe("file");
  expect(kind("/favicon.svg")).toBe("file");
});

test("answers, sessions, tiles, attachments and what others serve are never touched", () => {
  for (const path of ["/graphql", "/session", "/tiles/areas/1/2/3.mvt", "/attachments/7", "/health/ready"])
    for (const mode of ["cors", "navigate"]) expect(kind(path, mode), path).toBe("line");
  expect(kind("/graphql", "cors", "POST")).toBe("line");
  expect(kind("/assets/index-1a2b.js", "cors", "POST")).toBe("line");
  expect(kind("/basemap.json")).toBe("line");
  expect(kind("/basemap.json", "navigate")).toBe("line");
  expect(kind("https://tiles.example/assets/a.js")).toBe("line");
});
