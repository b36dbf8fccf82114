import { createHash, randomUUID } from "node:crypto";
import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../../identity/context.ts";
import { type Changed, change } from "../../writing/change.ts";
import { InvalidInput, invalid, type Refusal } from "../../writing/payload-types.ts";
import { neededTextProblems } from "../changes/input-problems.ts";
import { countyOfProject, holdProject, unknownProject } from "../project-versions.ts";
import { mediaTypeOf, TAKEN_TYPES } from "./media-type.ts";

/** Longest file, in bytes: a scanned document of many pages. */
export const LONGEST_FILE = 10 * 1024 * 1024;
const LONGEST_NAME = 200;

export interface Upload {
  readonly project: string;
  /** The report that it is a photo of. */
  readonly report: string | null;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly idempotencyKey: string;
}

export interface AttachmentFound {
  readonly id: string;
}

/** Keeps a file with a project. It adds and replaces nothing, so that no version has to be named. */
export async function addAttachment(
  context: CallerContext,
  upload: Upload,
): Promise<AttachmentFound | Refusal> {
  const county = await countyOfProject(context, upload.project);
  if (county instanceof InvalidInput) return county;
  const { idempotencyKey, bytes, ...told } = upload;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return change<AttachmentFound>(
    context,
    {
      operation: "addAttachment",
      county,
      role: "ENGINEER",
      idempotencyKey,
      input: { ...told, sha256 },
      movesAnswers: false,
    },
    (transaction) => keep({ transaction, county, sha256, account: context.caller.account }, upload),
  );
}

interface Place {
  readonly transaction: Queryable;
  readonly county: string;
  readonly sha256: string;
  readonly account: string;
}

async function keep(place: Place, upload: Upload): Promise<Changed<AttachmentFound> | Refusal> {
  const { transaction, sha256 } = place;
  const row = await holdProject(transaction, upload.project);
  if (row === undefined || row.isDeleted) return unknownProject(upload.project);
  const mediaType = mediaTypeOf(upload.bytes);
  const fault = nameFault(upload.name) ?? typeFault(mediaType) ?? (await reportFault(transaction, upload));
  if (fault !== undefined || mediaType === undefined) return fault ?? wrongType;
  const id = randomUUID();
  await write(place, upload, { id, mediaType });
  const { name, report, bytes } = upload;
  const file = { id, name, mediaType, sizeBytes: bytes.length, sha256, report };
  return {
    answer: { id },
    audit: [{ kind: "ProjectFile", code: upload.project, before: null, after: { file } }],
  };
}

const wrongType = invalid(
  "file",
  `By its first bytes the file is none of ${TAKEN_TYPES}`,
  `按文件内容判断，不属于可上传的类型（${TAKEN_TYPES}）`,
);

const typeFault = (mediaType: string | undefined): InvalidInput | undefined =>
  mediaType === undefined ? wrongType : undefined;

function nameFault(name: string): InvalidInput | undefined {
  const problems = neededTextProblems("name", name, LONGEST_NAME);
  if (problems.length > 0) return new InvalidInput(problems);
  return /[/\\]/.test(name) ? invalid("name", "A name, without folders", "文件名不得含路径") : undefined;
}

async function reportFault(
  transaction: Queryable,
  { project, report }: Upload,
): Promise<InvalidInput | undefined> {
  if (report === null) return undefined;
  const [known] = await transaction.query(
    "/* a report of the project */ select 1 from progress_report where id::text = $1 and project_code = $2",
    [report, project],
  );
  if (known !== undefined) return undefined;
  return invalid("report", `The project has no report ${report}`, `该项目没有进度填报 ${report}`);
}

async function write(
  { transaction, county, sha256, account }: Place,
  { project, report, name, bytes }: Upload,
  { id, mediaType }: { readonly id: string; readonly mediaType: string },
): Promise<void> {
  await transaction.query(
    `/* a file */ insert into attachment
      (id, project_code, report_id, county_code, name, media_type, size_bytes, sha256, bytes, uploaded_by)
    values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10)`,
    [id, project, report, county, name.trim(), mediaType, bytes.length, sha256, bytes, account],
  );
}
