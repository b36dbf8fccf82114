import { graphql } from "../api/generated/gql.ts";
import type { ProjectRecordsQuery } from "../api/generated/graphql.ts";

/** What is kept of a project beside its figures: who changed it, its files, what was paid, where along the road was reported, and the photos. */
export const ProjectRecordsDocument = graphql(`
  query ProjectRecords($code: ID!) {
    project(code: $code) {
      code
      documents { id name mediaType sizeBytes url uploadedAt uploadedBy }
      funding { id source level year disbursements { id amount paidOn } }
      designChanges {
        id
        changedOn
        reason
        documentNo
        changedBy
        quantities { kind plannedBefore plannedAfter }
      }
      history(first: 200) { id at by operation reason changes { field before after } }
      reports(first: 200) {
        id
        asOf
        stretches { kind fromMetres toMetres }
        photos { id name mediaType url uploadedAt uploadedBy }
      }
    }
  }
`);

export type ProjectRecords = NonNullable<ProjectRecordsQuery["project"]>;
