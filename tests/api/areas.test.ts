import { beforeAll, expect, test } from "vitest";
import { dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { A, B, C, fillTwoCounties } from "./two-counties.ts";

describeOnEachDatabase("areas and villages", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const data = (source: string, variables?: Record<string, unknown>) => dataOf(database, source, variables);

  test("a county tells its own figures, its parent and its townships", async () => {
    const { area } = await data(`{ area(code: "520281") {
      code level name nameEn population households villageCount dataAsOf bbox formerCodes formerNames
      parent { name parent { name parent { name } } } children { code level dataAsOf }
      boundary } }`);
    expect(area).toEqual({
      code: "520281",
      level: "COUNTY",
      name: "盘州市",
      nameEn: null,
      population: 600,
      households: 150,
      villageCount: 3,
      dataAsOf: "2017-12-01",
      bbox: [104.4, 25.3, 105, 26.2],
      formerCodes: ["520222", "522222"],
      formerNames: ["盘县", "盘县特区"],
      parent: { name: "六盘水市", parent: { name: "贵州省", parent: null } },
      children: ["520281101", "520281102"].map((code) => ({
        code,
        level: "TOWNSHIP",
        dataAsOf: "2017-12-01",
      })),
      boundary: {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [104.4, 25.3],
              [105, 25.3],
              [105, 26.2],
              [104.4, 26.2],
              [104.4, 25.3],
            ],
          ],
        ],
      },
    });
  });

  test("a province adds up its counties; where nobody has counted, people are not known", async () => {
    const { province, empty } =
      await data(`{ province: area(code: "52") { population villageCount dataAsOf bbox }
      empty: area(code: "520203") { population villageCount bbox } }`);
    expect(province).toEqual({
      population: 600,
      villageCount: 3,
      dataAsOf: null,
      bbox: [104.4, 25.3, 105, 26.2],
    });
    expect(empty).toEqual({ population: null, villageCount: 0, bbox: null });
  });

  test("former codes resolve through all of their changes, unknown ones give null", async () => {
    expect(
      await data(`{ a: area(code: "520222") { name } b: area(code: "522222") { name } c: area(code: "99") { name }
      d: village(code: "520281102299") { code formerCodes formerNames } e: village(code: "520281102203") { code } f: village(code: "' or 1=1") { code } }`),
    ).toEqual({
      a: { name: "盘州市" },
      b: { name: "盘州市" },
      c: null,
      d: { code: B, formerCodes: ["520281102299"], formerNames: ["老厂村"] },
      e: null,
      f: null,
    });
  });

  test("what led to a code and name of today, the latest change first", async () => {
    const { area, village, unchanged } = await data(`{
      area(code: "520222") { successions { oldCode oldName newCode newName change on document } }
      village(code: "${B}") { successions { oldCode oldName newCode } }
      unchanged: village(code: "${A}") { successions { oldCode } } }`);
    expect(
      area.successions.map(({ oldName, newCode }: Record<string, string>) => [oldName, newCode]),
    ).toEqual([
      ["盘县", "520281"],
      ["盘县特区", "520222"],
    ]);
    expect(village.successions).toEqual([{ oldCode: "520281102299", oldName: "老厂村", newCode: B }]);
    expect(unchanged.successions).toEqual([]);
  });

  test.each([
    ["盘州", ["520281"]],
    ["panzhou", ["520281"]],
    ["Pán Zhōu", ["520281"]],
    ["pzs", ["520281"]],
    ["盘县", ["520281"]],
    ["520222", ["520281"]],
    ["5202", ["5202", "520203", "520281", "520281101", "520281102"]],
    ["Guizhou", ["52"]],
    ["100%", []],
    ["_", []],
  ])("searching areas for %s", async (search, codes) => {
    const { areas } = await data(
      "query ($search: String) { areas(filter: { search: $search }) { nodes { code } totalCount } }",
      { search },
    );
    expect(areas.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(areas.totalCount).toBe(codes.length);
  });

  test.each([
    ["夏家", [B]],
    ["xia jia dong", [B]],
    ["Xiàjiādòng", [B]],
    ["xjd", [B]],
    ["老厂", [B]],
    ["520281102299", [B]],
    ["520281102", [B, C]],
    ["lü jia", ["140930100201"]],
    ["消失", []],
  ])("searching villages for %s", async (search, codes) => {
    const { villages } = await data(
      "query ($search: String) { villages(filter: { search: $search }) { nodes { code } } }",
      { search },
    );
    expect(villages.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
  });

  test.each([
    ["520281", [A, B, C]],
    ["520222", [A, B, C]],
    ["5202", [A, B, C]],
    ["52", [A, B, C]],
    ["520281102", [B, C]],
    ["520281-Z1", [B, C]],
    ["99", []],
    [A, []],
  ])("villages within %s", async (within, codes) => {
    const { villages } = await data(
      "query ($within: ID) { villages(filter: { within: $within }) { nodes { code } } }",
      { within },
    );
    expect(villages.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
  });

  test("areas by level and place; a zone gives its townships", async () => {
    const codes = async (filter: string) =>
      (await data(`{ areas(filter: ${filter}) { nodes { code } } }`)).areas.nodes.map(
        (area: { code: string }) => area.code,
      );
    expect(await codes('{ level: TOWNSHIP, within: "52" }')).toEqual(["520281101", "520281102"]);
    expect(await codes('{ within: "520281-Z1" }')).toEqual(["520281102"]);
    expect(await codes('{ within: "520281" }')).toEqual(["520281", "520281101", "520281102"]);
  });

  test("registered poor households below 10 are not published", async () => {
    const { villages } = await data(
      `{ villages(filter: { within: "520281" }) { nodes { registeredHouseholds registeredPersons } } }`,
    );
    expect(villages.nodes).toEqual([
      { registeredHouseholds: 25, registeredPersons: 90 },
      { registeredHouseholds: null, registeredPersons: null },
      { registeredHouseholds: null, registeredPersons: null },
    ]);
  });

  test("a village tells what is known, and null where nothing is", async () => {
    const { a, c } =
      await data(`{ a: village(code: "${A}") { name kind isPoorVillage isDeepPoverty exitedOn population households
        populationKind populationYear location positionKind county { code } township { code } hamlets { id name households population location } }
      c: village(code: "${C}") { kind isPoorVillage population location hamlets { households } } }`);
    expect(a).toEqual({
      name: "岩脚村",
      kind: "VILLAGE",
      isPoorVillage: true,
      isDeepPoverty: null,
      exitedOn: "2017-11-01",
      population: 400,
      households: 100,
      populationKind: "REGISTERED",
      populationYear: 2016,
      location: { type: "Point", coordinates: [104.5, 25.5] },
      positionKind: "SYNTHETIC",
      county: { code: "520281" },
      township: { code: "520281101" },
      hamlets: [
        {
          id: `${A}-1`,
          name: "上寨",
          households: 60,
          population: 240,
          location: { type: "Point", coordinates: [104.5, 25.5] },
        },
        { id: `${A}-2`, name: "下寨", households: 40, population: 160, location: null },
      ],
    });
    expect(c).toEqual({
      kind: "COMMUNITY",
      isPoorVillage: null,
      population: null,
      location: null,
      hamlets: [{ households: null }],
    });
  });

  test("villages by box, by distance, by poverty", async () => {
    const codes = async (filter: string) =>
      (await data(`{ villages(filter: ${filter}) { nodes { code } } }`)).villages.nodes.map(
        (node: { code: string }) => node.code,
      );
    expect(await codes("{ bbox: [104.55, 25.5, 104.7, 25.7] }")).toEqual([B]);
    expect(await codes("{ near: { lon: 104.5, lat: 25.5, metres: 1000 } }")).toEqual([A]);
    expect(await codes("{ isPoorVillage: true }")).toEqual([A]);
    expect(await codes("{ isPoorVillage: false }")).toEqual(["140930100201", B]);
  });

  test("zones and successions", async () => {
    expect(
      await data(`{ zones(within: "520281") { code name county { name } townships { name } }
      none: zones(within: "140930") { code }
      successions(within: "52", since: "2017-01-01") { oldCode oldName newCode newName change on document } }`),
    ).toEqual({
      zones: [
        { code: "520281-Z1", name: "第一战区", county: { name: "盘州市" }, townships: [{ name: "石桥镇" }] },
      ],
      none: [],
      successions: [
        {
          oldCode: "520222",
          oldName: "盘县",
          newCode: "520281",
          newName: "盘州市",
          change: "RECODED",
          on: "2017-04-10",
          document: null,
        },
      ],
    });
  });
});
