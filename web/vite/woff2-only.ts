import type { Plugin } from "vite";

// Every browser that runs the map reads woff2; the older copies would double the size of the build.
const OLDER_COPY = /,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/g;

/** Leaves the older font copies out of the build. */
export const woff2Only = (): Plugin => ({
  name: "cuntong-woff2-only",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("noto-sans-sc") && id.includes(".css")
      ? { code: code.replace(OLDER_COPY, ""), map: null }
      : null,
});
