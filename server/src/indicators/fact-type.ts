import { Field, ID, ObjectType } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { on } from "../database/sql.ts";
import { Column, From, One } from "../reading/decorators.ts";
import { ObservationKind } from "./sector.ts";

@ObjectType("Fact", {
  description: "A figure as a county's report states it, quoted. Contradictory figures stand side by side.",
})
@From("fact")
export class FactType {
  @Field(() => ID, { description: "Id of the fact." })
  @Column()
  readonly id!: string;

  @Field(() => AreaType, { description: "The county that reported it." })
  @One(on`that.code = this.county_code`)
  readonly county!: AreaType;

  @Field(() => String, { description: "Subject of the figure, in the report's own division." })
  @Column()
  readonly sector!: string;

  @Field(() => String, { description: "What is counted." })
  @Column()
  readonly indicator!: string;

  @Field(() => String, { description: "The figure as text, as reported." })
  @Column()
  readonly value!: string;

  @Field(() => String, { description: "Unit of the figure; `text` where it is words." })
  @Column()
  readonly unit!: string;

  @Field(() => ObservationKind, { description: "What kind of statement it is." })
  @Column()
  readonly kind!: ObservationKind;

  @Field(() => String, {
    nullable: true,
    description: "How exact it is: exact, about, more than, reconstructed.",
  })
  @Column()
  readonly qualifier!: string | null;

  @Field(() => String, { description: "What the figure covers; `not stated` where the report does not say." })
  @Column("coalesce(this.scope, 'not stated')")
  readonly scope!: string;

  @Field(() => String, { description: "The day, month, year or span it is about, as reported." })
  @Column()
  readonly asOf!: string;

  @Field(() => String, { description: "The words of the report." })
  @Column()
  readonly quote!: string;

  @Field(() => String, { description: "Title of the report." })
  @Column("(select title from source_document where id = this.document_id)")
  readonly document!: string;
}
