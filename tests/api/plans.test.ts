import type { Database } from "@cuntong/db/database";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { fillManyCounties, ONE_COUNTY, VILLAGES } from "./many-counties.ts";
import { spatialPlansBehindPolicies } from "./rights-plans.ts";

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Alias?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Tables that grow with the country; the divisions themselves and the questions stay small. */
const BIG = new Set([
  "village",
  "hamlet",
  "hamlet_census",
  "coverage",
  "gap",
  "project",
  "project_status",
  "project_village",
  "project_quantity",
  "progress_report",
  "asset",
  "asset_service",
  "change_log",
]);

/** The big tables that a question reads from end to end. */
const wholeTables = async (database: Database, question: string): Promise<readonly string[]> =>
  (await planOf(database, question))
    .filter((node) => node["Node Type"] === "Seq Scan" && BIG.has(node["Relation Name"] ?? ""))
    .map((node) => `${node["Relation Name"]} ${node.Alias}`);

async function planOf(database: Database, question: string): Promise<readonly PlanNode[]> {
  const { statements, errors } = await ask(database, question);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  const [statement] = statements;
  const [row] = await database.query<Record<string, readonly { Plan: PlanNode }[]>>(
    `explain (format json) ${statement?.text}`,
    statement?.values,
  );
  const [plan] = Object.values(row ?? {})[0] ?? [];
  if (!plan) throw new Error("The database gave no plan");
  return nodesOf(plan.Plan);
}

const village = `${ONE_COUNTY}101201`;
const fields = "nodes { code name township { name } } pageInfo { hasNextPage endCursor }";

const drawn =
  '{ type: "Polygon", coordinates: [[[104.1, 25.1], [104.2, 25.1], [104.15, 25.2], [104.1, 25.1]]] }';

const questions = {
  "a village with everything about it": `{ village(code: "${village}") { name population gaps { outlook indicator { name } } coverage { status agreement }
    hamlets { name households coverage { status } } assets { id } projects { code } formerCodes } }`,
  "villages of a county": `{ villages(filter: { within: "${ONE_COUNTY}" }) { ${fields} } }`,
  "how many villages a county has": `{ villages(filter: { within: "${ONE_COUNTY}" }) { totalCount } }`,
  "villages of a township, by population": `{ villages(filter: { within: "${ONE_COUNTY}101" }, orderBy: [POPULATION_DESC]) { ${fields} } }`,
  "villages by spelling": `{ villages(filter: { search: "dia1b2c3" }) { ${fields} } }`,
  "villages by name": `{ villages(filter: { search: "第5203031011" }) { ${fields} } }`,
  "villages by the first digits": `{ villages(filter: { search: "52030310120" }) { ${fields} } }`,
  "villages in a box": "{ villages(filter: { bbox: [104.1, 25.1, 104.2, 25.2] }) { nodes { code } } }",
  "villages inside a drawn shape": `{ villages(filter: { inside: ${drawn} }) { totalCount population nodes { code } } }`,
  "gaps inside a drawn shape": `{ gaps(filter: { inside: ${drawn}, indicators: ["bus"], asOf: "2017-01-01" }) { totalCount peopleWithout } }`,
  "villages of a county whose answer changed": `{ villages(filter: { within: "${ONE_COUNTY}", coverage: { indicator: "bus", asOf: "2017-01-01", differsFrom: "2018-01-01" } }) { totalCount nodes { code } } }`,
  "villages around a point":
    "{ villages(filter: { near: { lon: 104.2, lat: 25.2, metres: 2000 } }) { nodes { code } } }",
  "villages of a county by their answer": `{ villages(filter: { within: "${ONE_COUNTY}", coverage: { indicator: "bus", status: [UNMET, PARTIAL] } }) { nodes { code } totalCount } }`,
  "gaps of a county": `{ gaps(filter: { within: "${ONE_COUNTY}" }) { totalCount peopleWithout nodes { id village { name } indicator { name } } } }`,
  "gaps of a county, one indicator, a day": `{ gaps(filter: { within: "${ONE_COUNTY}", indicators: ["bus"], asOf: "2017-01-01" }) { nodes { id peopleWithout } } }`,
  "coverage of a county": `{ coverage(area: "${ONE_COUNTY}", indicator: "bus") { people { met total } villages { met } } }`,
  "coverage of the townships of a county": `{ area(code: "${ONE_COUNTY}") { population children { name coverage(indicator: "bus") { coveredShare } } } }`,
  "coverage of a county over time": `{ coverageSeries(area: "${ONE_COUNTY}", indicator: "bus", from: "2014-01-01", to: "2018-01-01") { asOf coveredShare } }`,
  "projects of a county": `{ projects(filter: { within: "${ONE_COUNTY}", schedule: [ON_TRACK] }, orderBy: [PROGRESS_ASC]) { totalCount nodes { code physicalProgress quantities { done } villages { name } } } }`,
  "projects of a township": `{ projects(filter: { within: "${ONE_COUNTY}101" }) { totalCount nodes { code } } }`,
  "projects of a village": `{ projects(filter: { village: "${village}" }) { nodes { code } } }`,
  "projects by spelling": '{ projects(filter: { search: "dia1b2c3" }) { nodes { code } } }',
  "projects in a box": "{ projects(filter: { bbox: [104.1, 25.1, 104.2, 25.2] }) { nodes { code } } }",
  "what a project changes": `{ project(code: "P${village}") { changes { people byIndicator { people villages { code } } } } }`,
  "projects changed lately":
    '{ projects(filter: { updatedSince: "2017-02-11T00:00:00Z" }) { nodes { code } } }',
  "totals of a county": `{ projectTotals(filter: { within: "${ONE_COUNTY}" }, by: TOWNSHIP) { key budget quantities { kind done } } }`,
  "reports of a county in a week": `{ progressReports(within: "${ONE_COUNTY}", from: "2017-03-01", to: "2017-03-07") { nodes { id project { name } quantities { done } } } }`,
  "the first changes": "{ changes(first: 200) { nodes { code } pageInfo { endCursor } } }",
  "a page of all villages": `{ villages(first: 20) { ${fields} } }`,
};

describeOnEachDatabase("plans", (open) => {
  const database = open();
  beforeAll(() => fillManyCounties(database), 240_000);

  test("the world is large enough to tell", async () => {
    const [row] = await database.query<{ villages: number }>("select count(*) as villages from village");
    expect(row?.villages).toBe(VILLAGES);
    expect(await wholeTables(database, "{ villages { totalCount } }")).not.toEqual([]);
  });

  test.each(Object.entries(questions))("%s: no big table is read from end to end", async (_, question) => {
    expect(await wholeTables(database, question)).toEqual([]);
  });

  test("gaps that wait for a project are found by the project", async () => {
    const question = `{ project(code: "P${village}") { changes { people byIndicator { people } } } }`;
    const indexes = (await planOf(database, question)).map((node) => node["Index Name"]);
    expect(indexes).toContain("gap_closing_project");
    expect(indexes).toContain("gap_stalled_project");
  });

  spatialPlansBehindPolicies(database);
});
