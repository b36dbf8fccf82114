import { registerEnumType } from "type-graphql";

// Villages can be sought by their answers, so the words for answers stand before the folder that gives them.
export enum Basis {
  REPORTED = "REPORTED",
  COMPUTED = "COMPUTED",
}
registerEnumType(Basis, {
  name: "Basis",
  description: "What an answer rests on: what was reported, or what was computed from works on the ground.",
});

export enum CoverageStatus {
  MET = "MET",
  PARTIAL = "PARTIAL",
  UNMET = "UNMET",
  UNKNOWN = "UNKNOWN",
  NOT_APPLICABLE = "NOT_APPLICABLE",
}
registerEnumType(CoverageStatus, {
  name: "CoverageStatus",
  description:
    "The answer. PARTIAL: met in some hamlets of the village, unmet in others. UNKNOWN is neither yes nor no.",
});

export enum Agreement {
  BOTH_MET = "BOTH_MET",
  BOTH_UNMET = "BOTH_UNMET",
  CLAIMED_NOT_EVIDENCED = "CLAIMED_NOT_EVIDENCED",
  EVIDENCED_NOT_CLAIMED = "EVIDENCED_NOT_CLAIMED",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(Agreement, {
  name: "Agreement",
  description:
    "Reported against computed. PARTIAL counts as not met; UNKNOWN when either side is unknown or not applicable.",
});
