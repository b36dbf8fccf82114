import { Field, ID, ObjectType } from "type-graphql";
import { raw } from "../../database/sql.ts";
import { Column, From, Many } from "../../reading/decorators.ts";
import { DateTimeScalar, instant } from "../../reading/scalars.ts";

const CHANGES = `(select coalesce(earlier.key, later.key) as field,
    nullif(earlier.value::text, 'null') as before, nullif(later.value::text, 'null') as after
  from jsonb_each(coalesce(this.before, '{}')) earlier full join jsonb_each(coalesce(this.after, '{}')) later
    on later.key = earlier.key
  where earlier.value is distinct from later.value and coalesce(earlier.key, later.key) <> 'version')`;

@ObjectType("FieldChange", { description: "A field that was changed." })
@From("(select null::text as field)")
export class FieldChangeType {
  @Field(() => String, { description: "The field, by its name in the input." })
  @Column()
  readonly field!: string;

  @Field(() => String, { nullable: true, description: "What stood there before, as JSON; null for nothing." })
  @Column()
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: "What stands there since, as JSON; null for nothing." })
  @Column()
  readonly after!: string | null;
}

@ObjectType("HistoryEntry", { description: "Who changed what, when and why." })
@From("(select null::bigint as position)")
export class HistoryEntryType {
  @Field(() => ID, { description: "Its number in the county's audit." })
  @Column("this.position::text")
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Column(instant("this.at"))
  readonly at!: string;

  @Field(() => String, { description: "Name of the person." })
  @Column("this.actor_name")
  readonly by!: string;

  @Field(() => String, { description: "What was done: the name of the mutation." })
  @Column()
  readonly operation!: string;

  @Field(() => String, { nullable: true, description: "Why, where a reason was stated." })
  @Column()
  readonly reason!: string | null;

  @Field(() => [FieldChangeType], { description: "What was changed." })
  @Many({ from: raw(CHANGES), orderBy: raw("that.field") })
  readonly changes!: readonly FieldChangeType[];
}
