import { expect, test, vi } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";

describeOnEachDatabase("both databases answer alike", (open) => {
  const database = open();

  test("values come back in the same JavaScript types", async () => {
    const [row] = await database.query(
      `select '2017-12-01'::date as day, 'infinity'::date as never, '2017-12-01 08:00+08'::timestamptz as instant,
              9::bigint as big, 1.25::numeric as exact, array[1.5::numeric] as exacts, array['2017-12-01'::date] as days,
              array['甲']::text[] as words, '{"a":[1]}'::jsonb as json, null::text as nothing, true as yes`,
    );
    expect(row).toEqual({
      day: "2017-12-01",
      never: "infinity",
      instant: "2017-12-01T00:00:00.000Z",
      big: 9,
      exact: 1.25,
      exacts: [1.5],
      days: ["2017-12-01"],
      words: ["甲"],
      json: { a: [1] },
      nothing: null,
      yes: true,
    });
  });

  test("parameters mean the same", async () => {
    const [row] = await database.query(
      "select $1::date + 1 as next, $2::text[] as words, $3::jsonb as json, $4::float8 as half, $5::int[] as whole",
      ["2017-12-31", ["甲", 'b"c'], JSON.stringify([{ a: 1 }]), 0.5, [1, 2]],
    );
    expect(row).toEqual({
      next: "2018-01-01",
      words: ["甲", 'b"c'],
      json: [{ a: 1 }],
      half: 0.5,
      whole: [1, 2],
    });
  });

  test("a failed transaction leaves nothing behind", async () => {
    const failing = database.transaction(async (transaction) => {
      await transaction.query("insert into zone_township values ('x', 'y')");
    });
    await expect(failing).rejects.toMatchObject({ code: "23503" });
    const doomed = database.transaction(async (transaction) => {
      await transaction.query("insert into area (code, level, name) values ('99', 'PROVINCE', '甲省')");
      throw new Error("changed my mind");
    });
    await expect(doomed).rejects.toThrow("changed my mind");
    expect(await database.query("select code from area")).toEqual([]);
  });

  test("what a transaction asks for together is answered in that order; after a failure nothing more happens", async () => {
    const order: number[] = [];
    await database.transaction(async (transaction) => {
      const asked = [1, 2, 3].map(async (number) => {
        await transaction.query("select pg_sleep($1::float8)", [(3 - number) / 100]);
        order.push(number);
      });
      await Promise.all(asked);
    });
    expect(order).toEqual([1, 2, 3]);
    const left: Promise<unknown>[] = [];
    const failing = database.transaction(async (transaction) => {
      left.push(transaction.query("insert into area (code, level, name) values ('98', 'PROVINCE', '乙省')"));
      throw new Error("too late");
    });
    await expect(failing).rejects.toThrow("too late");
    await Promise.allSettled(left);
    expect(await database.query("select code from area")).toEqual([]);
  });

  test("a query after its transaction is refused", async () => {
    const kept = await database.transaction(async (transaction) => [transaction]);
    await expect(kept[0]?.query("select 1")).rejects.toThrow("The transaction is over");
  });

  test("a query outside the running transaction, from inside it, is refused instead of waiting for ever", async () => {
    const waiting = database.transaction(async () => {
      await database.query("select 1");
    });
    await expect(waiting).rejects.toThrow("only the transaction may be used");
  });

  test("who listens hears what is notified, when it is committed, until it listens no more", async () => {
    const heard: (string | null)[] = [];
    const stop = await database.listen("told", (payload) => heard.push(payload));
    await database.transaction(async (transaction) => {
      await transaction.query("select pg_notify('told', 'a')");
      await transaction.query("select pg_notify('other', 'x')");
    });
    await vi.waitFor(() => expect(heard).toEqual(["a"]));
    await stop();
    await database.query("select pg_notify('told', 'b')");
    let last = "";
    await database.listen("told", (payload) => {
      last = payload ?? "";
    });
    await database.query("select pg_notify('told', 'c')");
    await vi.waitFor(() => expect(last).toBe("c"));
    expect(heard).toEqual(["a"]);
  });

  // The embedded database has no line that could break.
  if (database.kind === "server")
    test("a line that breaks is made anew, and says so", async () => {
      const heard: (string | null)[] = [];
      await database.listen("told", (payload) => heard.push(payload));
      await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'cuntong, listening' and datname = current_database()`,
      );
      await vi.waitFor(() => expect(heard).toEqual([null]), { timeout: 10_000 });
      await database.query("select pg_notify('told', 'd')");
      await vi.waitFor(() => expect(heard).toEqual([null, "d"]));
    });
});
