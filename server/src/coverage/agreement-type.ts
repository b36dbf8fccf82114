import { Field, Int, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { Agreement, CoverageStatus } from "../villages/answer-words.ts";

@ObjectType("AgreementCount", {
  description:
    "Villages with one reported and one computed answer. Each side is MET, UNMET (PARTIAL included) or UNKNOWN (not applicable included).",
})
@From(
  "(select null::text as reported, null::text as computed, null::text as agreement, null::integer as villages, null::integer as people)",
)
export class AgreementCountType {
  @Field(() => CoverageStatus, { description: "What was reported: MET, UNMET or UNKNOWN." })
  @Column()
  readonly reported!: CoverageStatus;

  @Field(() => CoverageStatus, { description: "What was computed: MET, UNMET or UNKNOWN." })
  @Column()
  readonly computed!: CoverageStatus;

  @Field(() => Agreement, { description: "What the two say together." })
  @Column()
  readonly agreement!: Agreement;

  @Field(() => Int, { description: "Villages and communities, those not applicable included." })
  @Column()
  readonly villages!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Residents of those villages, by today's census; null when none of them is counted.",
  })
  @Column()
  readonly people!: number | null;
}
