import type { Database } from "@cuntong/db/database";
import { hashOf } from "@cuntong/server/identity/secret";
import { buildCuntongSchema } from "@cuntong/server/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { contextOf } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import { type TinyServer, tinyServer } from "../support/tiny-server.ts";
import { ChangedProjects, LI, PROJECT } from "./changing-project.ts";
import { ONE, OTHER } from "./two-small-counties.ts";

const LONGEST = 10 * 1024 * 1024;
const TOKENS = { li: "l".repeat(43), reader: "r".repeat(43), stranger: "s".repeat(43) } as const;
type Who = keyof typeof TOKENS;

const jpeg = (length = 100): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(length - 4, 7)]);

describeOnEachDatabase("files of projects", (open) => {
  const database = open();
  const projects = new ChangedProjects(database);
  let server: TinyServer;
  let keys = 0;

  beforeAll(async () => {
    await projects.begin();
    await addPeople(database);
    server = await tinyServer({
      database: projects.store,
      schema: buildCuntongSchema(),
      isPublic: false,
      level: "silent",
    });
  });
  afterAll(() => server.app.close());

  const upload = (
    body: Buffer,
    {
      who = "li" as Who | null,
      name = "现场.jpg",
      report = "",
      project = PROJECT,
      headers = {} as Record<string, string>,
    } = {},
  ) => {
    keys += 1;
    const query = new URLSearchParams({ project, name, ...(report ? { report } : {}) });
    return server.app.inject({
      method: "POST",
      url: `/attachments?${query}`,
      headers: {
        "content-type": "application/octet-stream",
        "idempotency-key": `upload-${keys}`,
        ...(who === null ? {} : { authorization: `Bearer ${TOKENS[who]}` }),
        ...headers,
      },
      payload: body,
    });
  };
  const fetched = (url: string, who: Who) =>
    server.app.inject({ url, headers: { authorization: `Bearer ${TOKENS[who]}` } });
  const filesOf = async (): Promise<{
    documents: { id: string }[];
    reports: { photos: { id: string }[] }[];
  }> =>
    (
      await ask(
        database,
        `{ project(code: "${PROJECT}") { documents { id name mediaType sizeBytes url uploadedBy } reports { id photos { id name } } } }`,
        {},
        contextOf(projects.store, LI),
      )
    ).data.project;

  test("a document comes back byte for byte, named as it was, and is never run", async () => {
    const bytes = jpeg(3000);
    const answer = await upload(bytes, { name: "批复'1*.jpg" });
    expect(answer.statusCode).toBe(201);
    const { id, url } = answer.json();
    expect((await filesOf()).documents).toEqual([
      { id, name: "批复'1*.jpg", mediaType: "image/jpeg", sizeBytes: 3000, url, uploadedBy: "李工" },
    ]);
    const file = await fetched(url, "reader");
    expect(file.statusCode).toBe(200);
    expect(file.rawPayload.equals(bytes)).toBe(true);
    expect(file.headers).toMatchObject({
      "content-type": "image/jpeg",
      "content-disposition": `attachment; filename="file"; filename*=UTF-8''%E6%89%B9%E5%A4%8D%271%2A.jpg`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    });
  });

  test("a photo belongs to a report of the project", async () => {
    const [report] = await database.query<{ id: string }>(
      "select id::text from progress_report where county_code = $1",
      [ONE],
    );
    const { id } = (await upload(jpeg(), { report: report?.id ?? "" })).json();
    const files = await filesOf();
    expect(files.reports[0]?.photos).toEqual([{ id, name: "现场.jpg" }]);
    expect(files.documents.map((one) => one.id)).not.toContain(id);
    const [other] = await database.query<{ id: string }>(
      "select id::text from progress_report where county_code = $1",
      [OTHER],
    );
    expect((await upload(jpeg(), { report: other?.id ?? "" })).json().error.problems[0].field).toBe("report");
  });

  test("the same key uploads once, and for another file it is refused", async () => {
    const headers = { "idempotency-key": "one-photo-once" };
    const answers = await Promise.all([upload(jpeg(), { headers }), upload(jpeg(), { headers })]);
    expect(answers[0]?.json()).toEqual(answers[1]?.json());
    const [count] = await database.query<{ n: number }>(
      "select count(*)::int as n from attachment where id = $1",
      [answers[0]?.json().id],
    );
    expect(count?.n).toBe(1);
    const other = await upload(jpeg(101), { headers });
    expect([other.statusCode, other.json().error.problems[0].field]).toEqual([422, "idempotencyKey"]);
  });

  test("a file is what its bytes say, not what it is called", async () => {
    const refused = await upload(Buffer.from("<script>alert(1)</script>"), { name: "photo.jpg" });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().error.problems).toEqual([
      {
        field: "file",
        message: "By its first bytes the file is none of JPEG, PNG, WebP, PDF, DOCX, XLSX",
        messageZh: expect.stringMatching(/\p{Script=Han}/u),
      },
    ]);
    const pdf = await upload(Buffer.from("%PDF-1.4 whatever"), { name: "photo.jpg" });
    expect((await fetched(pdf.json().url, "li")).headers["content-type"]).toBe("application/pdf");
  });

  test("a file has 10 MiB at most, and a name without folders", async () => {
    expect((await upload(jpeg(LONGEST))).statusCode).toBe(201);
    expect((await upload(jpeg(LONGEST + 1))).statusCode).toBe(413);
    expect((await upload(jpeg(), { name: "../x.jpg" })).json().error.problems[0].field).toBe("name");
    expect((await upload(jpeg(), { name: "x".repeat(201) })).statusCode).toBe(422);
    expect((await upload(Buffer.alloc(0))).statusCode).toBe(422);
  });

  test("uploading takes an engineer of the county; denied, not a row is different", async () => {
    const before = await untouched();
    expect((await upload(jpeg(), { who: "reader" })).statusCode).toBe(403);
    const [hidden, none] = [
      await upload(jpeg(), { who: "stranger" }),
      await upload(jpeg(), { project: "P-0" }),
    ];
    expect(hidden.json().error.message.replace(PROJECT, "X")).toBe(
      none.json().error.message.replace("P-0", "X"),
    );
    expect((await upload(jpeg(), { who: null })).statusCode).toBe(401);
    expect((await upload(jpeg(), { headers: { "idempotency-key": "" } })).statusCode).toBe(422);
    expect(await untouched()).toEqual(before);
  });

  // Tokens note the day of their use.
  const untouched = async () =>
    new Map([...(await tableHashes(database))].filter(([table]) => table !== "api_token"));

  test("a page of another site cannot make a browser upload", async () => {
    const answer = await server.app.inject({
      method: "POST",
      url: `/attachments?project=${PROJECT}&name=x`,
      headers: {
        cookie: `cuntong=${await sessionOfLi(database)}`,
        "content-type": "text/plain",
        "idempotency-key": "forged-request",
      },
      payload: jpeg(),
    });
    expect([answer.statusCode, answer.json().error.message]).toEqual([400, expect.stringMatching(/cookie/)]);
  });

  test("a file of a county that may not be seen and no file at all are told alike", async () => {
    const { url } = (await upload(jpeg())).json();
    const [hidden, none] = [await fetched(url, "stranger"), await fetched("/attachments/none", "stranger")];
    expect([hidden.statusCode, none.statusCode]).toEqual([404, 404]);
    expect(hidden.json().error.message).toBe(none.json().error.message);
  });

  test("a file that was removed is gone; the history knows of it", async () => {
    const { id, url } = (await upload(jpeg(), { name: "错.jpg" })).json();
    const selection = "documents { id } history(first: 2) { operation reason changes { field } }";
    const project = await projects.changed("removeAttachment", { attachment: id, reason: "传错" }, selection);
    expect(project.documents.map((one: { id: string }) => one.id)).not.toContain(id);
    expect(project.history).toEqual([
      { operation: "removeAttachment", reason: "传错", changes: [{ field: "file" }] },
      { operation: "addAttachment", reason: null, changes: [{ field: "file" }] },
    ]);
    expect((await fetched(url, "li")).statusCode).toBe(404);
    expect(await projects.refused("removeAttachment", { attachment: id, reason: "x" })).toEqual([
      `attachment: The project has no file ${id}`,
    ]);
  });
});

async function addPeople(database: Database): Promise<void> {
  await database.query("insert into account (id, name) values ('reader', '读者'), ('stranger', '外人')");
  for (const [account, county, role] of [
    ["li", ONE, "ENGINEER"],
    ["reader", ONE, "VIEWER"],
    ["stranger", OTHER, "ENGINEER"],
  ]) {
    await database.query("insert into account_role (account_id, county_code, role) values ($1, $2, $3)", [
      account,
      county,
      role,
    ]);
    await database.query(
      `insert into api_token (id, hash, name, account_id, scopes, counties, expires_at)
       values ($1, $2, $1, $1, array['READ', 'WRITE'], array[$3], now() + interval '1 day')`,
      [account, hashOf(TOKENS[account as Who]), county],
    );
  }
}

async function sessionOfLi(database: Database): Promise<string> {
  const secret = "c".repeat(43);
  await database.query(
    "insert into session (hash, account_id, expires_at) values ($1, 'li', now() + interval '1 day')",
    [hashOf(secret)],
  );
  return secret;
}
