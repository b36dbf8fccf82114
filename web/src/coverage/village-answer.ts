import { graphql } from "../api/generated/gql.ts";
import type { VillageAnswerFragment } from "../api/generated/graphql.ts";

export const VillageAnswer = graphql(`
  fragment VillageAnswer on VillageCoverage {
    indicator { id sector name nameEn unit }
    basis
    asOf
    status
    value
    householdsMet
    householdsJudged
    since
    agreement
    isForecast
    synthetic
    standard { profile threshold comparison citation verification }
    reason(language: $language)
  }
`);

export type Answer = VillageAnswerFragment;

export const isGap = ({ status }: Pick<Answer, "status">): boolean =>
  status === "PARTIAL" || status === "UNMET";
