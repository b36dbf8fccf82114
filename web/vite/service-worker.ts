import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "vite";

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const ENTRY = "index.html";
/** What has to open without a line. */
const KEPT = [
  "src/reporting/report-page.tsx",
  "src/reporting/week-page.tsx",
  "src/reporting/words.ts",
  "src/project-page/words.ts",
  "src/outbox/queue-mark.tsx",
];

/** Files that a chunk needs; of the entry's other pages only those that are asked for. */
function gather(manifest: Manifest, key: string, found: Set<string>): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The build has no ${key}: see web/vite/service-worker.ts`);
  if (found.has(chunk.file)) return found;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
  const later = key === ENTRY ? [] : (chunk.dynamicImports ?? []);
  for (const next of [...(chunk.imports ?? []), ...later]) gather(manifest, next, found);
  return found;
}

async function keptOf(folder: string) {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8"));
  const found = [ENTRY, ...KEPT].reduce((files, key) => gather(manifest, key, files), new Set<string>());
  const files = [...found].map((file) => `/${file}`).concat("/favicon.svg");
  const page = await readFile(join(folder, ENTRY));
  const name = createHash("sha256").update(page).update(files.join()).digest("hex").slice(0, 12);
  return { name, entry: `/${manifest[ENTRY]?.file}`, files };
}

/** Builds the service worker behind the page, whose files it has to know. It is no part of the page: see decision 0012. */
export function serviceWorker(): Plugin {
  let folder = "";
  let web = "";
  return {
    name: "cuntong-service-worker",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      web = root;
      folder = join(root, outDir);
    },
    writeBundle: async () => {
      await build({
        configFile: false,
        root: web,
        publicDir: false,
        logLevel: "warn",
        define: { BUILD: JSON.stringify(await keptOf(folder)) },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: "es2022",
          lib: {
            entry: join(web, "service-worker/main.ts"),
            formats: ["es"],
            fileName: () => "service-worker.js",
          },
        },
      });
    },
  };
}
