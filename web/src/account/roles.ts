/** Roles in a county, each more than the one before it. */
export const ROLES = ["VIEWER", "ENGINEER", "COUNTY_ADMINISTRATOR"] as const;
