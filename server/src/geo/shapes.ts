/** The coordinates of many geometries in one array: a geometry is a point, or the vertices of its lines. */
export interface Shapes {
  /** Longitude and latitude, one after the other. */
  readonly coordinates: Float64Array;
  /** Where each geometry's vertices begin; one more entry than geometries. */
  readonly starts: Int32Array;
  /** 1 where the geometry is a point or one line, whose distance the plane can tell. */
  readonly isSimple: Uint8Array;
}

const POINT = 1;
const LINE = 2;
const POLYGON = 3;

/** Reads geometries in well-known binary, one directly after the other. */
export function readShapes(binary: Uint8Array, count: number): Shapes {
  const view = new DataView(binary.buffer, binary.byteOffset, binary.byteLength);
  const coordinates: number[] = [];
  const starts = new Int32Array(count + 1);
  const isSimple = new Uint8Array(count);
  let offset = 0;

  const uint = (little: boolean): number => {
    const value = view.getUint32(offset, little);
    offset += 4;
    return value;
  };
  const vertices = (many: number, little: boolean): void => {
    for (let left = many * 2; left > 0; left -= 1, offset += 8)
      coordinates.push(view.getFloat64(offset, little));
  };
  const geometry = (): number => {
    const little = view.getUint8(offset) === 1;
    offset += 1;
    const type = uint(little);
    if (type === POINT) vertices(1, little);
    else if (type === LINE) vertices(uint(little), little);
    else if (type === POLYGON)
      for (let rings = uint(little); rings > 0; rings -= 1) vertices(uint(little), little);
    else for (let parts = uint(little); parts > 0; parts -= 1) geometry();
    return type;
  };

  for (let index = 0; index < count; index += 1) {
    const type = geometry();
    isSimple[index] = type === POINT || type === LINE ? 1 : 0;
    starts[index + 1] = coordinates.length / 2;
  }
  return { coordinates: Float64Array.from(coordinates), starts, isSimple };
}
