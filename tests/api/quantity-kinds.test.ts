import { beforeAll, expect, test } from "vitest";
import { workWords } from "../../web/src/projects/work-words.ts";
import { ask, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";

interface Kind {
  readonly kind: string;
  readonly sector: string;
  readonly name: string;
  readonly unit: string;
}

/** Measures are written alike in both languages. */
const MEASURES = ["m", "kVA", "kW"];

const unique = (words: readonly string[]) => [...new Set(words)].sort();
const withoutSpaces = (text: string) => text.replaceAll(" ", "");

describeOnEachDatabase("kinds of quantities", (open) => {
  const database = open();
  let kinds: readonly Kind[];
  beforeAll(async () => {
    kinds = (await dataOf(database, "{ quantityKinds { kind sector name unit } }")).quantityKinds;
  });

  test("phases of a road come in their order, then the others, of one sector only", async () => {
    const { quantityKinds } = await dataOf(
      database,
      "{ quantityKinds(sector: ROAD) { kind sector name nameEn unit phase } }",
    );
    const road = { sector: "ROAD", unit: "m" };
    expect(quantityKinds).toEqual([
      { ...road, kind: "roadbed_m", name: "路基", nameEn: "roadbed", phase: 1 },
      { ...road, kind: "gravel_m", name: "级配碎石", nameEn: "graded gravel", phase: 2 },
      { ...road, kind: "concrete_m", name: "路面混凝土硬化", nameEn: "concrete surfacing", phase: 3 },
      { ...road, kind: "bus_stop", unit: "个", name: "停靠点", nameEn: "bus stop", phase: null },
    ]);
  });

  test("every kind is asked for at once, in one statement, and every sector has some", async () => {
    const { data, statements } = await ask(database, "{ quantityKinds { kind } }");
    const [counted] = await database.query<{ kinds: number }>(
      "select count(*)::int as kinds from quantity_kind",
    );
    expect(data.quantityKinds).toHaveLength(counted?.kinds ?? Number.NaN);
    expect(statements).toHaveLength(1);
    const { __type } = await dataOf(database, '{ __type(name: "Sector") { enumValues { name } } }');
    const sectors = __type.enumValues.map(({ name }: { name: string }) => name);
    expect(unique(kinds.map(({ sector }) => sector))).toEqual(unique(sectors));
  });

  test("the pages have a word for every kind and unit, and for no other", () => {
    const { kind, unit } = workWords.zh;
    expect(Object.fromEntries(kinds.map((each) => [each.kind, withoutSpaces(each.name)]))).toEqual(
      Object.fromEntries(Object.entries(kind).map(([code, name]) => [code, withoutSpaces(name)])),
    );
    const counted = kinds.map((each) => each.unit).filter((each) => !MEASURES.includes(each));
    expect(unique(counted)).toEqual(unique(Object.keys(unit)));
  });
});
