import type { PositionKind } from "../api/generated/graphql.ts";
import { SetGeometry } from "./mutations.ts";
import { faulty, type Plan, step } from "./plan.ts";
import { cornersIn, geometryOf, partsOf, readParts, type ShapeKind, shapeText } from "./shape-text.ts";

export const geometryPlan: Plan = {
  valuesOf: ({ geometry, positionKind }) => {
    const parts = partsOf(geometry);
    return { shape: parts[0]?.type ?? "LineString", coordinates: shapeText(parts), positionKind };
  },
  stepsOf: ({ shape = "", coordinates = "", positionKind = "" }) => {
    const parts = readParts(shape as ShapeKind, coordinates);
    if (parts === null) return faulty({ at: "coordinates", word: "coordinates" });
    const input = { geometry: geometryOf(parts), positionKind: positionKind as PositionKind };
    const at = (field: string) => (field === "geometry" ? "coordinates" : field);
    return { steps: [step({ document: SetGeometry, input, at })], faults: [] };
  },
  labelOf: ({ say }, field) => say(`editing.field.${field}`),
  textOf: ({ say }, field, value) => {
    if (field === "coordinates") return say("editing.corners", { count: cornersIn(value) });
    return say(field === "shape" ? `editing.shape.${value}` : `editing.position.${value}`);
  },
};
