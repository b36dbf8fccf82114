import { type Browser, chromium } from "playwright-core";
import { CHROMIUM } from "../benchmarks/first-view.ts";

/** A browser in which WebGL is switched off, as on locked-down office machines. */
export const openBrowserWithoutGraphics = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--no-first-run"],
  });
