import type { APIRequestContext, Page } from "playwright-core";
import { PNG } from "pngjs";
import type { Journeys } from "./support.ts";

// How journeys open and send the forms of a project's page.

const CREDENTIALS = { name: "engineer", password: "cuntong-demo" };

type Preparing = (request: APIRequestContext) => Promise<unknown>;

export async function editing(journeys: Journeys, search: string, prepare?: Preparing): Promise<Page> {
  const { page } = await journeys.visit(search, {
    waitsForMap: false,
    locale: "zh-CN",
    prepare: async (opened) => {
      const { request } = opened.context();
      await request.post(`${journeys.url()}/session`, { data: CREDENTIALS });
      await prepare?.(request);
    },
  });
  await page.locator(".edit-menu > button").waitFor();
  return page;
}

export async function openForm(page: Page, edit: string, name: string): Promise<void> {
  await page.getByRole("button", { name: edit, exact: true }).click();
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".edit-form").waitFor();
}

/** Sends the form, and tells what is wrong at its fields. */
export async function faultsOnSaving(page: Page): Promise<readonly string[]> {
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator(".edit-fault").first().waitFor();
  return page.locator(".edit-fault").allTextContents();
}

export async function save(page: Page, name = "保存"): Promise<void> {
  await page.locator(".edit-drawer").getByRole("button", { name, exact: true }).click();
  await closed(page);
}

export interface Reported {
  readonly code: string;
  readonly reports: readonly { readonly id: string; readonly asOf: string }[];
  readonly milestones: readonly { readonly kind: string; readonly doneOn: string | null }[];
  readonly funding: readonly {
    readonly source: string;
    readonly allocated: number;
    readonly disbursed: number;
  }[];
  readonly completedInvestment: number | null;
  readonly documents: readonly { readonly name: string }[];
}
export const REPORTED = `code reports(first: 1) { id asOf } milestones { kind doneOn } documents { name }
  funding { source allocated disbursed } completedInvestment`;

/** Works that have begun and were reported on, and money that nobody lent yet. */
export async function reportedRoad(journeys: Journeys): Promise<Reported> {
  const { projects } = await journeys.ask<{ projects: { nodes: readonly Reported[] } }>(
    `{ projects(filter: { within: "520281", sectors: [ROAD], stages: [UNDER_CONSTRUCTION] }, first: 200) { nodes { ${REPORTED} } } }`,
  );
  const found = projects.nodes.find(
    ({ reports, funding }) => reports.length > 0 && funding.every(({ source }) => source !== "LOAN"),
  );
  if (found === undefined) throw new Error("No road of the demo was reported on");
  return found;
}

export const reached = ({ milestones }: Reported, kind: string): string | null =>
  milestones.find((milestone) => milestone.kind === kind)?.doneOn ?? null;

export function picture(grey: number): Buffer {
  const made = new PNG({ width: 640, height: 480 });
  made.data.fill(grey);
  return PNG.sync.write(made);
}

export const isDrawn = (page: Page, image: string) =>
  page.locator(image).evaluate((element) => "naturalWidth" in element && Number(element.naturalWidth) > 0);

export const closed = (page: Page) => page.locator(".edit-drawer").waitFor({ state: "detached" });
