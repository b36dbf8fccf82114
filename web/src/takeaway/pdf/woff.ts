// A WOFF 1.0 file is a TrueType font whose tables are packed by zlib, which browsers unpack themselves.

/** Tables of a font by their four-letter names. */
export type FontTables = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const SIGNATURE = 0x774f4646;
const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;

const throughStream = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** Packed as PDF and WOFF want it. */
export const deflated = (bytes: Uint8Array<ArrayBuffer>) =>
  throughStream(bytes, new CompressionStream("deflate"));

const inflated = (bytes: Uint8Array<ArrayBuffer>) => throughStream(bytes, new DecompressionStream("deflate"));

export async function woffTables(file: ArrayBuffer): Promise<FontTables> {
  const view = new DataView(file);
  if (view.getUint32(0) !== SIGNATURE) throw new Error("This file is no WOFF font");
  const entries = Array.from(
    { length: view.getUint16(12) },
    (_, place) => HEADER_BYTES + place * ENTRY_BYTES,
  );
  const tables = await Promise.all(entries.map((at) => tableAt(view, at)));
  return new Map(tables);
}

async function tableAt(view: DataView<ArrayBuffer>, at: number): Promise<[string, Uint8Array<ArrayBuffer>]> {
  const name = String.fromCharCode(...new Uint8Array(view.buffer, at, 4));
  const packed = new Uint8Array(view.buffer, view.getUint32(at + 4), view.getUint32(at + 8));
  // A table that packing would not make smaller stands as it is.
  return [name, packed.length === view.getUint32(at + 12) ? packed.slice() : await inflated(packed)];
}
