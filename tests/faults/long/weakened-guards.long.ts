import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

// Each guard is taken out of a copy of the project, and the test that should notice is run there.

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Weakening {
  readonly guard: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Test files of which at least one must fail. */
  readonly noticedBy: readonly string[];
}

const IDENTITY = "server/src/identity";
const MATRIX = "tests/api/authorisation-matrix.test.ts";
const SIGN_IN = "tests/api/sign-in.test.ts";

const weakenings: readonly Weakening[] = [
  {
    guard: "a role is needed to change",
    file: `${IDENTITY}/caller.ts`,
    from: "caller.mayWrite && holds(caller, role, county)",
    to: "caller.mayWrite",
    noticedBy: [MATRIX],
  },
  {
    guard: "a token needs the scope to write",
    file: `${IDENTITY}/caller.ts`,
    from: "caller.mayWrite && holds(caller, role, county)",
    to: "holds(caller, role, county)",
    noticedBy: [MATRIX],
  },
  {
    guard: "roles stand in an order",
    file: `${IDENTITY}/caller.ts`,
    from: "ROLES.indexOf(held) >= ROLES.indexOf(role)",
    to: "true",
    noticedBy: [MATRIX],
  },
  {
    guard: "reading ends at one's counties",
    file: `${IDENTITY}/caller.ts`,
    from: 'isPublic || caller.isSystemAdministrator ? "*"',
    to: 'isPublic || caller.isSystemAdministrator || caller.kind !== "ANONYMOUS" ? "*"',
    noticedBy: [MATRIX],
  },
  {
    guard: "a session ends at last",
    file: `${IDENTITY}/find-caller.ts`,
    from: "and disabled_at is null and expires_at > now()",
    to: "and disabled_at is null",
    noticedBy: [SIGN_IN],
  },
  {
    guard: "a session ends when idle",
    file: `${IDENTITY}/find-caller.ts`,
    from: "and last_seen_at > now() - make_interval(hours => $2)",
    to: "and $2::int is not null",
    noticedBy: [SIGN_IN],
  },
  {
    guard: "a closed account has no session",
    file: `${IDENTITY}/find-caller.ts`,
    from: "where session.hash = $1 and disabled_at is null",
    to: "where session.hash = $1",
    noticedBy: [SIGN_IN],
  },
  {
    guard: "a revoked token opens nothing",
    file: `${IDENTITY}/find-caller.ts`,
    from: "and revoked_at is null and",
    to: "and",
    noticedBy: [SIGN_IN, "tests/api/accounts.test.ts"],
  },
  {
    guard: "a token expires",
    file: `${IDENTITY}/find-caller.ts`,
    from: "and api_token.expires_at > now() and",
    to: "and",
    noticedBy: [SIGN_IN, "tests/api/accounts.test.ts"],
  },
  {
    guard: "failures make one wait",
    file: `${IDENTITY}/sign-in.ts`,
    from: "if (wait > 0) return",
    to: "if (wait > 1e9) return",
    noticedBy: [SIGN_IN],
  },
  {
    guard: "a link works once",
    file: `${IDENTITY}/sign-in.ts`,
    from: "where hash = $1 and used_at is null and",
    to: "where hash = $1 and",
    noticedBy: [SIGN_IN],
  },
  {
    guard: "reading asks to sign in where it is not public",
    file: `${IDENTITY}/public-read.ts`,
    from: "return !isOpen(selection.name.value)",
    to: "return isOpen(selection.name.value) && false",
    noticedBy: [MATRIX, "tests/api/http-graphql.test.ts"],
  },
  {
    guard: "a cookie from another site proves a preflight",
    file: "server/src/http/cross-site.ts",
    from: "if (!headers.cookie || headers.authorization) return;",
    to: "return;",
    noticedBy: ["tests/api/http-graphql.test.ts"],
  },
  {
    guard: "a change names its rights",
    file: "server/src/writing/change.ts",
    from: "if (!mayChange(caller, request.role, request.county)) return",
    to: "if (caller.kind === 'ANONYMOUS') return",
    noticedBy: [MATRIX],
  },
  {
    guard: "a key is used once",
    file: "server/src/writing/once.ts",
    from: 'if (earlier?.isSame) return { kind: "answered", answer: earlier.answer };',
    to: 'if (earlier?.isSame) return { kind: "new" };',
    noticedBy: ["tests/api/report-progress.test.ts"],
  },
  {
    guard: "a change knows the version that was seen",
    file: "server/src/writing/versions.ts",
    from: "if (row.version === version) return undefined;",
    to: "if (row.version >= version) return undefined;",
    noticedBy: ["tests/api/report-progress.test.ts"],
  },
];

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), "cuntong-weakened-"));
  const { stdout } = await run("git", ["ls-files", "-z"], { cwd: root, maxBuffer: 1 << 26 });
  for (const file of stdout.split("\0").filter((name) => name !== ""))
    await cp(path.join(root, file), path.join(copy, file), { recursive: true });
  // Links between the packages lead into the copy only when they are made there.
  await run("npx", ["-y", "pnpm@10.34.9", "install", "--prefer-offline"], { cwd: copy, maxBuffer: 1 << 26 });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test.each(weakenings)("$guard", async ({ file, from, to, noticedBy }) => {
  const place = path.join(copy, file);
  const sound = await readFile(place, "utf8");
  expect(sound.split(from)).toHaveLength(2);
  await writeFile(place, sound.replace(from, to));
  try {
    expect((await outcomeOf(noticedBy, ["--bail=1"])).numFailedTests).toBeGreaterThan(0);
  } finally {
    await writeFile(place, sound);
  }
});

test("the copy is sound without a weakening", async () => {
  const all = [...new Set(weakenings.flatMap(({ noticedBy }) => noticedBy))];
  expect(await outcomeOf(all)).toMatchObject({ success: true, numFailedTests: 0 });
});

interface Outcome {
  readonly success: boolean;
  readonly numFailedTests: number;
}

// Counted from the report: a weakening that only kept a file from running would end the run badly too.
async function outcomeOf(files: readonly string[], options: readonly string[] = []): Promise<Outcome> {
  const report = path.join(copy, "outcome.json");
  await rm(report, { force: true });
  const reporting = ["--reporter=json", `--outputFile=${report}`];
  await run("npx", ["vitest", "run", ...files, ...options, ...reporting], {
    cwd: copy,
    maxBuffer: 1 << 26,
  }).catch(() => undefined);
  return JSON.parse(await readFile(report, "utf8")) as Outcome;
}
