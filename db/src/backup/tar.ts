import type { FileHandle } from "node:fs/promises";

// The little of POSIX tar (ustar) that an archive of two files needs, so that anybody can open it with `tar`.

const blockBytes = 512;
const largestOctal = 0o77777777777;

export interface TarEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** Where its content begins in the archive. */
  readonly start: number;
}

/** The block that stands before a file's content. */
export function tarHeader(name: string, sizeBytes: number, modified: Date): Buffer {
  const block = Buffer.alloc(blockBytes);
  block.write(name, 0, 100, "ascii");
  block.write("0000644\0", 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  writeSize(block, sizeBytes);
  block.write(`${octal(Math.floor(modified.getTime() / 1000), 11)}\0`, 136);
  block.write("        ", 148);
  block.write("0", 156);
  block.write("ustar\u000000", 257);
  block.write(`${octal(checksum(block), 6)}\0 `, 148);
  return block;
}

/** What fills a content up to whole blocks. */
export const tarPadding = (sizeBytes: number): Buffer =>
  Buffer.alloc((blockBytes - (sizeBytes % blockBytes)) % blockBytes);

/** Two empty blocks end an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * blockBytes);

/** The files in an archive. Throws when a header is damaged or content is cut off. */
export async function tarEntries(archive: FileHandle): Promise<readonly TarEntry[]> {
  const { size: archiveBytes } = await archive.stat();
  const entries: TarEntry[] = [];
  let position = 0;
  for (;;) {
    const block = await readBytes(archive, position, blockBytes);
    if (block.every((byte) => byte === 0)) return entries;
    const entry = readHeader(block, position + blockBytes);
    if (entry.start + entry.sizeBytes > archiveBytes) throw new Error(`${entry.name} is cut off`);
    entries.push(entry);
    position = entry.start + entry.sizeBytes + tarPadding(entry.sizeBytes).byteLength;
  }
}

/** Exactly these bytes of a file. Throws when it is shorter. */
export async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Error("the file is cut off");
  return buffer;
}

function readHeader(block: Buffer, start: number): TarEntry {
  const isOurs = block.toString("ascii", 257, 262) === "ustar";
  if (!isOurs || Number.parseInt(text(block, 148, 8), 8) !== checksum(block))
    throw new Error("a header is damaged");
  return { name: text(block, 0, 100), sizeBytes: readSize(block), start };
}

// Sizes beyond 8 GB do not fit the octal digits; tar then writes them in binary, marked by the highest bit.
function writeSize(block: Buffer, sizeBytes: number): void {
  if (sizeBytes <= largestOctal) block.write(`${octal(sizeBytes, 11)}\0`, 124);
  else {
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(sizeBytes), 128);
  }
}

const readSize = (block: Buffer): number =>
  block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(block, 124, 12), 8);

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, "0");

const text = (block: Buffer, start: number, length: number): string =>
  block
    .toString("ascii", start, start + length)
    .replace(/\0.*$/s, "")
    .trim();

// The sum over the header with its own checksum field read as blanks.
const checksum = (block: Buffer): number =>
  block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
