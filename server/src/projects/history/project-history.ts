import { Arg, FieldResolver, Int, Resolver } from "type-graphql";
import { on, raw } from "../../database/sql.ts";
import { pageSize } from "../../reading/connection.ts";
import { declared, Many } from "../../reading/decorators.ts";
import { ProjectType } from "../project-type.ts";
import { DesignChangeType } from "./design-change-type.ts";
import { HistoryEntryType } from "./history-entry-type.ts";

// Whoever wrote stands there by name: only people who signed in see it.
const HISTORY = `(select position, at, actor_name, operation, reason, before, after from audit
  where kind in ('Project', 'ProjectFile') and code = this.code and county_code = this.county_code and signed_in())`;

@Resolver(() => ProjectType)
export class ProjectHistory {
  @FieldResolver(() => [HistoryEntryType], {
    description: "Who changed what of it, the latest first; empty for anonymous readers.",
  })
  @Many(({ first }: { first: number }) => ({
    from: raw(HISTORY),
    orderBy: raw("that.position desc"),
    limit: pageSize(first),
  }))
  history(
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 50,
      description: "How many at most; 200 is the limit.",
    })
    _first: number,
  ): readonly HistoryEntryType[] {
    return declared();
  }

  @FieldResolver(() => [DesignChangeType], { description: "Its design changes, the latest first." })
  @Many(on`that.project_code = this.code`, { orderBy: raw("that.changed_on desc, that.id desc") })
  designChanges(): readonly DesignChangeType[] {
    return declared();
  }
}
