const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/**
 * A photo small enough for a bad line, with what is known of it written into the picture. Drawn anew, it carries
 * nothing else that the camera noted.
 */
export async function stampPhoto(file: Blob, lines: readonly string[]): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("This browser cannot draw");
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  writeLines(pen, lines);
  return asJpeg(canvas);
}

function writeLines(pen: CanvasRenderingContext2D, lines: readonly string[]): void {
  const { width, height } = pen.canvas;
  const size = Math.max(14, Math.round(Math.min(width, height) / 32));
  const lineHeight = Math.round(size * 1.45);
  const band = lineHeight * lines.length + size;
  pen.fillStyle = "rgb(0 0 0 / 58%)";
  pen.fillRect(0, height - band, width, band);
  pen.fillStyle = "#fff";
  pen.textBaseline = "middle";
  pen.font = `${size}px "Noto Sans SC", sans-serif`;
  lines.forEach((line, place) => {
    pen.fillText(line, size * 0.8, height - band + size / 2 + lineHeight * (place + 0.5), width - size * 1.6);
  });
}

const asJpeg = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (picture) => (picture === null ? reject(new Error("No picture came of it")) : resolve(picture)),
      "image/jpeg",
      QUALITY,
    );
  });
