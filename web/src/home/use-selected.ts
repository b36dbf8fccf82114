import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { SelectedMark } from "../map/map-view.tsx";
import type { ViewState } from "../map/view-state.ts";
import { placeOf } from "../projects/place-of.ts";
import { useWords } from "../ui/i18n.ts";
import { pointOf } from "./point-of.ts";

const VillageOnMap = graphql(`
  query VillageOnMap($code: ID!) { village(code: $code) { code name nameEn location } }
`);

const ProjectOnMap = graphql(`
  query ProjectOnMap($code: ID!) { project(code: $code) { code name geometry } }
`);

const SiteOnMap = graphql(`
  query SiteOnMap($code: ID!) { relocationSite(code: $code) { code name location } }
`);

/** The code of what is chosen: a village, or what the lens is about. */
export function chosenCode(view: ViewState): string | undefined {
  if (view.village !== undefined) return view.village;
  if (view.lens === "projects") return view.project;
  return view.lens === "relocation" ? view.site : undefined;
}

/** What is chosen, with its label's place; null where nothing is, or where its position is not known. */
export function useSelected(view: ViewState): SelectedMark | null {
  const words = useWords();
  const code = chosenCode(view) ?? "";
  const isVillage = view.village !== undefined;
  const isProject = !isVillage && view.lens === "projects";
  const isSite = !isVillage && view.lens === "relocation";
  const variables = { code };
  const village = useQuery(VillageOnMap, { variables, skip: !isVillage }).data?.village;
  const project = useQuery(ProjectOnMap, { variables, skip: !isProject || code === "" }).data?.project;
  const site = useQuery(SiteOnMap, { variables, skip: !isSite || code === "" }).data?.relocationSite;
  return useMemo(() => {
    const named = (isVillage ? village : isProject ? project : isSite ? site : null) ?? null;
    if (named === null || code === "") return null;
    const place = "geometry" in named ? placeOf(named.geometry) : pointOf(named.location);
    return place === null ? null : { ...place, code: named.code, label: words.nameOf(named) };
  }, [isVillage, isProject, isSite, village, project, site, code, words]);
}
