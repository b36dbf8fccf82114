import type { ApolloClient } from "@apollo/client";
import type { Lens } from "../../map/view-state.ts";
import type { Pacing } from "./all-pages.ts";
import { takeGaps } from "./gaps.ts";
import { type ListMaker, type ListQuestion, listTools } from "./list-maker.ts";
import { takeProjects } from "./projects.ts";
import { takeSites } from "./sites.ts";
import type { TakenList } from "./taken-list.ts";
import { takeVillages } from "./villages.ts";

const MAKERS: Readonly<Record<Lens, ListMaker>> = {
  coverage: takeVillages,
  gaps: takeGaps,
  projects: takeProjects,
  relocation: takeSites,
};

/** Everything that the lens lists, as its filters and its legend leave it. */
export function takeList(client: ApolloClient, question: ListQuestion, pacing: Pacing): Promise<TakenList> {
  const { view } = question;
  // The difference lists findings about villages, whatever they lack.
  const maker = view.basis === "difference" && view.lens === "gaps" ? takeVillages : MAKERS[view.lens];
  return maker(listTools(client, question, pacing));
}
