import { Field, ID, Int, ObjectType } from "type-graphql";
import { AreaType } from "../../areas/area-type.ts";
import { on } from "../../database/sql.ts";
import { Column, From, One } from "../../reading/decorators.ts";
import { DateTimeScalar, instant } from "../../reading/scalars.ts";

// Why something was taken out of sight, and by whom, is told to people who signed in, as all history is.
@ObjectType("DeletedProject", { description: "A project that was deleted and can be brought back." })
@From(`(select code, name, county_code, version, deleted_at, deleted_reason
  from project where deleted_at is not null and signed_in())`)
export class DeletedProjectType {
  @Field(() => ID, { description: "Code of the project." })
  @Column()
  readonly code!: string;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => AreaType, { description: "The county it belongs to." })
  @One(on`that.code = this.county_code`)
  readonly county!: AreaType;

  @Field(() => Int, { description: "Its version: whoever restores it names the one that was seen." })
  @Column()
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: "When it was deleted." })
  @Column(instant("this.deleted_at"))
  readonly deletedAt!: string;

  @Field(() => String, { nullable: true, description: "Who deleted it; null where nobody noted it." })
  @Column(`(select actor_name from audit where kind = 'Project' and code = this.code and county_code = this.county_code
    and operation = 'deleteProject' order by position desc limit 1)`)
  readonly deletedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why; null where nobody noted it." })
  @Column("this.deleted_reason")
  readonly reason!: string | null;
}
