import { deflated } from "./woff.ts";

/** "7 0 R" */
export type Reference = `${number} 0 R`;

const encoder = new TextEncoder();

/** A string that holds any letter: UTF-16 as hexadecimal digits. */
export const textString = (text: string): string => `<feff${utf16(text)}>`;

export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");

/** The numbered objects that a PDF is made of, and the table at its end that says where each begins. */
export class PdfObjects {
  private readonly bodies: (readonly Uint8Array<ArrayBuffer>[])[] = [];

  reserve(): Reference {
    this.bodies.push([]);
    return `${this.bodies.length} 0 R`;
  }

  set(reference: Reference, body: string): void {
    this.bodies[Number.parseInt(reference, 10) - 1] = [encoder.encode(body)];
  }

  add(body: string): Reference {
    const reference = this.reserve();
    this.set(reference, body);
    return reference;
  }

  addStream(dictionary: string, bytes: Uint8Array<ArrayBuffer>): Reference {
    const reference = this.reserve();
    const head = encoder.encode(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`);
    this.bodies[this.bodies.length - 1] = [head, bytes, encoder.encode("\nendstream")];
    return reference;
  }

  async addPacked(dictionary: string, bytes: Uint8Array<ArrayBuffer>): Promise<Reference> {
    return this.addStream(`${dictionary} /Filter /FlateDecode`, await deflated(bytes));
  }

  file(catalogue: Reference, info: Reference): Blob {
    // The second line says that the file holds more than text.
    const parts = [encoder.encode("%PDF-1.7\n%\u00e5\u00e4\u00f6\n")];
    let at = parts[0]?.length ?? 0;
    const starts: number[] = [];
    const push = (bytes: Uint8Array<ArrayBuffer>) => {
      parts.push(bytes);
      at += bytes.length;
    };
    this.bodies.forEach((body, place) => {
      starts.push(at);
      push(encoder.encode(`${place + 1} 0 obj\n`));
      for (const bytes of body) push(bytes);
      push(encoder.encode("\nendobj\n"));
    });
    const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
    const count = starts.length + 1;
    const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
    const trailer = `trailer\n<< /Size ${count} /Root ${catalogue} /Info ${info} >>\nstartxref\n${at}\n%%EOF\n`;
    push(encoder.encode(table + trailer));
    return new Blob(parts, { type: "application/pdf" });
  }
}
