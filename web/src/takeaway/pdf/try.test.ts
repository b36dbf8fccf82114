import { readFileSync, writeFileSync } from "node:fs";
import { test, vi } from "vitest";
import { letterFonts } from "./letter-fonts.ts";
import { pdfDocument } from "./pdf-document.ts";

test("try", async () => {
  vi.stubGlobal("fetch", async (url: string) => {
    const b = readFileSync("/work/main" + url.replace(/\?.*/, ""));
    return new Response(b);
  });
  const text = "盘州市 · 通硬化路 ≤ 200 m，97 个村、19.7 万人不通硬化路 垴堨峂 é Cuntong 😀";
  const letters = await letterFonts([text, "?"], new AbortController().signal);
  const jpeg = readFileSync("/tmp/c/x.jpg");
  const blob = await pdfDocument(
    {
      width: 842,
      height: 595,
      picture: { bytes: new Uint8Array(jpeg), width: 8, height: 8 },
      texts: [
        { text, x: 40, y: 80, size: 20, colour: "#9e2a2b", isBold: true },
        { text, x: 40, y: 120, size: 12, colour: "#1f2328", isBold: false },
      ],
      title: "盘州",
      language: "zh-CN",
    },
    letters,
  );
  writeFileSync("/tmp/c/t.pdf", Buffer.from(await blob.arrayBuffer()));
});
