import { Field, ID, InputType } from "type-graphql";
import { every, type Sql, sql } from "../database/sql.ts";
import { AreaLevel } from "./area-words.ts";
import { type SearchText, searchText } from "./search-text.ts";

@InputType("AreaFilter", { description: "Which areas to list; every condition must hold." })
export class AreaFilter {
  @Field(() => AreaLevel, { nullable: true, description: "Only areas of this level." })
  readonly level?: AreaLevel;

  @Field(() => ID, {
    nullable: true,
    description: "Only this area and those inside it; a zone's code gives its townships. Nothing lies in an unknown one.",
  })
  readonly within?: string;

  @Field(() => String, {
    nullable: true,
    description: "Part of a name, former name, pinyin (tones and spaces do not matter) or initials, or the first digits of a code.",
  })
  readonly search?: string;
}

export const areaConditions = ({ level, within, search }: AreaFilter = {}): Sql => {
  const wanted = searchText(search);
  return every([
    level && sql`this.level = ${level}`,
    within === undefined ? undefined : sql`this.code in (select code from areas_within(current_code(${within})))`,
    wanted && sql`this.code in (${foundAreas(wanted)})`,
  ]);
};

function foundAreas({ name, spelling, code, exact }: SearchText): Sql {
  const byName = sql`select code from area where name like ${name}
    union all select new_code from succession where old_name like ${name} or old_code = ${exact}
    union all select current_code(${exact})`;
  if (spelling !== null)
    return sql`${byName} union all select code from area
      where pinyin like ${spelling} or initials like ${spelling} or replace(lower(name_en), ' ', '') like ${spelling}`;
  if (code === null) return byName;
  return sql`${byName} union all select code from area where code between ${code} and rpad(${code}, 9, '9')`;
}
