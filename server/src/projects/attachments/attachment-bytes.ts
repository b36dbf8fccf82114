import type { Queryable } from "@cuntong/db/database";

export interface AttachmentBytes {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: Uint8Array;
  readonly bytes: Uint8Array;
}

/** A file of a project that can be seen. */
export async function attachmentBytes(database: Queryable, id: string): Promise<AttachmentBytes | undefined> {
  const [file] = await database.query<AttachmentBytes>(
    `/* a file */ select file.name, media_type as "mediaType", sha256, bytes from attachment file
    join project on project.code = project_code and project.deleted_at is null
    where file.id = $1 and file.deleted_at is null`,
    [id],
  );
  return file;
}
