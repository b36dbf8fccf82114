// Files are what their bytes say, whatever they are called: a page named photo.jpg must never be shown as a page.

/** The types that are taken, as people call them. */
export const TAKEN_TYPES = "JPEG, PNG, WebP, PDF, DOCX, XLSX";

const startsWith = (bytes: Uint8Array, start: readonly number[], offset = 0): boolean =>
  bytes.length >= offset + start.length && start.every((byte, index) => bytes[offset + index] === byte);

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The type of a file by its first bytes; undefined for what is not taken. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, JPEG)) return "image/jpeg";
  if (startsWith(bytes, PNG)) return "image/png";
  if (startsWith(bytes, ascii("RIFF")) && startsWith(bytes, ascii("WEBP"), 8)) return "image/webp";
  if (startsWith(bytes, ascii("%PDF-"))) return "application/pdf";
  return startsWith(bytes, ZIP) ? officeTypeOf(bytes) : undefined;
}

/** Office files are archives that name their parts. */
function officeTypeOf(bytes: Uint8Array): string | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!archive.includes("[Content_Types].xml")) return undefined;
  if (archive.includes("word/document.xml")) return `${OFFICE}.wordprocessingml.document`;
  return archive.includes("xl/workbook.xml") ? `${OFFICE}.spreadsheetml.sheet` : undefined;
}
