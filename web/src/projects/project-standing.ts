import { type FragmentType, readFragment } from "../api/generated/fragment-masking.ts";
import { graphql } from "../api/generated/gql.ts";
import type { ProjectStandingFragment } from "../api/generated/graphql.ts";

const ProjectStanding = graphql(`
  fragment ProjectStanding on Project {
    code
    name
    sector
    programme
    mode
    stage
    schedule
    physicalProgress
    plannedStart
    plannedFinish
    startedOn
    finishedOn
    forecastFinish
    lastReportOn
    reportOverdueDays
    responsibleUnit
    contractor
    supervisor
    budget
    completedInvestment
    county { code name nameEn dataAsOf }
    quantities { kind unit planned done asOf existingBefore }
    milestones { kind dueOn doneOn }
    funding { id source level year documentNo allocated disbursed }
  }
`);

/** What every view of a project says of it: how far it is, whether on time, and with whose money. */
export type StandingProject = ProjectStandingFragment;

/** The project as it was asked for, its standing included. */
export function withStanding<Asked extends FragmentType<typeof ProjectStanding>>(
  project: Asked,
): Asked & StandingProject {
  const standing = readFragment(ProjectStanding, project);
  // The fragment is a part of the same object, of which it only tells the type.
  return standing as Asked & StandingProject;
}
