import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeJourneys, eventually } from "./support.ts";

const PROJECTS = `{ projects(filter: { within: "520281", stages: [UNDER_CONSTRUCTION], schedule: [AT_RISK, LATE] }, first: 1) {
  nodes { code version physicalProgress quantities { kind planned done } } } }`;

interface Project {
  readonly code: string;
  readonly version: number;
  readonly physicalProgress: number;
  readonly quantities: readonly { readonly kind: string; readonly planned: number; readonly done: number }[];
}

interface MapInPage {
  querySourceFeatures(
    source: string,
    options: { sourceLayer: string },
  ): { readonly properties: Readonly<Record<string, unknown>> }[];
}
declare const window: { readonly cuntongMap?: MapInPage; wasNeverLeft?: boolean };

const progressOnMap = (page: Page, code: string): Promise<unknown> =>
  page.evaluate((wanted) => {
    const features = window.cuntongMap?.querySourceFeatures("projects", { sourceLayer: "projects" }) ?? [];
    return features.find(({ properties }) => properties.code === wanted)?.properties.progress;
  }, code);

async function reportAll(url: string, { code, version, quantities }: Project): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const credentials = JSON.stringify({ name: "engineer", password: "cuntong-demo" });
  const signedIn = await fetch(`${url}/session`, { method: "POST", headers, body: credentials });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const input = {
    project: code,
    expectedVersion: version,
    idempotencyKey: "live-journey-once",
    asOf: "2017-12-01",
    quantities: quantities.map(({ kind, planned, done }) => ({ kind, done: Math.max(planned, done) })),
  };
  const query =
    "mutation ($input: ProgressInput!) { reportProgress(input: $input) { __typename ... on ProjectChanged { project { physicalProgress } } } }";
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { ...headers, cookie },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return answer.json();
}

describeJourneys(
  "open pages",
  (journeys) => {
    test("redraw by themselves what somebody else reports", { timeout: 180_000 }, async () => {
      const { projects } = await journeys.ask<{ projects: { nodes: readonly Project[] } }>(PROJECTS);
      const project = projects.nodes[0] as Project;
      const { page } = await journeys.visit("?area=520281&lens=projects");
      await eventually(
        () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
        (names) => names.some((name) => name.endsWith("/health/ready")),
      );
      await page.evaluate(() => {
        window.wasNeverLeft = true;
      });
      const before = await progressOnMap(page, project.code);
      expect(before).toBeCloseTo(project.physicalProgress, 3);
      expect(before).toBeLessThan(1);
      expect(await reportAll(journeys.url(), project)).toMatchObject({
        data: { reportProgress: { project: { physicalProgress: 1 } } },
      });
      const seen = await eventually(
        () => progressOnMap(page, project.code),
        (progress) => progress === 1,
      );
      expect(seen).toBe(1);
      expect(await page.evaluate(() => window.wasNeverLeft)).toBe(true);
    });
  },
  async () => ({}),
);
