import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import { type CountyWithData, useCountiesWithData } from "../coverage/counties-with-data.ts";
import type { ViewState } from "../map/view-state.ts";
import { basisOf } from "./asked.ts";
import { formerFound } from "./former-found.ts";

const Provinces = graphql(`
  query Provinces {
    areas(filter: { level: PROVINCE }, first: 50) { nodes { code name nameEn level } }
  }
`);

const AreaChildren = graphql(`
  query AreaChildren($code: ID!) {
    area(code: $code) { code name nameEn children { code name nameEn level } }
  }
`);

const AreaSearch = graphql(`
  query AreaSearch($text: String!) {
    areas(filter: { search: $text }, first: 20) {
      nodes { code name nameEn level formerNames formerCodes parent { code name nameEn } }
    }
  }
`);

export interface AreaOption {
  readonly code: string | undefined;
  readonly name: string;
  readonly nameEn?: string | null | undefined;
  readonly note?: { readonly name: string; readonly nameEn?: string | null } | null | undefined;
  readonly hasInside: boolean;
  /** Former name or code by which it was found. */
  readonly foundBy?: string | undefined;
  /** Present for counties with data. */
  readonly county?: CountyWithData;
}

export interface AreaGroup {
  readonly key: "china" | "withData" | "allAreas" | "inside" | "found";
  readonly options: readonly AreaOption[];
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly level: string;
}

const plain = ({ code, name, nameEn, level }: Named): AreaOption => ({
  code,
  name,
  nameEn,
  hasInside: level !== "TOWNSHIP",
});

const withData = (county: CountyWithData): AreaOption => ({
  code: county.code,
  name: county.name,
  nameEn: county.nameEn,
  note: county.parent?.parent ?? county.parent,
  hasInside: true,
  county,
});

/** What the picker lists: matches of what is typed, else what lies inside a division, else data first. */
export function useAreaGroups(view: ViewState, text: string, inside: string | undefined) {
  const wanted = text.trim();
  const asked = { indicator: view.indicator, basis: basisOf(view), asOf: view.day ?? null };
  const counties = useCountiesWithData(asked, wanted !== "" || inside !== undefined);
  const provinces = useQuery(Provinces, { skip: wanted !== "" || inside !== undefined });
  const children = useQuery(AreaChildren, {
    variables: { code: inside ?? "" },
    skip: wanted !== "" || inside === undefined,
  });
  const found = useQuery(AreaSearch, { variables: { text: wanted }, skip: wanted === "" });

  const all = [counties, provinces, children, found];
  const error = all.find((query) => query.error !== undefined)?.error;
  const retry = () =>
    all.filter((query) => query.error !== undefined).forEach((query) => void query.refetch());
  if (wanted !== "") {
    const areas = found.data?.areas.nodes;
    const options = areas?.map((area) => ({
      ...plain(area),
      note: area.parent,
      foundBy: formerFound(
        { name: area.name, key: area.code, former: [...area.formerNames, ...area.formerCodes] },
        wanted,
      ),
    }));
    return { groups: groupsOf("found", options), parent: undefined, error, retry };
  }
  if (inside !== undefined) {
    const area = children.data?.area;
    return { groups: groupsOf("inside", area?.children.map(plain)), parent: area ?? undefined, error, retry };
  }
  const first: AreaGroup[] = [
    { key: "china", options: [{ code: undefined, name: "", hasInside: false }] },
    { key: "withData", options: counties.counties.map(withData) },
    { key: "allAreas", options: provinces.data?.areas.nodes.map(plain) ?? [] },
  ];
  return {
    groups: counties.isLoading && counties.counties.length === 0 ? undefined : first,
    parent: undefined,
    error,
    retry,
  };
}

const groupsOf = (
  key: AreaGroup["key"],
  options: readonly AreaOption[] | undefined,
): AreaGroup[] | undefined => (options === undefined ? undefined : [{ key, options }]);
