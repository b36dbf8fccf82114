import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect } from "vitest";
import { eventually, type Journeys, type Visit } from "./support.ts";

// Roads to report of, people who do, and what their devices keep.

interface Quantity {
  readonly kind: string;
  readonly planned: number;
  readonly done: number;
}
export interface Project {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly physicalProgress: number;
  readonly forecastFinish: string | null;
  readonly quantities: readonly Quantity[];
  readonly reports: readonly {
    readonly asOf: string;
    readonly note: string | null;
    readonly quantities: readonly Quantity[];
    readonly photos: readonly { readonly mediaType: string; readonly url: string }[];
  }[];
}

const FIELDS = `code name version physicalProgress forecastFinish quantities { kind planned done }
  reports { asOf note quantities { kind planned done } photos { mediaType url } }`;

export const state = async (journeys: Journeys, { code }: { code: string }): Promise<Project> =>
  (
    await journeys.ask<{ project: Project }>(`query ($code: ID!) { project(code: $code) { ${FIELDS} } }`, {
      code,
    })
  ).project;

export const doneOf = ({ quantities }: { quantities: readonly Quantity[] }, kind: string): number =>
  quantities.find((quantity) => quantity.kind === kind)?.done ?? Number.NaN;

let roads: readonly Project[] | undefined;

/** A road whose gravel lies in part, with room for more; each journey takes another one. */
export async function road(journeys: Journeys, place: number): Promise<Project> {
  roads ??= (
    await journeys.ask<{ projects: { nodes: readonly Project[] } }>(
      `{ projects(filter: { within: "520281", stages: [UNDER_CONSTRUCTION],
          phases: [{ kind: "gravel_m", shareMin: 0.05, shareMax: 0.8 }] }, first: 60) { nodes { ${FIELDS} } } }`,
    )
  ).projects.nodes.filter(
    (project) =>
      doneOf(project, "roadbed_m") > doneOf(project, "gravel_m") + 100 && doneOf(project, "gravel_m") > 20,
  );
  const found = roads[place];
  if (found === undefined) throw new Error("The demo has too few roads with gravel in part");
  return found;
}

interface Opening {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly isEnglish?: boolean;
  readonly serviceWorkers?: "allow";
}

export const signInAs = (journeys: Journeys, page: Page, name: string) =>
  page.context().request.post(`${journeys.url()}/session`, { data: { name, password: "cuntong-demo" } });

export const visitAs = (
  journeys: Journeys,
  name: string,
  path: string,
  options: Opening = {},
): Promise<Visit> => {
  const { isEnglish = false, ...context } = options;
  return journeys.visit(isEnglish ? `${path}?lang=en` : path, {
    waitsForMap: false,
    ...context,
    prepare: (page) => signInAs(journeys, page, name),
  });
};

/** A report of the county's administrator, past the page. */
export async function colleagueReports(journeys: Journeys, project: Project, done: number): Promise<void> {
  const headers = { "content-type": "application/json" };
  const credentials = JSON.stringify({ name: "county", password: "cuntong-demo" });
  const signedIn = await fetch(`${journeys.url()}/session`, { method: "POST", headers, body: credentials });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { version } = await state(journeys, project);
  const input = {
    project: project.code,
    expectedVersion: version,
    idempotencyKey: `colleague-${project.code}`,
    asOf: "2017-12-01",
    quantities: [{ kind: "gravel_m", done }],
  };
  const query = "mutation ($input: ProgressInput!) { reportProgress(input: $input) { __typename } }";
  const answer = await fetch(`${journeys.url()}/graphql`, {
    method: "POST",
    headers: { ...headers, cookie },
    body: JSON.stringify({ query, variables: { input } }),
  });
  expect(await answer.json()).toEqual({ data: { reportProgress: { __typename: "ProjectChanged" } } });
}

interface DeviceOfPage {
  open(name: string): { result: unknown; onsuccess: () => void };
}
declare const indexedDB: DeviceOfPage;

/** What the device keeps on a shelf. */
export const keptOn = (page: Page, shelf: "seen" | "drafts" | "rows"): Promise<readonly string[]> =>
  page.evaluate(async (name) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own types are not those of this program
    const settled = (request: any): Promise<any> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await settled(indexedDB.open("cuntong-kept"));
    const values = await settled(database.transaction(name).objectStore(name).getAll());
    database.close();
    return values.map((value: unknown) => JSON.stringify(value));
  }, shelf);

export const isKept = (page: Page, shelf: "drafts" | "rows", text: string) =>
  eventually(
    () => keptOn(page, shelf),
    (values) => values.some((value) => value.includes(text)),
  );

export async function openAs(
  journeys: Journeys,
  name: string,
  path: string,
  options: Opening = {},
): Promise<Page> {
  return (await visitAs(journeys, name, path, options)).page;
}

export const gravel = (page: Page, name = "级配碎石") =>
  page.getByRole("textbox", { name: new RegExp(name) }).first();
export const sendButton = (page: Page) => page.locator(".send-bar button");

/** A picture larger than what is sent. */
export function photo(): Buffer {
  const picture = new PNG({ width: 2400, height: 1200 });
  picture.data.fill(180);
  return PNG.sync.write(picture);
}
