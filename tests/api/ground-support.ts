import type { Database } from "@cuntong/db/database";
import { recomputeCounty } from "@cuntong/server/coverage/recompute";
import type { Caller } from "@cuntong/server/identity/caller";
import { expect } from "vitest";
import { ask } from "../support/asking.ts";
import { contextOf, engineerOf, served } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import { answersOf, type Basis } from "../worlds/answers.ts";
import { tinyWorld, type WorldParts } from "../worlds/builders.ts";
import { insertWorld } from "../worlds/insert-world.ts";
import { storedId, type World } from "../worlds/world.ts";

/** What a change selects when it was refused. */
const REFUSALS = `... on InvalidInput { problems { field message messageZh } }
  ... on Conflict { currentVersion changedBy differences { field yours current } }
  ... on NotPermitted { message }`;

export interface Ground {
  readonly county: string;
  readonly world: World;
  /** The stored id of something with a short name. */
  id(short: string): string;
  /** Makes a change as an engineer of the county; the version seen is 1 unless it is said. */
  change(mutation: Mutation, input: object, caller?: Caller): Promise<Payload>;
  /** What an engineer is told to correct, and that nothing was changed. */
  refused(mutation: Mutation, input: object): Promise<readonly string[]>;
  /** A village's or a hamlet's answer on a day, made anew: "MET 0". */
  says(place: string, day: string, basis?: Basis): Promise<string>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of every shape
type Payload = any;

/** Name of the mutation, and what is selected of the row that was changed. */
export type Mutation = readonly [name: string, selection: string];

/** A tiny world whose engineer changes it through the API, behind the policies of the database. */
export async function groundOf(database: Database, parts: WorldParts): Promise<Ground> {
  const world = tinyWorld(parts);
  await insertWorld(database, world);
  await database.query("insert into account (id, name) values ('li', '李工') on conflict do nothing");
  const store = await served(database);
  const { county } = world;
  let keys = 0;

  const change: Ground["change"] = async ([name, selection], input, caller = engineerOf(county)) => {
    keys += 1;
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const given = {
      idempotencyKey: `${county}-key-${keys}`,
      ...(isAddition(name) ? {} : { expectedVersion: 1 }),
      ...input,
    };
    const source = `mutation ($input: ${INPUTS[name] ?? `${type}Input`}!) { ${name}(input: $input) { __typename ${selection} ${REFUSALS} } }`;
    const { data, errors } = await ask(database, source, { input: given }, contextOf(store, caller));
    expect(errors).toEqual([]);
    return data[name];
  };

  return {
    county,
    world,
    id: (short) => storedId(world, short),
    change,
    refused: async (mutation, input) => {
      const before = await tableHashes(database);
      const payload = await change(mutation, input);
      expect(payload.__typename).toBe("InvalidInput");
      expect(await tableHashes(database)).toEqual(before);
      for (const { messageZh } of payload.problems) expect(messageZh).toMatch(/\p{Script=Han}/u);
      return payload.problems.map(({ field, message }: Payload) => `${field}: ${message}`);
    },
    says: async (place, day, basis = "COMPUTED") => {
      await recomputeCounty(database, county);
      const { villages, hamlets } = await answersOf(database, county, day, basis);
      const answer = villages[place] ?? hamlets[place];
      return answer === undefined ? "nothing" : `${answer.status} ${answer.value}`;
    },
  };
}

const isAddition = (name: string): boolean => /^(add|recordObservation)/.test(name);

const INPUTS: Readonly<Record<string, string>> = {
  setAssetService: "AssetServiceInput",
  setClinicStaffing: "ClinicStaffingInput",
  setUnfitForBus: "UnfitForBusInput",
};
