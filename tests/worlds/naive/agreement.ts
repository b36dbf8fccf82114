import type { Status } from "../answers.ts";

export type Agreement =
  | "BOTH_MET"
  | "BOTH_UNMET"
  | "CLAIMED_NOT_EVIDENCED"
  | "EVIDENCED_NOT_CLAIMED"
  | "UNKNOWN";

const isSilent = (status: Status): boolean => status === "UNKNOWN" || status === "NOT_APPLICABLE";

/** How what was reported and what stands on the ground agree; PARTIAL counts as not met. */
export function agreementOf(reported: Status, computed: Status): Agreement {
  if (isSilent(reported) || isSilent(computed)) return "UNKNOWN";
  if (reported === "MET") return computed === "MET" ? "BOTH_MET" : "CLAIMED_NOT_EVIDENCED";
  return computed === "MET" ? "EVIDENCED_NOT_CLAIMED" : "BOTH_UNMET";
}
