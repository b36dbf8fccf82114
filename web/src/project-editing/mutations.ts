import { graphql } from "../api/generated/gql.ts";

// Every change calls its payload `outcome`, so that all are sent and answered alike (send-change.ts).

export const EditProject = graphql(`
  mutation EditProject($input: ProjectEditInput!) { outcome: editProject(input: $input) { ...ChangeOutcome } }
`);
export const ChangeStage = graphql(`
  mutation ChangeStage($input: StageInput!) { outcome: changeStage(input: $input) { ...ChangeOutcome } }
`);
export const SetMilestone = graphql(`
  mutation SetMilestone($input: MilestoneInput!) { outcome: setMilestone(input: $input) { ...ChangeOutcome } }
`);
export const SetQuantities = graphql(`
  mutation SetQuantities($input: QuantitiesInput!) { outcome: setQuantities(input: $input) { ...ChangeOutcome } }
`);
export const SetServed = graphql(`
  mutation SetServed($input: ServedInput!) { outcome: setServed(input: $input) { ...ChangeOutcome } }
`);
export const AddAllocation = graphql(`
  mutation AddAllocation($input: AllocationInput!) { outcome: addAllocation(input: $input) { ...ChangeOutcome } }
`);
export const EditAllocation = graphql(`
  mutation EditAllocation($input: AllocationEditInput!) {
    outcome: editAllocation(input: $input) { ...ChangeOutcome }
  }
`);
export const AddDisbursement = graphql(`
  mutation AddDisbursement($input: DisbursementInput!) {
    outcome: addDisbursement(input: $input) { ...ChangeOutcome }
  }
`);
export const RemoveDisbursement = graphql(`
  mutation RemoveDisbursement($input: DisbursementRemovalInput!) {
    outcome: removeDisbursement(input: $input) { ...ChangeOutcome }
  }
`);
export const SetCompletedInvestment = graphql(`
  mutation SetCompletedInvestment($input: CompletedInvestmentInput!) {
    outcome: setCompletedInvestment(input: $input) { ...ChangeOutcome }
  }
`);
export const SetGeometry = graphql(`
  mutation SetGeometry($input: GeometryInput!) { outcome: setGeometry(input: $input) { ...ChangeOutcome } }
`);
export const CreateProject = graphql(`
  mutation CreateProject($input: NewProjectInput!) { outcome: createProject(input: $input) { ...ChangeOutcome } }
`);
export const DeleteProject = graphql(`
  mutation DeleteProject($input: ProjectReasonInput!) { outcome: deleteProject(input: $input) { ...ChangeOutcome } }
`);
export const RestoreProject = graphql(`
  mutation RestoreProject($input: ProjectReasonInput!) { outcome: restoreProject(input: $input) { ...ChangeOutcome } }
`);
export const RemoveAttachment = graphql(`
  mutation RemoveAttachment($input: AttachmentRemovalInput!) {
    outcome: removeAttachment(input: $input) { ...ChangeOutcome }
  }
`);
