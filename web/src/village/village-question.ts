import { graphql } from "../api/generated/gql.ts";
import type { VillageSheetQuery } from "../api/generated/graphql.ts";

/** Everything that the sheet says, in one request. */
export const VillageSheetDocument = graphql(`
  query VillageSheet($code: ID!, $asOf: Date, $language: Language) {
    village(code: $code) {
      code
      name
      nameEn
      kind
      formerCodes
      formerNames
      isPoorVillage
      isDeepPoverty
      exitedOn
      population
      populationKind
      populationYear
      households
      registeredHouseholds
      registeredPersons
      location
      positionKind
      township { code name nameEn boundary }
      county {
        code
        name
        nameEn
        dataAsOf
        boundary
        parent { code name nameEn parent { code name nameEn } }
      }
      computed: coverage(basis: COMPUTED, asOf: $asOf) { ...VillageAnswer }
      reported: coverage(basis: REPORTED, asOf: $asOf) { ...VillageAnswer }
      gaps(basis: COMPUTED, asOf: $asOf) { ...SheetGap }
      hamlets {
        id
        name
        households
        population
        coverage(basis: COMPUTED, asOf: $asOf) { indicator { id } status }
      }
      projects {
        code
        name
        sector
        stage
        schedule
        physicalProgress
        budget
        allocated
        disbursed
        plannedFinish
        finishedOn
        forecastFinish
      }
    }
  }
`);

export const SheetGap = graphql(`
  fragment SheetGap on Gap {
    indicator { id }
    peopleWithout
    outlook
    closesOn
  }
`);

export const VillageChanges = graphql(`
  query VillageChanges($county: ID!) {
    successions(within: $county) { oldCode oldName newCode newName change on document }
  }
`);

export type VillageOnSheet = NonNullable<VillageSheetQuery["village"]>;
