import { Renewal } from "@cuntong/server/coverage/renewal";
import { type Renewing, renewingAside, renewingHere } from "@cuntong/server/coverage/renewing";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

describeOnEachDatabase("renewal of counties", (open) => {
  const database = open();
  let renewing: Renewing;

  beforeAll(async () => {
    await insertTwoCounties(database);
    const [row] = await database.query<{ name: string }>("select current_database() as name");
    renewing =
      database.kind === "embedded"
        ? renewingHere(database)
        : renewingAside(Object.assign(new URL(inject("postgresUrl") ?? ""), { pathname: row?.name }).href);
  });
  afterAll(() => renewing.close());

  const isAnswered = async (county: string) => {
    const rows = await database.query(
      "select 1 from county_state where county_code = $1 and computed_inputs_version = inputs_version",
      [county],
    );
    return rows.length > 0;
  };

  test("counties asked for together are answered anew, each once, and the thread can be asked again", async () => {
    const failures: unknown[] = [];
    const asked: string[] = [];
    const renewal = new Renewal(
      (county) => {
        asked.push(county);
        return renewing.renew(county);
      },
      (county, cause) => failures.push([county, cause]),
    );
    for (const county of [ONE, OTHER, OTHER]) renewal.request(county);
    await renewal.idle();
    expect(failures).toEqual([]);
    expect(asked).toEqual([ONE, OTHER]);
    expect(await isAnswered(ONE)).toBe(true);
    await database.query(
      "update county_state set inputs_version = inputs_version + 1 where county_code = $1",
      [ONE],
    );
    expect(await isAnswered(ONE)).toBe(false);
    renewal.request(ONE);
    await renewal.idle();
    expect(await isAnswered(ONE)).toBe(true);
  });

  test("a renewal that fails is told, and the next one goes on", async () => {
    const onFailure = vi.fn();
    const renewal = new Renewal(renewing.renew, onFailure);
    await database.execute(`create function refuse() returns trigger language plpgsql as
      'begin raise exception ''not today''; end';
      create trigger refusing before update of computed_inputs_version on county_state execute function refuse()`);
    renewal.request(ONE);
    await renewal.idle();
    await database.execute("drop trigger refusing on county_state; drop function refuse");
    expect(onFailure).toHaveBeenCalledWith(
      ONE,
      expect.objectContaining({ message: expect.stringContaining("not today") }),
    );
    renewal.request(ONE);
    await renewal.idle();
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(await isAnswered(ONE)).toBe(true);
  });
});
