import { beforeAll, expect, test } from "vitest";
import { ask, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { A, B, C, fillTwoCounties, H } from "./two-counties.ts";

const DEEP = `{ areas(filter: { level: COUNTY }) { totalCount pageInfo { endCursor } nodes {
  name parent { parent { name } } coverage(indicator: "water_quantity") { people { met } standard { threshold } }
  children { name coverage(indicator: "bus", asOf: "2018-01-01") { villages { total } } } } } }`;

describeOnEachDatabase("reading", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const data = (source: string, variables?: Record<string, unknown>) => dataOf(database, source, variables);

  test("a root field is one statement, however deep the selection", async () => {
    const { statements, errors, data } = await ask(database, DEEP);
    expect(errors).toEqual([]);
    expect(data.areas.nodes.map(({ name }: { name: string }) => name)).toEqual([
      "河曲县",
      "六枝特区",
      "盘州市",
    ]);
    expect(statements).toHaveLength(1);
    const two = await ask(
      database,
      `{ a: village(code: "${A}") { gaps { village { gaps { closingProject { villages { name } } } } } } b: indicators { id } }`,
    );
    expect(two.errors).toEqual([]);
    expect(two.statements).toHaveLength(2);
    expect(two.data.a.gaps[0].village.gaps[0].closingProject.villages).toEqual([{ name: "岩脚村" }]);
  });

  test("one text for each shape of the arguments, under one name, whatever their values", async () => {
    const question =
      "query ($within: ID, $poor: Boolean) { villages(filter: { within: $within, isPoorVillage: $poor }) { nodes { code } } }";
    const asked = async (variables: Record<string, unknown>) =>
      (await ask(database, question, variables)).statements[0];
    const county = await asked({ within: "520281" });
    const again = await asked({ within: "520281" });
    const other = await asked({ within: "140930" });
    const everywhere = await asked({});
    expect(other?.text).toBe(county?.text);
    expect(again?.name).toEqual(expect.any(String));
    expect(other?.name).toBe(again?.name);
    expect(everywhere?.text).not.toBe(county?.text);
    expect(everywhere?.text).not.toMatch(/within/);
    expect(county?.text).not.toMatch(/is null or/);
  });

  test("values never become part of the text", async () => {
    const { statements } = await ask(
      database,
      `{ villages(filter: { search: "'; drop table village --" }) { nodes { name } } }`,
    );
    expect(statements[0]?.text).not.toContain("drop");
  });

  test("what is not asked for is not counted", async () => {
    const { statements } = await ask(database, "{ gaps(filter: {}) { nodes { id } } }");
    expect(statements[0]?.text).not.toMatch(/count\(\*\)|sum\(/);
  });

  test("aliases, fragments and repeated fields are one selection", async () => {
    const { village } = await data(
      `query ($code: ID!) { village(code: $code) { ...Names ... on Village { seat: location } place: township { name } place: township { code } } }
      fragment Names on Village { title: name other: name ...Kind } fragment Kind on Village { kind __typename of: __typename }`,
      { code: A },
    );
    expect(village).toEqual({
      title: "岩脚村",
      other: "岩脚村",
      kind: "VILLAGE",
      __typename: "Village",
      of: "Village",
      seat: { type: "Point", coordinates: [104.5, 25.5] },
      place: { name: "胜境街道", code: "520281101" },
    });
    expect(Object.keys(village)).toEqual(["title", "other", "kind", "__typename", "of", "seat", "place"]);
  });

  test("an alias may be longer than a column's name", async () => {
    const [one, two] = ["a", "b"].map((end) => `${"very_long_alias_".repeat(5)}${end}`);
    expect(await data(`{ village(code: "${A}") { ${one}: name ${two}: code } }`)).toEqual({
      village: { [one as string]: "岩脚村", [two as string]: A },
    });
  });

  test("@skip and @include follow their variables, in one document asked twice", async () => {
    const question = `query ($people: Boolean!) { village(code: "${A}") { name population @include(if: $people) ... @skip(if: $people) { code } } }`;
    expect(await data(question, { people: true })).toEqual({ village: { name: "岩脚村", population: 400 } });
    expect(await data(question, { people: false })).toEqual({ village: { name: "岩脚村", code: A } });
  });

  test("one field with different arguments under different aliases", async () => {
    const { village } = await data(
      `query ($day: Date) { village(code: "${A}") {
      past: coverage(asOf: "2010-01-01") { status } now: coverage { status } later: coverage(asOf: $day) { status } } }`,
      { day: "2018-06-01" },
    );
    expect(village).toEqual({
      past: [{ status: "UNMET" }],
      now: [{ status: "PARTIAL" }],
      later: [{ status: "MET" }],
    });
  });

  test("an explicit null means the default", async () => {
    expect(
      await data(`{ villages(first: null, orderBy: null, after: null, filter: null) { nodes { code } } }`),
    ).toEqual(await data("{ villages { nodes { code } } }"));
    const { village } = await data(
      `query ($basis: Basis) { village(code: "${A}") { coverage(basis: $basis, asOf: null, indicators: null) { basis } } }`,
      { basis: null },
    );
    expect(village.coverage).toEqual([{ basis: "COMPUTED" }]);
  });

  test.each([
    ["CODE_ASC", [H, A, B, C]],
    ["NAME_ASC", [C, H, B, A]],
    ["POPULATION_DESC", [A, B, H, C]],
  ])(
    "pages in the order %s join without gap or overlap, and find their way back",
    async (order, expected) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 5; page += 1) {
        const { villages } = await data(
          `query ($after: String) { villages(first: 1, after: $after, orderBy: [${order}]) { totalCount edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { after },
        );
        expect(villages.totalCount).toBe(4);
        expect(villages.pageInfo.hasPreviousPage).toBe(after !== null);
        if (villages.edges.length === 0) break;
        expect(villages.pageInfo.startCursor).toBe(villages.edges[0].cursor);
        expect(villages.pageInfo.endCursor).toBe(villages.edges[0].cursor);
        seen.push(villages.edges[0].node.code);
        expect(villages.pageInfo.hasNextPage).toBe(seen.length < 4);
        after = villages.pageInfo.endCursor;
      }
      expect(seen).toEqual(expected);
    },
  );

  test("an empty page has no cursors, and still counts", async () => {
    expect(
      await data(
        "{ villages(first: 0) { totalCount nodes { code } pageInfo { hasNextPage startCursor endCursor } } }",
      ),
    ).toEqual({
      villages: {
        totalCount: 4,
        nodes: [],
        pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
      },
    });
  });

  test.each([
    ["villages(first: 201) { totalCount }", "first"],
    ["villages(first: -1) { totalCount }", "first"],
    ['villages(after: "nonsense") { totalCount nodes { code } }', "after"],
    ['villages(after: "!") { totalCount nodes { code } }', "after"],
    ['villages(after: "") { nodes { code } }', "after"],
    [`villages(after: "${Buffer.from('["CODE_ASC"]').toString("base64url")}") { nodes { code } }`, "after"],
    [
      `projects(orderBy: [BUDGET_DESC], after: "${Buffer.from('["BUDGET_DESC","x","W1"]').toString("base64url")}") { nodes { code } }`,
      "after",
    ],
    [
      `changes(after: "${Buffer.from('["POSITION_ASC","1e9"]').toString("base64url")}") { nodes { code } }`,
      "after",
    ],
    [
      `gaps(filter: {}, orderBy: CLOSES_ON_ASC, after: "${Buffer.from('["CLOSES_ON_ASC","2018-02-30","a","b"]').toString("base64url")}") { nodes { id } }`,
      "after",
    ],
    ["villages(filter: { bbox: [1, 2, 3] }) { totalCount }", "bbox"],
    ["villages(filter: { bbox: [105, 25, 104, 26] }) { totalCount }", "bbox"],
    ["villages(filter: { bbox: [104, 26, 105, 25] }) { totalCount }", "bbox"],
    ["villages(filter: { bbox: [-181, 25, 105, 26] }) { totalCount }", "bbox"],
    ["projects(filter: { bbox: [] }) { totalCount }", "bbox"],
    ["villages(filter: { near: { lon: 200, lat: 0, metres: 5 } }) { totalCount }", "near"],
    ["villages(filter: { near: { lon: 100, lat: 0, metres: -5 } }) { totalCount }", "near"],
    [`villages(filter: { search: "${"x".repeat(101)}" }) { totalCount }`, "search"],
    [`village(code: "${A}") { projects(first: 201) { code } }`, "first"],
    ['progressReports(within: "52", from: "2018-01-01", to: "2017-01-01") { totalCount }', "to"],
  ])("%s is refused by name", async (field, name) => {
    const { errors } = await ask(database, `{ ${field} }`);
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", field: name }]);
    expect(errors[0]?.message).toMatch(new RegExp(`^${name} `));
  });

  test("a cursor belongs to its order", async () => {
    const { villages } = await data("{ villages(first: 1, orderBy: [NAME_ASC]) { pageInfo { endCursor } } }");
    const { errors } = await ask(
      database,
      "query ($after: String) { villages(after: $after, orderBy: [POPULATION_DESC]) { nodes { code } } }",
      { after: villages.pageInfo.endCursor },
    );
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", field: "after" }]);
  });

  test.each(["2017-02-30", "2017-1-1", "yesterday", "0000-01-01"])("the date %s is refused", async (asOf) => {
    const { errors } = await ask(database, `{ gaps(filter: { asOf: "${asOf}" }) { totalCount } }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain("Date must be a calendar date");
  });
});
