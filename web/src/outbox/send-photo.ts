import { type FileSent, sendFile } from "../api/send-file.ts";
import type { QueuedPhoto, QueuedReport } from "./entry.ts";

export const sendPhoto = ({ key, name, picture }: QueuedPhoto, of: QueuedReport): Promise<FileSent> =>
  sendFile({ project: of.input.project, report: of.report, name, bytes: picture, key, account: of.account });
