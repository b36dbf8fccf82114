import { graphql } from "../api/generated/gql.ts";
import type { ProjectPageQuery } from "../api/generated/graphql.ts";
import type { StandingProject } from "../projects/project-standing.ts";

/** Everything that the page says, in one request. */
export const ProjectPageDocument = graphql(`
  query ProjectPage($code: ID!) {
    project(code: $code) {
      ...ProjectStanding
      allocated
      disbursed
      geometry
      positionKind
      county { parent { code name nameEn } }
      villages { code name nameEn population location township { code name nameEn } }
      hamlets { id name households population location }
      progress { on progress }
      reports(first: 200) {
        id
        asOf
        note
        correction
        correctionReason
        orderReason
        quantities { kind unit done }
      }
      changes {
        people
        households
        budgetPerPerson
        byIndicator {
          on
          isForecast
          people
          households
          peopleMet
          uncountedVillages
          indicator { id name nameEn sector }
          villages { code name nameEn population location }
        }
      }
    }
  }
`);

/** As many reports as are asked for. */
export const MOST_REPORTS = 200;

export type ProjectOnPage = NonNullable<ProjectPageQuery["project"]> & StandingProject;
