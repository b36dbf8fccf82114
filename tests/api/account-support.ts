import type { Database } from "@cuntong/db/database";
import type { Caller, Role } from "@cuntong/server/identity/caller";
import { beforeAll } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { contextOf, served } from "../support/served.ts";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

const PROBLEMS = `... on InvalidInput { problems { field message messageZh } }
  ... on NotPermitted { message messageZh }`;
const ACCOUNT = `__typename ${PROBLEMS} ... on Conflict { currentVersion }
  ... on AccountChanged { linkSecret account { id version isDisabled isManaged grants { county role } } }`;
const TOKEN = `__typename ${PROBLEMS}
  ... on TokenChanged { secret token { id name scopes counties expiresOn isValid isOwn owner } }`;

export const person = (
  account: string,
  roles: readonly (readonly [string, Role])[],
  isSystemAdministrator = false,
): Caller => ({
  kind: "PERSON",
  account,
  name: account,
  isSystemAdministrator,
  roles: new Map(roles),
  mayWrite: true,
});

export const SYSTEM = person("root", [], true);
export const COUNTY = person("head", [[ONE, "COUNTY_ADMINISTRATOR"]]);
export const ENGINEER = person("li", [[ONE, "ENGINEER"]]);

const INPUTS: Readonly<Record<string, string>> = {
  createAccount: "NewAccountInput",
  createToken: "NewTokenInput",
  revokeToken: "TokenInput",
  setRole: "RoleInput",
  removeRole: "CountyRoleInput",
  setSystemAdministrator: "SystemAdministratorInput",
};

// biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of every shape
type Answer = any;

export interface People {
  /** The database as the server holds it. */
  store(): Database;
  /** What a document gives somebody; the first error instead, when there is one. */
  run(caller: Caller, document: string, variables?: Record<string, unknown>): Promise<Answer>;
  change(caller: Caller, name: string, input: object): Promise<Answer>;
  /** A change of an account, of the version that stands unless it is said. */
  onAccount(caller: Caller, name: string, account: string, more?: object): Promise<Answer>;
}

/** Tests on each database, with people in it: of two counties a system administrator, one's administrator, engineers. */
export function describePeople(title: string, block: (people: People, database: Database) => void): void {
  describeOnEachDatabase(title, (open) => {
    const database = open();
    block(peopleIn(database), database);
  });
}

/** Two counties with a system administrator, a county's administrator, an engineer, and an engineer of both. */
function peopleIn(database: Database): People {
  let store: Database;
  let keys = 0;
  beforeAll(async () => {
    await insertPeople(database);
    store = await served(database);
  });

  const run: People["run"] = async (caller, document, variables = {}) => {
    const { data, errors } = await ask(database, document, variables, contextOf(store, caller));
    return errors.length > 0 ? errors[0] : data;
  };
  const change: People["change"] = async (caller, name, input) => {
    keys += 1;
    const given = { idempotencyKey: `key-number-${keys}`, ...input };
    const selection = name.endsWith("Token") ? TOKEN : ACCOUNT;
    const type = INPUTS[name] ?? "AccountInput";
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    const answer = await run(caller, document, { input: given });
    return answer[name] ?? answer;
  };
  const onAccount: People["onAccount"] = async (caller, name, account, more = {}) => {
    const [row] = await database.query<{ version: number }>("select version from account where id = $1", [
      account,
    ]);
    return change(caller, name, { account, expectedVersion: row?.version ?? 0, ...more });
  };
  return { store: () => store, run, change, onAccount };
}

async function insertPeople(database: Database): Promise<void> {
  await insertTwoCounties(database);
  await database.query(
    `insert into account (id, name, password_hash, is_system_administrator) values
     ('root', '总', 'x', true), ('head', '主任', 'x', false), ('li', '李工', 'x', false), ('both', '两县', 'x', false)`,
  );
  await database.query(
    `insert into account_role (account_id, county_code, role) values ('head', $1, 'COUNTY_ADMINISTRATOR'),
     ('li', $1, 'ENGINEER'), ('both', $1, 'ENGINEER'), ('both', $2, 'ENGINEER')`,
    [ONE, OTHER],
  );
}
