import type { Database } from "@cuntong/db/database";
import type { Caller } from "@cuntong/server/identity/caller";
import { expect } from "vitest";
import { type Answer, ask } from "../support/asking.ts";
import { contextOf, engineerOf, served } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import { insertTwoCounties, ONE } from "./two-small-counties.ts";

export const PROJECT = `P-${ONE}`;

/** What a project is proposed with where nothing else matters. */
export const PROPOSED = { county: ONE, name: "甲村供水", sector: "WATER" };

const INPUTS: Readonly<Record<string, string>> = {
  createProject: "NewProjectInput",
  editProject: "ProjectEditInput",
  changeStage: "StageInput",
  setMilestone: "MilestoneInput",
  deleteProject: "ProjectReasonInput",
  restoreProject: "ProjectReasonInput",
  setServed: "ServedInput",
  setQuantities: "QuantitiesInput",
  setGeometry: "GeometryInput",
  addAllocation: "AllocationInput",
  editAllocation: "AllocationEditInput",
  addDisbursement: "DisbursementInput",
  removeDisbursement: "DisbursementRemovalInput",
  setCompletedInvestment: "CompletedInvestmentInput",
  removeAttachment: "AttachmentRemovalInput",
  reportProgress: "ProgressInput",
};

const mutation = (name: string, selection: string) => `mutation ($input: ${INPUTS[name]}!) {
  ${name}(input: $input) { __typename
    ... on ProjectChanged { code project { ${selection} } } ... on InvalidInput { problems { field message messageZh } }
    ... on Conflict { currentVersion changedBy current differences { field yours current } } ... on NotPermitted { message } } }`;

export const LI: Caller = engineerOf(ONE);

/** Changes projects of two small counties, with the version that stands and a key of its own each time. */
export class ChangedProjects {
  #keys = 0;
  #store: Database | undefined;

  constructor(readonly database: Database) {}

  get store(): Database {
    if (this.#store === undefined) throw new Error("Not begun");
    return this.#store;
  }

  async begin(): Promise<void> {
    await insertTwoCounties(this.database);
    await this.database.query("insert into account (id, name) values ('li', '李工')");
    this.#store = await served(this.database);
  }

  async version(code: string = PROJECT): Promise<number> {
    const [row] = await this.database.query<{ version: number }>(
      "select version from project where code = $1",
      [code],
    );
    return row?.version ?? 0;
  }

  /** The payload of a change. */
  async change(
    name: string,
    parts: Record<string, unknown>,
    { caller = LI, selection = "code version", isPublic = false } = {},
  ): Promise<Answer["data"]> {
    this.#keys += 1;
    const idempotencyKey = `key-number-${this.#keys}`;
    const code = (parts.project as string | undefined) ?? PROJECT;
    const seen = name === "createProject" ? {} : { project: code, expectedVersion: await this.version(code) };
    const input = { ...seen, idempotencyKey, ...parts };
    const context = contextOf(this.store, caller, { isPublic });
    const { data, errors } = await ask(this.database, mutation(name, selection), { input }, context);
    expect(errors).toEqual([]);
    return data[name];
  }

  /** The code of a project that was just proposed. */
  async proposed(parts: object = {}): Promise<string> {
    return (await this.change("createProject", { ...PROPOSED, ...parts })).code;
  }

  /** What has become of the project. */
  async changed(name: string, parts: Record<string, unknown>, selection: string): Promise<Answer["data"]> {
    const payload = await this.change(name, parts, { selection });
    expect(payload).toMatchObject({ __typename: "ProjectChanged" });
    return payload.project;
  }

  /** Why a change was refused. Not a row is different afterwards. */
  async refused(name: string, parts: Record<string, unknown>): Promise<readonly string[]> {
    const before = await tableHashes(this.database);
    const payload = await this.change(name, parts);
    expect(payload.__typename).toBe("InvalidInput");
    expect(await tableHashes(this.database)).toEqual(before);
    for (const { messageZh } of payload.problems) expect(messageZh).toMatch(/\p{Script=Han}/u);
    return payload.problems.map(
      ({ field, message }: { field: string; message: string }) => `${field}: ${message}`,
    );
  }
}
