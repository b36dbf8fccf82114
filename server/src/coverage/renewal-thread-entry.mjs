// A worker thread starts without the TypeScript loader of its parent: register it, then go on.
import { register } from "tsx/esm/api";

register();
await import("./renewal-thread.ts");
