import { Arg, Field, ID, InputType, Int, ObjectType, Query, Resolver } from "type-graphql";
import { type SearchText, searchText } from "../areas/search-text.ts";
import { inArea } from "../areas/within.ts";
import { every, on, type Sql, sql } from "../database/sql.ts";
import { countedConnectionOf, pageSize, pagingArguments } from "../reading/connection.ts";
import type { Page } from "../reading/declarations.ts";
import { Connection, declared, One } from "../reading/decorators.ts";
import { RelocationSiteType } from "./relocation-site-type.ts";

@InputType("RelocationSiteFilter", {
  description: "Which relocation sites to list; every condition must hold.",
})
export class RelocationSiteFilter {
  @Field(() => ID, {
    nullable: true,
    description: "Only those in this area or zone; nothing lies in an unknown one.",
  })
  readonly within?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Part of a name, pinyin (tones and spaces do not matter) or initials, or the beginning of a code.",
  })
  readonly search?: string;
}

@ObjectType("RelocationSiteConnection", { description: "A page of relocation sites, by code." })
export class RelocationSiteConnection extends countedConnectionOf(RelocationSiteType, "RelocationSite") {}

interface SitesArguments {
  readonly filter?: RelocationSiteFilter;
  readonly first: number;
  readonly after?: string;
}

const isFound = ({ name, spelling, exact }: SearchText): Sql => {
  const byName = sql`this.name like ${name} or starts_with(lower(this.code), lower(${exact}))`;
  return spelling === null
    ? sql`(${byName})`
    : sql`(${byName} or this.pinyin like ${spelling} or this.initials like ${spelling})`;
};

function sitesPage({ filter: { within, search } = {}, first, after }: SitesArguments): Page {
  const wanted = searchText(search);
  return {
    where: every([within === undefined ? undefined : inArea(within), wanted && isFound(wanted)]),
    order: "CODE_ASC",
    keys: [{ sql: "this.code", type: "text" }],
    first: pageSize(first),
    after,
  };
}

@Resolver()
export class RelocationResolver {
  @Query(() => RelocationSiteType, {
    nullable: true,
    description: "One relocation site; null when the code is unknown.",
  })
  @One(({ code }: { code: string }) => ({ where: on`that.code = current_code(${code})` }))
  relocationSite(
    @Arg("code", () => ID, { description: "Code of the site." }) _code: string,
  ): RelocationSiteType | null {
    return declared();
  }

  @Query(() => RelocationSiteConnection, { description: "Relocation sites by code." })
  @Connection(sitesPage)
  relocationSites(
    @Arg("filter", () => RelocationSiteFilter, { nullable: true }) _filter: RelocationSiteFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: pagingArguments.first })
    _first: number,
    @Arg("after", () => String, { nullable: true, description: pagingArguments.after }) _after: string | null,
  ): RelocationSiteConnection {
    return declared();
  }
}
