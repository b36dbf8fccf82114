import type { Basis } from "../api/generated/graphql.ts";
import type { ViewState } from "../map/view-state.ts";

/** The basis of the URL in the API's words. */
export const basisOf = ({ basis }: Pick<ViewState, "basis">): Basis =>
  basis === "reported" ? "REPORTED" : "COMPUTED";
