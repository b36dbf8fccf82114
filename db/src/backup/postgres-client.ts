import { type ChildProcess, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";

// Extensions stay as they are: creating them takes a superuser, and they hold no data of ours.
const onlyOurs = ["--schema=public", "--no-owner", "--no-privileges"];

/** PostgreSQL's own programs are missing, or said no; the message is theirs. */
export class ClientProgramError extends Error {}

/** Runs pg_dump on a snapshot, in its compressed custom format. */
export async function dumpTo(url: string, file: string, snapshot: string): Promise<void> {
  const child = program("pg_dump", url, [
    "--format=custom",
    ...onlyOurs,
    `--snapshot=${snapshot}`,
    `--file=${file}`,
  ]);
  child.stdin?.end();
  await succeeded("pg_dump", child);
}

/** Replaces all tables, views and functions by those of a dump, in one transaction. */
export async function restoreFrom(url: string, file: string): Promise<void> {
  const listFile = `${file}.list`;
  await writeFile(listFile, withoutSchema(await contentsOf(file)));
  const transaction = ["--single-transaction", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--file=-"];
  const psql = program("psql", url, transaction);
  const script = spawn("pg_restore", ["--file=-", ...onlyOurs, `--use-list=${listFile}`, file], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  psql.stdin?.on("error", () => {}); // psql has stopped at an error, which it tells itself
  psql.stdin?.write(`${dropEverything}\n`);
  script.stdout?.pipe(psql.stdin as NodeJS.WritableStream, { end: false });
  await Promise.all([
    succeeded("psql", psql),
    succeeded("pg_restore", script).then(endOf(psql), abandoned(psql)),
  ]);
}

// Only a complete script may be committed: psql takes the end of its input for the end of the work.
const endOf = (psql: ChildProcess) => (): void => {
  psql.stdin?.end();
};

const abandoned =
  (psql: ChildProcess) =>
  (cause: unknown): never => {
    psql.kill("SIGKILL");
    throw cause;
  };

async function contentsOf(file: string): Promise<string> {
  const child = spawn("pg_restore", ["--list", file], { stdio: ["ignore", "pipe", "pipe"] });
  let list = "";
  child.stdout?.on("data", (part: Buffer) => {
    list += part.toString("utf8");
  });
  await succeeded("pg_restore", child);
  return list;
}

// The schema and PostGIS's table of coordinate systems are there already, and may belong to somebody else.
const withoutSchema = (list: string): string =>
  list
    .split("\n")
    .filter(
      (line) => !/ (SCHEMA|COMMENT|ACL) - (SCHEMA )?public | TABLE DATA public spatial_ref_sys /.test(line),
    )
    .join("\n");

// A password in an argument could be read by every user of the machine; in the environment it cannot.
function program(name: string, url: string, args: readonly string[]): ChildProcess {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  return spawn(name, [`--dbname=${address.href}`, "--no-password", ...args], {
    stdio: ["pipe", "ignore", "pipe"],
    env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}), PGTZ: "UTC" },
  });
}

async function succeeded(name: string, child: ChildProcess): Promise<void> {
  let complaints = "";
  child.stderr?.on("data", (part: Buffer) => {
    complaints = (complaints + part.toString("utf8")).slice(-4000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (cause) => reject(notStarted(name, cause)));
    child.once("close", resolve);
  });
  if (code !== 0) throw new ClientProgramError(`${name} failed: ${complaints.trim() || `exit code ${code}`}`);
}

const notStarted = (name: string, cause: Error): Error =>
  (cause as NodeJS.ErrnoException).code === "ENOENT"
    ? new ClientProgramError(`${name} is not installed: apt-get install postgresql-client`, { cause })
    : cause;

const dropEverything = `/* drop what is ours and leave what belongs to an extension */
set client_min_messages = error;
do $$
declare
  commands text[];
  command text;
begin
  select array_agg(entry.command order by entry.rank) into commands from (
    select 1 as rank, format('drop %s if exists %s cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end, oid::regclass) as command
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
    union all
    select 2, format('drop routine if exists %s cascade', oid::regprocedure)
    from pg_proc
    where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
    union all
    select 3, format('drop sequence if exists %s cascade', oid::regclass)
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S'
      and not exists (select from pg_depend where objid = pg_class.oid and deptype in ('e', 'a', 'i'))
    union all
    select 4, format('drop type if exists %s cascade', oid::regtype)
    from pg_type
    where typnamespace = 'public'::regnamespace and (typtype in ('e', 'd') or typtype = 'c' and exists (select from pg_class where pg_class.oid = typrelid and relkind = 'c'))
      and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')
  ) entry;
  foreach command in array coalesce(commands, '{}') loop
    execute command;
  end loop;
end $$;`;
