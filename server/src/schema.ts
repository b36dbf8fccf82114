import "reflect-metadata";
import { type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import { buildSchemaSync, type NonEmptyArray, type PubSub } from "type-graphql";
import { AccountResolver } from "./accounts/account-resolver.ts";
import { TokenResolver } from "./accounts/token-resolver.ts";
import { AreaResolver } from "./areas/area-resolver.ts";
import { DivisionResolver } from "./areas/division-resolver.ts";
import { ZoneMutations } from "./areas/zones/zone-resolver.ts";
import { VillageAssets } from "./assets/village-assets.ts";
import { ChangeResolver } from "./changes/change-resolver.ts";
import { AgreementResolver, AreaAgreement } from "./coverage/agreement-resolver.ts";
import { CountyChangedResolver } from "./coverage/county-changed-resolver.ts";
import { CoverageResolver } from "./coverage/coverage-resolver.ts";
import { OverviewResolver } from "./coverage/overview-resolver.ts";
import { AreaCoverage, HamletCoverage, VillageCoverage } from "./coverage/place-coverage.ts";
import { VillageCoverageReason } from "./coverage/village-coverage-type.ts";
import { GapResolver } from "./gaps/gap-resolver.ts";
import { ProjectChanges } from "./gaps/project-changes.ts";
import { ProjectGaps } from "./gaps/project-gaps.ts";
import { VillageGaps } from "./gaps/village-gaps.ts";
import { AssetMutations, ChangedAsset } from "./ground/asset-mutations.ts";
import { AssetResolver } from "./ground/asset-resolver.ts";
import { BusMutations, ChangedBusService } from "./ground/bus-mutations.ts";
import { BusResolver } from "./ground/bus-resolver.ts";
import { ChangedObservation, ObservationResolver } from "./ground/observation-resolver.ts";
import { ChangedRoadEdge, RoadMutations } from "./ground/road-mutations.ts";
import { RoadResolver } from "./ground/road-resolver.ts";
import { ChangedHamlet, ChangedVillage, SettlementMutations } from "./ground/settlement-mutations.ts";
import { SettlementResolver } from "./ground/settlement-resolver.ts";
import { ViewerResolver } from "./identity/viewer-resolver.ts";
import { IndicatorResolver } from "./indicators/indicator-resolver.ts";
import { StandardsResolver } from "./indicators/standards/standards-resolver.ts";
import { ProjectDocuments, ReportPhotos } from "./projects/attachments/project-attachments.ts";
import { ProjectLifeMutations } from "./projects/changes/project-life-mutations.ts";
import { ProjectPlanMutations } from "./projects/changes/project-plan-mutations.ts";
import { DeletedProjectResolver } from "./projects/deleted/deleted-project-resolver.ts";
import { ProjectHistory } from "./projects/history/project-history.ts";
import { ProgressReportResolver } from "./projects/progress-report-resolver.ts";
import { ProjectMutations } from "./projects/project-mutations.ts";
import { ChangedProject } from "./projects/project-payload.ts";
import { ProjectReports } from "./projects/project-reports.ts";
import { ProjectResolver } from "./projects/project-resolver.ts";
import { ProjectTotalsResolver } from "./projects/project-totals-resolver.ts";
import { QuantityKindResolver } from "./projects/quantity-kind-resolver.ts";
import { ReportPreviewResolver } from "./projects/report-preview-resolver.ts";
import { VillageProjects } from "./projects/village-projects.ts";
import { attachReading } from "./reading/attach.ts";
import { RelocationResolver } from "./relocation/relocation-resolver.ts";
import { MapLayerResolver } from "./tiles/map-layer-resolver.ts";
import { VillageResolver } from "./villages/village-resolver.ts";

// biome-ignore lint/complexity/noBannedTypes: type-graphql asks for classes in this type
const resolvers: NonEmptyArray<Function> = [
  AreaResolver,
  DivisionResolver,
  VillageResolver,
  IndicatorResolver,
  ProjectResolver,
  ProjectTotalsResolver,
  ProgressReportResolver,
  ReportPreviewResolver,
  QuantityKindResolver,
  ProjectReports,
  VillageProjects,
  VillageAssets,
  CoverageResolver,
  AgreementResolver,
  AreaAgreement,
  OverviewResolver,
  AreaCoverage,
  VillageCoverage,
  HamletCoverage,
  VillageCoverageReason,
  GapResolver,
  VillageGaps,
  ProjectGaps,
  ProjectChanges,
  RelocationResolver,
  ChangeResolver,
  MapLayerResolver,
  ViewerResolver,
  AccountResolver,
  ZoneMutations,
  StandardsResolver,
  TokenResolver,
  CountyChangedResolver,
  ChangedProject,
  ProjectMutations,
  ProjectLifeMutations,
  DeletedProjectResolver,
  ProjectPlanMutations,
  ProjectHistory,
  ProjectDocuments,
  ReportPhotos,
  AssetResolver,
  ChangedAsset,
  AssetMutations,
  RoadResolver,
  ChangedRoadEdge,
  RoadMutations,
  BusResolver,
  ChangedBusService,
  BusMutations,
  SettlementResolver,
  ChangedHamlet,
  ChangedVillage,
  SettlementMutations,
  ObservationResolver,
  ChangedObservation,
];

// type-graphql asks for one; each subscription says itself where its news come from.
const unused: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("This subscription does not say where its news come from");
  },
};

/** The whole GraphQL schema, its declared fields read by the database. */
export const buildCuntongSchema = (): GraphQLSchema =>
  attachReading(withArgumentsInOrder(buildSchemaSync({ resolvers, validate: false, pubSub: unused })));

// Decorators of parameters are called from the last to the first.
function withArgumentsInOrder(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) (field.args as unknown[]).reverse();
  }
  return schema;
}
