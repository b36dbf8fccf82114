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
    description:
      "Only this area and those inside it; a zone's code gives its townships. Nothing lies in an unknown one.",
  })
  readonly within?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Part of a name, former name, pinyin (tones and spaces do not matter) or initials, or the first digits of a code.",
  })
  readonly search?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: only counties that hold data, their townships, and the divisions above them. False: all others.",
  })
  readonly hasData?: boolean;
}

export const areaConditions = ({ level, within, search, hasData }: AreaFilter = {}): Sql => {
  const wanted = searchText(search);
  return every([
    level && sql`this.level = ${level}`,
    within === undefined
      ? undefined
      : sql`this.code in (select code from areas_within(current_code(${within})))`,
    wanted && sql`this.code in (${foundAreas(wanted)})`,
    hasData == null ? undefined : sql`(this.code in (${areasWithData})) = ${hasData}::boolean`,
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

const areasWithData = sql`select held.code from area county
  join area held on held.county_code = county.code or held.code in (county.parent_code, left(county.code, 2))
  where county.data_as_of is not null`;
