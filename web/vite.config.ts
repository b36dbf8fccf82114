import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./vite/compressed.ts";
import { documentsInPlace } from "./vite/documents-in-place.ts";
import { serviceWorker } from "./vite/service-worker.ts";
import { woff2Only } from "./vite/woff2-only.ts";

const SERVER = process.env.CUNTONG_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [documentsInPlace(), react(), woff2Only(), serviceWorker(), compressed()],
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What every page begins with is one file, not thirty: a browser asks for six at a time.
        codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] },
      },
    },
  },
  server: {
    proxy: {
      "/graphql": SERVER,
      "/tiles": SERVER,
      "/health": SERVER,
      "/session": SERVER,
      "/attachments": SERVER,
      "/basemap.json": SERVER,
    },
  },
});
