import { graphql } from "../api/generated/gql.ts";

export const ZonesDocument = graphql(`
  query ZonesOfCounty($county: ID!) {
    zones(within: $county) { code name version townships { code name nameEn } }
    area(code: $county) { code children { code name nameEn } }
  }
`);

graphql(`
  fragment ZoneOutcome on ZonePayload {
    __typename
    ... on InvalidInput { problems { message messageZh } }
    ... on NotPermitted { message messageZh }
  }
`);

export const CreateZone = graphql(`
  mutation CreateZone($input: NewZoneInput!) { change: createZone(input: $input) { ...ZoneOutcome } }
`);
export const EditZone = graphql(`
  mutation EditZone($input: ZoneEditInput!) { change: editZone(input: $input) { ...ZoneOutcome } }
`);
export const DeleteZone = graphql(`
  mutation DeleteZone($input: ZoneInput!) { change: deleteZone(input: $input) { ...ZoneOutcome } }
`);
