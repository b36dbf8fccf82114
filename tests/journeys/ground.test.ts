import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, type Journeys } from "./support.ts";

// These journeys change data: they have a server of their own, and each a village of its own.

const PHONE = { width: 390, height: 844 };
const CLOSING = "2017-11-01";

interface Answer {
  readonly status: string;
  readonly value: number | null;
  readonly householdsMet: number;
  readonly householdsJudged: number;
}
interface Transformer {
  readonly name: string;
  readonly closedOn: string | null;
}
interface Village {
  readonly answers: readonly Answer[];
  readonly transformers: readonly Transformer[];
  readonly closed: readonly Transformer[];
  readonly hamlets: readonly { readonly name: string; readonly census: readonly object[] }[];
}

const villageOf = async (journeys: Journeys, code: string): Promise<Village> =>
  (
    await journeys.ask<{ village: Village }>(
      `query ($code: ID!) { village(code: $code) {
        answers: coverage(indicators: ["power_capacity"]) { status value householdsMet householdsJudged }
        transformers: assets(kind: "transformer") { name closedOn }
        closed: closedAssets { name closedOn }
        hamlets { name census { since } }
      } }`,
      { code },
    )
  ).village;

interface Opening {
  readonly viewport?: typeof PHONE;
  readonly name?: string;
}

async function openAs(journeys: Journeys, path: string, { viewport, name }: Opening): Promise<Page> {
  const { page } = await journeys.visit(path, {
    waitsForMap: false,
    ...(viewport && { viewport }),
    prepare: (page) =>
      page.context().request.post(`${journeys.url()}/session`, { data: { name, password: "cuntong-demo" } }),
  });
  return page;
}

/** "12 / 34 户达标" as the page says it. */
const householdsOf = ({ householdsMet, householdsJudged }: Answer): string =>
  `${householdsMet} / ${householdsJudged} 户达标`;

const press = (row: Locator, name: RegExp | string): Promise<void> =>
  row.getByRole("button", { name }).first().click();

async function fitsAndIsAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  const [inner, outer] = await page
    .locator(".page-body")
    .evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(inner).toBeLessThanOrEqual(outer ?? 0);
}

describeJourneys(
  "changes on the ground",
  (journeys) => {
    test("a transformer that closes moves the village's answer; a wrong day is told at its field", async () => {
      const code = "520281129203";
      const before = await villageOf(journeys, code);
      const [transformer] = before.transformers;
      const page = await openAs(journeys, `village/${code}`, { name: "engineer" });
      await page.getByRole("link", { name: "登记实地变更" }).click();
      const row = page.locator("#power .ground-row", { hasText: transformer?.name ?? "" }).first();
      await press(row, /^停用/);
      await row.getByLabel("停用日期").fill("1990-01-01");
      await press(row, "保存");
      expect(await row.locator(".ground-fault").innerText()).toContain("须晚于启用日期");
      expect(await villageOf(journeys, code)).toEqual(before);
      expect(await violations(page)).toEqual([]);

      await row.getByLabel("停用日期").fill(CLOSING);
      await row.getByLabel(/^原因/).fill("烧毁");
      await press(row, "保存");
      const moved = page.locator(".ground-moved li", { hasText: "户均配变容量" });
      await moved.waitFor();
      const after = await villageOf(journeys, code);
      const [was, is] = [before.answers[0], after.answers[0]] as [Answer, Answer];
      expect(is.householdsMet).toBeLessThan(was.householdsMet);
      expect(await moved.innerText()).toContain(householdsOf(was));
      expect(await moved.innerText()).toContain(householdsOf(is));
      expect(after.closed).toContainEqual({ name: transformer?.name, closedOn: CLOSING });
      expect(await row.innerText()).toContain("已停用");

      await page.getByRole("link", { name: "一村一表" }).click();
      await page.locator(".sheet-indicators").waitFor();
      expect(await page.locator(".sheet-indicators tr", { hasText: "户均配变容量" }).innerText()).toContain(
        String(is.value),
      );
    });

    test("a road that joins another between its junctions is added, found among the roads, and taken back", async () => {
      const code = "520281129204";
      const [joint, end] = await besideARoad(journeys, code);
      const page = await openAs(journeys, `village/${code}/ground`, { name: "engineer" });
      const roads = page.locator("#road");
      await press(roads, "新增路段");
      await roads.getByLabel(/^名称/).fill("后山通组路");
      await roads.getByLabel(/^路面$/).selectOption({ label: "水泥混凝土" });
      await roads.getByLabel(/^走向/).fill(joint);
      await press(roads, "保存");
      expect(await roads.locator(".ground-fault").innerText()).toBe("至少两行，每行一个点");
      await roads.getByLabel(/^走向/).fill(`${joint}\n${end}`);
      await press(roads, "保存");
      const row = roads.locator(".ground-row", { hasText: "后山通组路" });
      await row.waitFor();
      // One end is loose; the other one meets both halves of the road that it joined.
      expect(await row.innerText()).toContain("1 端未与其他路段相接");
      const [added] = await roadsOf(journeys, code, "后山通组路");
      expect(added?.othersAtStart).toBeGreaterThanOrEqual(2);
      expect(await row.innerText()).toContain(`${Math.round(added?.lengthMetres ?? 0)} m`);

      await press(row, /^撤销误录/);
      await press(row, "保存");
      expect(await row.locator(".ground-fault").innerText()).toBe("请填写");
      expect(await violations(page)).toEqual([]);
      await row.getByLabel("原因").fill("位置录错");
      await row.getByLabel("原因").press("Enter");
      await row.waitFor({ state: "detached" });
      expect(await page.locator(".ground-moved h2").innerText()).toContain("撤销误录");
      expect(await roadsOf(journeys, code, "后山通组路")).toEqual([]);
    });

    test("on a phone, in English: people are counted, and somebody else's change is told before it is lost", async () => {
      const code = "520281129201";
      const { hamlets } = await villageOf(journeys, code);
      const page = await openAs(journeys, `village/${code}/ground?lang=en`, {
        name: "engineer",
        viewport: PHONE,
      });
      const row = page.locator("#population .ground-row").first();
      await press(row, /^Record people/);
      await row.getByLabel("Counted on").fill("2017-10-01");
      await row.getByLabel(/^Households/).fill("31");
      await row.getByLabel(/^People/).fill("a dozen");
      await press(row, "Save");
      expect(await row.locator(".ground-fault").innerText()).toBe("This is no number");
      await fitsAndIsAccessible(page);

      await changeMeanwhile(journeys, page, code);
      await row.getByLabel(/^People/).fill("120");
      await press(row, "Save");
      await row.locator(".ground-clash").waitFor();
      expect(await row.getByLabel(/^People/).inputValue()).toBe("120");
      await press(row, "Save");
      await page.locator(".ground-moved").waitFor();
      await row.getByText("2017-10-01: 31 households, 120 people").waitFor();
      const counted = (await villageOf(journeys, code)).hamlets[0]?.census.length ?? 0;
      expect(counted).toBe((hamlets[0]?.census.length ?? 0) + 2);
    });

    test("whoever may not change the county is told so, and finds no way in", async () => {
      const page = await openAs(journeys, "village/520281129203", { name: "planner" });
      await page.locator(".village-sheet h1").waitFor();
      expect(await page.getByRole("link", { name: "登记实地变更" }).count()).toBe(0);
      await page.goto(`${journeys.url()}/village/520281129203/ground`);
      await page.getByText("权限").first().waitFor();
      expect(await page.locator(".ground-form, .ground-plain").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  },
  async () => ({}),
);

/** The same person counts the hamlet in another window, while the form stands open. */
async function changeMeanwhile(journeys: Journeys, page: Page, code: string): Promise<void> {
  const { village } = await journeys.ask<{
    village: { hamlets: readonly { id: string; version: number }[] };
  }>("query ($code: ID!) { village(code: $code) { hamlets { id version } } }", { code });
  const [hamlet] = village.hamlets;
  const answer = await page.context().request.post(`${journeys.url()}/graphql`, {
    data: {
      query: "mutation ($input: RecordPopulationInput!) { recordPopulation(input: $input) { __typename } }",
      variables: {
        input: {
          idempotencyKey: "meanwhile",
          hamlet: hamlet?.id,
          expectedVersion: hamlet?.version,
          since: "2016-10-01",
          households: 30,
          people: 110,
        },
      },
    },
  });
  expect(await answer.json()).toEqual({ data: { recordPopulation: { __typename: "HamletChanged" } } });
}

interface Edge {
  readonly name: string | null;
  readonly lengthMetres: number;
  readonly othersAtStart: number;
  readonly location: { readonly coordinates: readonly Place[] };
}

type Place = readonly [longitude: number, latitude: number];

async function seatOf(journeys: Journeys, code: string): Promise<Place> {
  const { village } = await journeys.ask<{ village: { location: { coordinates: Place } } }>(
    "query ($code: ID!) { village(code: $code) { location } }",
    { code },
  );
  return village.location.coordinates;
}

/** The roads around the village's seat, of one name when it is given. */
async function roadsOf(journeys: Journeys, code: string, name?: string): Promise<readonly Edge[]> {
  const [longitude, latitude] = await seatOf(journeys, code);
  const { roadEdges } = await journeys.ask<{ roadEdges: { nodes: readonly Edge[] } }>(
    `query ($county: ID!, $near: NearPointInput!) { roadEdges(within: $county, near: $near, first: 200) {
      nodes { name lengthMetres othersAtStart location } } }`,
    { county: code.slice(0, 6), near: { longitude, latitude, metres: 500 } },
  );
  return roadEdges.nodes.filter((edge) => name === undefined || edge.name === name);
}

const metresBetween = (one: Place, other: Place): number =>
  Math.hypot((one[0] - other[0]) * Math.cos((one[1] * Math.PI) / 180), one[1] - other[1]) * 111_000;

/** Places along a line, close enough to each other. */
const along = (line: readonly Place[]): readonly Place[] =>
  line.slice(1).flatMap(([longitude, latitude], index) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].map((share): Place => {
      const [fromLongitude, fromLatitude] = line[index] as Place;
      return [
        fromLongitude + share * (longitude - fromLongitude),
        fromLatitude + share * (latitude - fromLatitude),
      ];
    }),
  );

/** A place on a road near the village's seat, away from junctions, and another some 200 m north of it: as one types them. */
async function besideARoad(journeys: Journeys, code: string): Promise<readonly [string, string]> {
  const seat = await seatOf(journeys, code);
  const lines = (await roadsOf(journeys, code)).map(({ location }) => location.coordinates);
  const ends = lines.flatMap((line) => [line[0] as Place, line.at(-1) as Place]);
  const [nearest] = lines
    .flatMap(along)
    .filter((place) => ends.every((end) => metresBetween(place, end) > 50))
    .sort((one, other) => metresBetween(one, seat) - metresBetween(other, seat));
  if (nearest === undefined) throw new Error(`No road is near ${code}`);
  const [longitude, latitude] = nearest;
  return [`${longitude}, ${latitude}`, `${longitude}, ${latitude + 0.0018}`];
}
