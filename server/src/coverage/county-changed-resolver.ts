import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { NewsContext } from "../identity/context.ts";
import { badInput } from "../reading/bad-input.ts";
import type { Context } from "../reading/context.ts";
import { CountyChangedType } from "./county-changed-type.ts";

interface SubscribeParts {
  readonly args: { readonly within?: string | null };
  readonly context: NewsContext;
}

@Resolver()
export class CountyChangedResolver {
  @Subscription(() => CountyChangedType, {
    description:
      "Tells whenever the answers of a county were made anew. Served as server-sent events at /graphql/stream.",
    subscribe: ({ args, context }: SubscribeParts) => newsWithin(context, args.within),
  })
  countyChanged(
    @Root() county: string | null,
    @Ctx() { database }: NewsContext,
    @Arg("within", () => ID, {
      nullable: true,
      description: "An area or zone: news of its counties only. Null: of every county the caller may see.",
    })
    _within?: string | null,
  ): Promise<CountyChangedType> {
    return stateOf(database, county);
  }
}

async function newsWithin(
  { database, news }: NewsContext,
  within: string | null | undefined,
): Promise<AsyncIterableIterator<string | null>> {
  if (within == null) return news(() => true);
  const counties = await countiesOf(database, within);
  if (counties.length === 0) throw badInput("within", `There is no area ${within}`);
  return news((county) => county === null || counties.includes(county));
}

async function countiesOf(database: Context["database"], within: string): Promise<readonly string[]> {
  const rows = await database.query<{ code: string }>(
    "/* counties whose news are wanted */ select code from counties_within(current_code($1))",
    [within],
  );
  return rows.map(({ code }) => code);
}

async function stateOf(database: Context["database"], county: string | null): Promise<CountyChangedType> {
  const [state] = await database.query<{ version: number; dataAsOf: string | null }>(
    `/* where a county stands */ select data_version.version, data_as_of as "dataAsOf"
    from data_version left join area on area.code = $1`,
    [county],
  );
  return { county, dataVersion: String(state?.version), dataAsOf: state?.dataAsOf ?? null };
}
