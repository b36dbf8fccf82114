import { graphql } from "../api/generated/gql.ts";

export const TokensDocument = graphql(`
  query Tokens {
    tokens { id name owner isOwn scopes counties expiresOn isValid lastUsedOn }
  }
`);

graphql(`
  fragment TokenOutcome on TokenPayload {
    __typename
    ... on InvalidInput { problems { message messageZh } }
    ... on NotPermitted { message messageZh }
    ... on TokenChanged { secret token { id } }
  }
`);

export const CreateToken = graphql(`
  mutation CreateToken($input: NewTokenInput!) { change: createToken(input: $input) { ...TokenOutcome } }
`);
export const RevokeToken = graphql(`
  mutation RevokeToken($input: TokenInput!) { change: revokeToken(input: $input) { ...TokenOutcome } }
`);
