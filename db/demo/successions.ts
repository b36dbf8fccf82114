import type { World } from "./rows.ts";

/** Only changes that are public knowledge; a day that is not certain stays open. */
export function addSuccessions(world: World): void {
  world.succession.push({
    old_code: "520222",
    old_name: "盘县",
    new_code: "520281",
    new_name: "盘州市",
    change: "RECODED",
    changed_on: null,
    document: "2017年国务院批准撤销盘县，设立县级盘州市",
    county_code: "520281",
  });
}
