import { graphql } from "../api/generated/gql.ts";

export const PeopleDocument = graphql(`
  query People($within: ID) {
    accounts(within: $within) {
      id name isSystemAdministrator isDisabled hasPassword isManaged lastSeenOn version
      grants { county countyName countyNameEn role }
    }
  }
`);

graphql(`
  fragment AccountOutcome on AccountPayload {
    __typename
    ... on InvalidInput { problems { message messageZh } }
    ... on NotPermitted { message messageZh }
    ... on AccountChanged { linkSecret account { id } }
  }
`);

export const CreateAccount = graphql(`
  mutation CreateAccount($input: NewAccountInput!) { change: createAccount(input: $input) { ...AccountOutcome } }
`);
export const SetRole = graphql(`
  mutation SetRole($input: RoleInput!) { change: setRole(input: $input) { ...AccountOutcome } }
`);
export const RemoveRole = graphql(`
  mutation RemoveRole($input: CountyRoleInput!) { change: removeRole(input: $input) { ...AccountOutcome } }
`);
export const SetSystemAdministrator = graphql(`
  mutation SetSystemAdministrator($input: SystemAdministratorInput!) {
    change: setSystemAdministrator(input: $input) { ...AccountOutcome }
  }
`);
export const DisableAccount = graphql(`
  mutation DisableAccount($input: AccountInput!) { change: disableAccount(input: $input) { ...AccountOutcome } }
`);
export const EnableAccount = graphql(`
  mutation EnableAccount($input: AccountInput!) { change: enableAccount(input: $input) { ...AccountOutcome } }
`);
export const NewLink = graphql(`
  mutation NewLink($input: AccountInput!) { change: newLink(input: $input) { ...AccountOutcome } }
`);
