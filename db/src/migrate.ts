import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Database, Queryable } from "./database.ts";

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

export interface SqlFile {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** The numbered migrations: the record, forward only. */
export const migrationFiles = (): Promise<readonly SqlFile[]> => sqlFiles(folder("migrations"));

/** The views and functions that are derived from the record, and laid anew when any of them changed. */
export const viewFiles = (): Promise<readonly SqlFile[]> => sqlFiles(folder("views"));

/** One hash over everything that makes the schema. */
export async function schemaHash(): Promise<string> {
  const files = [...(await migrationFiles()), ...(await viewFiles())];
  return hashOf(files.map((file) => `${file.name}:${file.hash}`).join("\n"));
}

export class NewerDatabase extends Error {}

/**
 * Brings the database to this version's schema: each missing migration in its own transaction, then the views.
 * Throws NewerDatabase when a later version has migrated it already; nothing is changed then.
 * Answers the names of what was applied.
 */
export async function migrate(database: Database, files?: readonly SqlFile[]): Promise<readonly string[]> {
  const migrations = files ?? (await migrationFiles());
  await database.execute(
    "create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())",
  );
  const applied = await appliedMigrations(database);
  refuseNewer(applied, migrations);
  refuseEdited(applied, migrations);
  const missing = migrations.filter((file) => !applied.has(file.name));
  for (const file of missing) await applyMigration(database, file);
  const views = await viewFiles();
  const viewsHash = hashOf(views.map((file) => file.hash).join("\n"));
  if (missing.length === 0 && applied.get("views") === viewsHash) return [];
  await database.transaction((transaction) => applyViews(transaction, views, viewsHash));
  return [...missing.map((file) => file.name), "views"];
}

const appliedMigrations = async (database: Queryable): Promise<ReadonlyMap<string, string>> => {
  const rows = await database.query<{ name: string; hash: string }>("select name, hash from migration");
  return new Map(rows.map((row) => [row.name, row.hash]));
};

const refuseNewer = (applied: ReadonlyMap<string, string>, migrations: readonly SqlFile[]): void => {
  const known = new Set(["views", ...migrations.map((file) => file.name)]);
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new NewerDatabase(
      `The database was migrated by a newer version of Cuntong (${unknown.join(", ")}). Start that version, or restore a backup made by this one.`,
    );
};

const refuseEdited = (applied: ReadonlyMap<string, string>, migrations: readonly SqlFile[]): void => {
  const edited = migrations.find((file) => applied.has(file.name) && applied.get(file.name) !== file.hash);
  if (edited)
    throw new Error(
      `Migration ${edited.name} differs from the one that this database was made with. Migrations are never edited: add a new one.`,
    );
};

const applyMigration = (database: Database, file: SqlFile): Promise<void> =>
  database.transaction(async (transaction) => {
    await runScript(transaction, file.text);
    await transaction.query("insert into migration (name, hash) values ($1, $2)", [file.name, file.hash]);
  });

const applyViews = async (transaction: Queryable, views: readonly SqlFile[], hash: string): Promise<void> => {
  for (const view of views) await runScript(transaction, view.text);
  await transaction.query(
    "insert into migration (name, hash) values ('views', $1) on conflict (name) do update set hash = $1, applied_at = now()",
    [hash],
  );
};

// A transaction takes one statement at a time; a dollar-quoted body may hold semicolons of its own.
const runScript = async (transaction: Queryable, script: string): Promise<void> => {
  for (const statement of statementsOf(script)) await transaction.query(statement);
};

/** The statements of a script, split at semicolons that stand outside quotes, comments and dollar quotes. */
export function statementsOf(script: string): readonly string[] {
  const pieces =
    script.match(/\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\/|;|[^$'\-/;]+|[\s\S]/g) ??
    [];
  const statements: string[] = [""];
  for (const piece of pieces) {
    if (piece === ";") statements.push("");
    else if (!piece.startsWith("--")) statements[statements.length - 1] += piece;
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== "");
}

const sqlFiles = async (directory: string): Promise<readonly SqlFile[]> => {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(names.map((name) => sqlFile(directory, name)));
};

const sqlFile = async (directory: string, name: string): Promise<SqlFile> => {
  const text = await readFile(path.join(directory, name), "utf8");
  return { name, text, hash: hashOf(text) };
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
