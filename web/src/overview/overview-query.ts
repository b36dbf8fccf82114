import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { OverviewAgreementsQuery, OverviewBy, OverviewCellsQuery } from "../api/generated/graphql.ts";
import { basisOf } from "../home/asked.ts";
import type { ViewState } from "../map/view-state.ts";

const OverviewCells = graphql(`
  query OverviewCells($area: ID, $by: OverviewBy!, $basis: Basis, $asOf: Date, $isPoorVillage: Boolean, $withOutlook: Boolean!) {
    overview(area: $area, by: $by, basis: $basis, asOf: $asOf, isPoorVillage: $isPoorVillage) {
      code
      kind
      name
      nameEn
      parent { code name nameEn }
      isPoorVillage
      population
      villages
      asOf
      isForecast
      synthetic
      cells {
        indicator
        status
        value
        outlook @include(if: $withOutlook)
        closesOn @include(if: $withOutlook)
        met
        partial
        unmet
        unknown
        notApplicable
        peopleMet
        peopleUnmet
        peopleUnknown
        peopleWithout
      }
    }
  }
`);

const OverviewAgreements = graphql(`
  query OverviewAgreements($area: ID, $by: OverviewBy!, $asOf: Date, $isPoorVillage: Boolean) {
    overview(area: $area, by: $by, asOf: $asOf, isPoorVillage: $isPoorVillage) {
      code
      kind
      name
      nameEn
      parent { code name nameEn }
      isPoorVillage
      population
      villages
      asOf
      isForecast
      synthetic
      agreements { indicator agreed claimedNotEvidenced evidencedNotClaimed unknown claimedPeople }
    }
  }
`);

type CellRow = OverviewCellsQuery["overview"][number];
type AgreementRow = OverviewAgreementsQuery["overview"][number];

export type OverviewCell = CellRow["cells"][number];
export type OverviewAgreement = AgreementRow["agreements"][number];
export type OverviewPlace = Omit<CellRow, "cells" | "__typename">;

/** A line of the table; it has answers, or what the two bases say together, by the basis. */
export interface OverviewRow {
  readonly place: OverviewPlace;
  readonly cells: ReadonlyMap<string, OverviewCell>;
  readonly agreements: ReadonlyMap<string, OverviewAgreement>;
}

const byIndicator = <Cell extends { readonly indicator: string }>(cells: readonly Cell[]) =>
  new Map(cells.map((cell) => [cell.indicator, cell]));

const rowOfCells = ({ cells, ...place }: CellRow): OverviewRow => ({
  place,
  cells: byIndicator(cells),
  agreements: new Map(),
});

const rowOfAgreements = ({ agreements, ...place }: AgreementRow): OverviewRow => ({
  place,
  cells: new Map(),
  agreements: byIndicator(agreements),
});

/** The whole table in one request. Its rows are not kept in the cache one by one: nobody asks for one of them. */
export function useOverview(view: ViewState, by: OverviewBy | undefined) {
  const isDifference = view.basis === "difference";
  const asked = {
    area: view.area ?? null,
    by: by ?? "COUNTY",
    asOf: view.day ?? null,
    isPoorVillage: view.poor === "only" ? true : null,
  };
  const cells = useQuery(OverviewCells, {
    variables: { ...asked, basis: basisOf(view), withOutlook: view.lens === "gaps" && by === "VILLAGE" },
    skip: by === undefined || isDifference,
    fetchPolicy: "no-cache",
  });
  const agreements = useQuery(OverviewAgreements, {
    variables: asked,
    skip: by === undefined || !isDifference,
    fetchPolicy: "no-cache",
  });
  const shown = isDifference ? agreements : cells;
  return {
    answer: isDifference ? agreements.data?.overview : cells.data?.overview,
    isLoading: shown.loading,
    error: shown.error,
    refetch: shown.refetch,
  };
}

export const rowsOf = (answer: readonly (CellRow | AgreementRow)[]): OverviewRow[] =>
  answer.map((row) => ("cells" in row ? rowOfCells(row) : rowOfAgreements(row)));
