import { graphql } from "../api/generated/gql.ts";

// Each change is called `change`, so that one form can send any of them and read what became of it.

export const Unfit = graphql(`
  fragment Unfit on InvalidInput { problems { field message messageZh } }
`);
export const Clash = graphql(`
  fragment Clash on Conflict { currentVersion changedBy differences { field yours current } }
`);
export const Denied = graphql(`
  fragment Denied on NotPermitted { message messageZh }
`);

export const AddAsset = graphql(`
  mutation AddAsset($input: AddAssetInput!) {
    change: addAsset(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);
export const EditAsset = graphql(`
  mutation EditAsset($input: EditAssetInput!) {
    change: editAsset(input: $input) {
      __typename
      ... on AssetChanged { asset { ...GroundAsset } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const OpenAsset = graphql(`
  mutation OpenAsset($input: OpenAssetInput!) {
    change: openAsset(input: $input) {
      __typename
      ... on AssetChanged { asset { ...GroundAsset } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const CloseAsset = graphql(`
  mutation CloseAsset($input: CloseAssetInput!) {
    change: closeAsset(input: $input) {
      __typename
      ... on AssetChanged { asset { ...GroundAsset } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const SetAssetService = graphql(`
  mutation SetAssetService($input: AssetServiceInput!) {
    change: setAssetService(input: $input) {
      __typename
      ... on AssetChanged { asset { ...GroundAsset } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const SetClinicStaffing = graphql(`
  mutation SetClinicStaffing($input: ClinicStaffingInput!) {
    change: setClinicStaffing(input: $input) {
      __typename
      ... on AssetChanged { asset { ...GroundAsset } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const RemoveAsset = graphql(`
  mutation RemoveAsset($input: RemoveAssetInput!) {
    change: removeAsset(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);

export const AddRoadEdge = graphql(`
  mutation AddRoadEdge($input: AddRoadEdgeInput!) {
    change: addRoadEdge(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);
export const UpgradeRoadEdge = graphql(`
  mutation UpgradeRoadEdge($input: UpgradeRoadEdgeInput!) {
    change: upgradeRoadEdge(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);
export const OpenRoadEdge = graphql(`
  mutation OpenRoadEdge($input: OpenRoadEdgeInput!) {
    change: openRoadEdge(input: $input) {
      __typename
      ... on RoadEdgeChanged { roadEdge { ...GroundEdge } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const CloseRoadEdge = graphql(`
  mutation CloseRoadEdge($input: CloseRoadEdgeInput!) {
    change: closeRoadEdge(input: $input) {
      __typename
      ... on RoadEdgeChanged { roadEdge { ...GroundEdge } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const RemoveRoadEdge = graphql(`
  mutation RemoveRoadEdge($input: RemoveRoadEdgeInput!) {
    change: removeRoadEdge(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);

export const AddBusService = graphql(`
  mutation AddBusService($input: AddBusServiceInput!) {
    change: addBusService(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);
export const EditBusService = graphql(`
  mutation EditBusService($input: EditBusServiceInput!) {
    change: editBusService(input: $input) {
      __typename
      ... on BusServiceChanged { busService { ...GroundBus } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const OpenBusService = graphql(`
  mutation OpenBusService($input: OpenBusServiceInput!) {
    change: openBusService(input: $input) {
      __typename
      ... on BusServiceChanged { busService { ...GroundBus } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const CloseBusService = graphql(`
  mutation CloseBusService($input: CloseBusServiceInput!) {
    change: closeBusService(input: $input) {
      __typename
      ... on BusServiceChanged { busService { ...GroundBus } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const RemoveBusService = graphql(`
  mutation RemoveBusService($input: RemoveBusServiceInput!) {
    change: removeBusService(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);
export const SetUnfitForBus = graphql(`
  mutation SetUnfitForBus($input: UnfitForBusInput!) {
    change: setUnfitForBus(input: $input) {
      __typename
      ... on VillageChanged { village { code version unfitForBus } }
      ...Unfit ...Clash ...Denied
    }
  }
`);

export const RecordPopulation = graphql(`
  mutation RecordPopulation($input: RecordPopulationInput!) {
    change: recordPopulation(input: $input) {
      __typename
      ... on HamletChanged { hamlet { ...GroundHamlet } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const RemovePopulation = graphql(`
  mutation RemovePopulation($input: RemovePopulationInput!) {
    change: removePopulation(input: $input) {
      __typename
      ... on HamletChanged { hamlet { ...GroundHamlet } }
      ...Unfit ...Clash ...Denied
    }
  }
`);

export const RecordObservation = graphql(`
  mutation RecordObservation($input: RecordObservationInput!) {
    change: recordObservation(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);
export const CorrectObservation = graphql(`
  mutation CorrectObservation($input: CorrectObservationInput!) {
    change: correctObservation(input: $input) {
      __typename
      ... on ObservationChanged { observation { ...GroundObservation } }
      ...Unfit ...Clash ...Denied
    }
  }
`);
export const RemoveObservation = graphql(`
  mutation RemoveObservation($input: RemoveObservationInput!) {
    change: removeObservation(input: $input) { __typename ...Unfit ...Clash ...Denied }
  }
`);
