import type { ApolloClient } from "@apollo/client";
import { graphql } from "../api/generated/gql.ts";
import type { EditedProjectQuery } from "../api/generated/graphql.ts";

const EditedProjectDocument = graphql(`
  query EditedProject($code: ID!) {
    project(code: $code) {
      code
      version
      name
      sector
      programme
      mode
      stage
      stageBeforeSuspension
      plannedStart
      plannedFinish
      startedOn
      finishedOn
      budget
      completedInvestment
      completedInvestmentOn
      responsibleUnit
      contractor
      supervisor
      geometry
      positionKind
      county { code name nameEn bbox dataAsOf }
      township { code name nameEn }
      villages { code name nameEn location township { code name nameEn } hamlets { id name households } }
      hamlets { id name households }
      quantities { kind unit planned existingBefore }
      milestones { kind dueOn doneOn }
      funding { id source level year documentNo applied approved allocated disbursed }
    }
  }
`);

export type EditedProject = NonNullable<EditedProjectQuery["project"]>;

/** The project as it stands on the server, past what the page remembers; null where there is none any more. */
export async function askProject(client: ApolloClient, code: string): Promise<EditedProject | null> {
  const { data, error } = await client.query({
    query: EditedProjectDocument,
    variables: { code },
    fetchPolicy: "no-cache",
  });
  if (error !== undefined) throw error;
  return data?.project ?? null;
}
