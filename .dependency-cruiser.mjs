// The layer law: a file imports from its own folder or from one earlier in the list.

const serverLayers = [
  "geo",
  "database",
  "reading",
  "identity",
  "writing",
  "accounts",
  "areas",
  "villages",
  "indicators",
  "projects",
  "assets",
  "ground",
  "access",
  "coverage",
  "gaps",
  "relocation",
  "changes",
  "tiles",
];
const webLayers = [
  "device",
  "api",
  "ui",
  "map",
  "coverage",
  "gaps",
  "projects",
  "relocation",
  "takeaway",
  "selection",
  "outbox",
  "home",
  "overview",
  "village",
  "project-list",
  "reporting",
  "ground",
  "project-editing",
  "project-page",
  "compare",
  "explorer",
  "account",
];

const laterForbidden = (root, layers) =>
  layers.slice(0, -1).map((layer, index) => ({
    name: `${root}-${layer}-imports-nothing-later`,
    severity: "error",
    comment: `${root}/src/${layer} stands before what it imports: the shared idea is missing its own, earlier folder`,
    from: { path: `^${root}/src/${layer}/` },
    to: { path: `^${root}/src/(${layers.slice(index + 1).join("|")})/` },
  }));

export default {
  forbidden: [
    ...laterForbidden("server", serverLayers),
    ...laterForbidden("web", webLayers),
    {
      name: "composition-is-imported-by-nobody",
      severity: "error",
      comment: "http/, schema.ts and main.ts compose the features; only scripts and tests start them",
      from: { path: `^server/src/(${serverLayers.join("|")})/` },
      to: { path: "^server/src/(http/|schema\\.ts|main\\.ts)" },
    },
    {
      name: "web-knows-the-server-only-through-its-schema",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^(server|db)/" },
    },
    {
      name: "database-knows-no-server",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^(server|web|scripts|tests)/", pathNot: "^tests/support/" },
    },
    {
      name: "only-map-knows-maplibre",
      severity: "error",
      comment: "Layers are values (types only); map/ alone holds MapLibre",
      from: { path: "^web/src/(?!map/)", pathNot: "\\.test\\.tsx?$" },
      to: { path: "maplibre-gl", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-missing-module", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "product-imports-no-tests",
      severity: "error",
      from: { path: "^(db|server|web)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(/dist/|api/generated/)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
