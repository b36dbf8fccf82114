import { registerEnumType } from "type-graphql";

export enum ProjectStage {
  PROPOSED = "PROPOSED",
  APPROVED = "APPROVED",
  TENDERED = "TENDERED",
  UNDER_CONSTRUCTION = "UNDER_CONSTRUCTION",
  COMPLETED = "COMPLETED",
  ACCEPTED = "ACCEPTED",
  SUSPENDED = "SUSPENDED",
  CANCELLED = "CANCELLED",
}
registerEnumType(ProjectStage, {
  name: "ProjectStage",
  description: "How far a project has come, by its papers.",
});

export enum ScheduleStatus {
  NOT_STARTED = "NOT_STARTED",
  ON_TRACK = "ON_TRACK",
  AT_RISK = "AT_RISK",
  LATE = "LATE",
  STALLED = "STALLED",
  FINISHED = "FINISHED",
}
registerEnumType(ScheduleStatus, {
  name: "ScheduleStatus",
  description:
    "How a project keeps to its dates on the county's data day. AT_RISK: forecast after the planned finish. STALLED: reports without progress for 90 days, or suspended.",
});

export enum TotalsBy {
  TOWNSHIP = "TOWNSHIP",
  ZONE = "ZONE",
  SECTOR = "SECTOR",
  PROGRAMME = "PROGRAMME",
  STAGE = "STAGE",
  SCHEDULE = "SCHEDULE",
  FUND_SOURCE = "FUND_SOURCE",
  FUND_LEVEL = "FUND_LEVEL",
  FUND_YEAR = "FUND_YEAR",
}
registerEnumType(TotalsBy, {
  name: "TotalsBy",
  description: "What the lines of a table of totals stand for.",
});

export enum MoneyFlag {
  AHEAD = "AHEAD",
  BEHIND = "BEHIND",
  UNALLOCATED = "UNALLOCATED",
}
registerEnumType(MoneyFlag, {
  name: "MoneyFlag",
  description:
    "How money and works differ. AHEAD: the share paid out of what is allocated lies more than 0.3 above the physical progress. BEHIND: more than 0.3 below. UNALLOCATED: works have begun, nothing is allocated.",
});
