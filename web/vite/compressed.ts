import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";
import { firstViewText } from "./first-view.ts";

const brotli = promisify(brotliCompress);
const TEXT = /\.(js|mjs|css|html|svg|json)$/;
// 10 of 11: the last step costs three times the time for one percent.
const QUALITY = 10;

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  };
  await writeFile(`${file}.br`, await brotli(content, options));
}

/** Writes a `.br` beside every text file of the build, so that the server only has to hand it out. */
export function compressed(): Plugin {
  let folder = "";
  let hasFailed = false;
  return {
    name: "cuntong-compressed",
    apply: "build",
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    buildEnd: (error) => {
      hasFailed = error !== undefined;
    },
    closeBundle: async () => {
      if (hasFailed) return; // there is nothing to compress, and what went wrong must be told by itself
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
      await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
      console.log(await firstViewText(folder));
    },
  };
}
