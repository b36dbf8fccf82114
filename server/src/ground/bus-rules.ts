import type { Queryable } from "@cuntong/db/database";
import type { InputProblem } from "../writing/payload-types.ts";
import type { AddBusServiceInput } from "./bus-input.ts";
import { BusMode } from "./bus-service-type.ts";
import { busStopProblems, projectProblems, villageProblems } from "./county-places.ts";
import { problem, textProblems } from "./problems.ts";

export type BusFields = {
  readonly [Name in
    | "name"
    | "mode"
    | "stops"
    | "villages"
    | "serviceDays"
    | "phone"
    | "operator"
    | "project"]?: AddBusServiceInput[Name] | null;
};

/** All that keeps a bus service from being recorded; `whole` is what it would be. */
export const busProblems = async (
  transaction: Queryable,
  county: string,
  { fields, whole }: { readonly fields: BusFields; readonly whole: BusFields },
): Promise<readonly InputProblem[]> => [
  ...nameProblems(fields),
  ...textProblems("serviceDays", fields.serviceDays),
  ...textProblems("operator", fields.operator),
  ...phoneProblems(fields.phone),
  ...modeProblems(fields, whole),
  ...(await projectProblems(transaction, county, fields.project)),
  ...(await busStopProblems(transaction, { county, field: "stops", codes: fields.stops })),
  ...(await villageProblems(transaction, { county, field: "villages", codes: fields.villages })),
];

function nameProblems({ name, mode }: BusFields): readonly InputProblem[] {
  const missing = (field: string, value: unknown) =>
    value === null ? [problem(field, "It cannot be emptied", "不能清空")] : [];
  return [...missing("name", name), ...missing("mode", mode), ...textProblems("name", name)];
}

const phoneProblems = (phone: string | null | undefined): readonly InputProblem[] =>
  phone === null || phone === undefined || /^[0-9+() -]{3,30}$/.test(phone)
    ? []
    : [problem("phone", "Expected a telephone number", "应为电话号码")];

// Only where one of the two is touched: what an older record leaves out is not asked for by the way.
function modeProblems(fields: BusFields, { mode, serviceDays, phone }: BusFields): readonly InputProblem[] {
  if (mode === BusMode.AREA_FIXED_DAYS && !serviceDays && touches(fields, "serviceDays"))
    return [problem("serviceDays", "A service on fixed days states its days", "包片定期须填写班期")];
  if (mode === BusMode.ON_DEMAND && !phone && touches(fields, "phone"))
    return [problem("phone", "A service on demand states where to ring", "电话预约须填写电话")];
  return [];
}

const touches = (fields: BusFields, name: keyof BusFields): boolean =>
  fields.mode !== undefined || fields[name] !== undefined;
