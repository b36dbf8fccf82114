import { graphql } from "../api/generated/gql.ts";
import type {
  GroundAssetFragment,
  GroundBusFragment,
  GroundEdgeFragment,
  GroundHamletFragment,
  GroundObservationFragment,
  VillageGroundQuery,
} from "../api/generated/graphql.ts";

/** What serves a village, who lives there, what was said of it, and its answers. */
export const VillageGroundDocument = graphql(`
  query VillageGround($code: ID!) {
    village(code: $code) {
      code
      name
      nameEn
      version
      unfitForBus
      location
      positionKind
      township { code name nameEn }
      county { code name nameEn dataAsOf }
      computed: coverage(basis: COMPUTED) { ...GroundAnswer }
      reported: coverage(basis: REPORTED) { ...GroundAnswer }
      hamlets { ...GroundHamlet }
      assets { ...GroundAsset }
      closedAssets { ...GroundAsset }
      busServices { ...GroundBus }
      observations { ...GroundObservation }
      projects { code name }
    }
  }
`);

export const GroundAnswer = graphql(`
  fragment GroundAnswer on VillageCoverage {
    indicator { id name nameEn unit judgedFor sector }
    status
    value
    householdsMet
    householdsJudged
    until
    synthetic
  }
`);

export const GroundAsset = graphql(`
  fragment GroundAsset on Asset {
    id
    kind
    name
    technology
    capacity
    capacityUnit
    reachMetres
    openedOn
    closedOn
    forecastOpening
    location
    positionKind
    version
    project { code name }
    servesVillages { code name nameEn }
    servesHamlets { id name }
    staffing { since until }
  }
`);

export const GroundHamlet = graphql(`
  fragment GroundHamlet on Hamlet {
    id
    name
    households
    population
    version
    census { since households people }
  }
`);

export const GroundBus = graphql(`
  fragment GroundBus on BusService {
    id
    name
    mode
    openedOn
    closedOn
    serviceDays
    phone
    operator
    version
    project { code name }
    stops { id name }
    villages { code name nameEn }
  }
`);

export const GroundObservation = graphql(`
  fragment GroundObservation on Observation {
    id
    version
    village { code }
    hamlet { id name }
    indicator { id name nameEn }
    asOf
    kind
    value
    unit
    source
    quote
  }
`);

export const GroundEdge = graphql(`
  fragment GroundEdge on RoadEdge {
    id
    name
    class
    surface
    widthMetres
    lengthMetres
    openedOn
    closedOn
    othersAtStart
    othersAtEnd
    version
    project { code name }
  }
`);

export const RoadsNearDocument = graphql(`
  query RoadsNear($county: ID!, $near: NearPointInput, $first: Int, $after: String) {
    roadEdges(within: $county, near: $near, first: $first, after: $after) {
      nodes { ...GroundEdge }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export type GroundVillage = NonNullable<VillageGroundQuery["village"]>;
export type AssetShown = GroundAssetFragment;
export type HamletShown = GroundHamletFragment;
export type BusShown = GroundBusFragment;
export type ObservationShown = GroundObservationFragment;
export type EdgeShown = GroundEdgeFragment;
