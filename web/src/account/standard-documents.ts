import { graphql } from "../api/generated/gql.ts";

export const StandardsDocument = graphql(`
  query StandardsOfCounty($county: ID!) {
    countyStandards(county: $county) {
      county profile profiles version
      standards { indicator role threshold comparison unit citation profile usual usualProfile }
    }
    indicators(county: $county) { id name nameEn }
  }
`);

graphql(`
  fragment StandardsOutcome on StandardsPayload {
    __typename
    ... on InvalidInput { problems { message messageZh } }
    ... on NotPermitted { message messageZh }
  }
`);

export const SetCountyProfile = graphql(`
  mutation SetCountyProfile($input: ProfileInput!) { change: setCountyProfile(input: $input) { ...StandardsOutcome } }
`);
export const OverrideStandard = graphql(`
  mutation OverrideStandard($input: OverrideInput!) { change: overrideStandard(input: $input) { ...StandardsOutcome } }
`);
export const RemoveOverride = graphql(`
  mutation RemoveOverride($input: RespectInput!) { change: removeOverride(input: $input) { ...StandardsOutcome } }
`);
