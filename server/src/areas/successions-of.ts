import { raw } from "../database/sql.ts";

/** Everything that led to a place's code and name of today, the latest change first. */
export const successionsOfPlace = {
  from: raw(`(with recursive earlier as (
      select succession.*, 1 as steps from succession where new_code = this.code
      union
      select before.*, earlier.steps + 1 from earlier join succession before on before.new_code = earlier.old_code
        where before.old_code <> this.code and earlier.old_code <> this.code and earlier.steps < 20
    ) select distinct on (id) * from earlier order by id, steps)`),
  orderBy: raw("that.steps, that.changed_on desc nulls last, that.id"),
};
