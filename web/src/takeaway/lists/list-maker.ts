// What every list of the map needs: how to ask, and the cells that stand in each row so that a row never stands
// without its day, basis and warning.

import type { ApolloClient, OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { Basis } from "../../api/generated/graphql.ts";
import type { Indicator } from "../../coverage/indicators.ts";
import { unitText } from "../../coverage/threshold.ts";
import type { ViewState } from "../../map/view-state.ts";
import type { Words } from "../../ui/i18n.ts";
import type { Cell } from "../csv.ts";
import { allPages, type ListPage, type Pacing } from "./all-pages.ts";
import type { TakenList } from "./taken-list.ts";

export interface ListQuestion {
  readonly view: ViewState;
  /** Undefined where the lens asks none. */
  readonly indicator: Indicator | undefined;
  readonly words: Words;
  /** Whether the data are made up, where a row does not say. */
  readonly isDemo: boolean;
}

export interface ListTools extends ListQuestion {
  readonly ask: <Data, Variables extends OperationVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<Data>;
  readonly pages: <Row>(page: (after: string | null) => Promise<ListPage<Row>>) => Promise<readonly Row[]>;
  readonly told: ReturnType<typeof toldCells>;
}

export type ListMaker = (tools: ListTools) => Promise<TakenList>;

export function listTools(client: ApolloClient, question: ListQuestion, pacing: Pacing): ListTools {
  return {
    ...question,
    ask: async (query, variables) => {
      const { data } = await client.query({
        query,
        variables,
        fetchPolicy: "no-cache",
        context: { fetchOptions: { signal: pacing.signal } },
      });
      if (data === undefined) throw new Error("The server gave no answer");
      return data;
    },
    pages: (page) => allPages(page, pacing),
    told: toldCells(question),
  };
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
}

interface Placed {
  readonly location?: unknown;
  readonly positionKind: string;
}

interface Dated {
  readonly asOf: string;
  readonly isForecast?: boolean;
  readonly synthetic?: boolean;
}

function toldCells({ view, words, isDemo }: ListQuestion) {
  const { say, nameOf } = words;
  const basis: Basis = view.basis === "reported" ? "REPORTED" : "COMPUTED";
  const yes = (is: boolean) => say(is ? "takeaway.yes" : "takeaway.no");
  return {
    basis,
    asOf: view.day ?? null,
    unitOf: (unit: string) => unitText(words, unit),
    placeOf: (
      village: Named & { readonly township: Named; readonly county: Named },
    ): Record<string, Cell> => ({
      villageCode: village.code,
      villageName: nameOf(village),
      townshipCode: village.township.code,
      townshipName: nameOf(village.township),
      countyCode: village.county.code,
      countyName: nameOf(village.county),
    }),
    positionOf: ({ location, positionKind }: Placed): Record<string, Cell> => {
      const [longitude, latitude] =
        (location as { coordinates?: number[] } | null | undefined)?.coordinates ?? [];
      return {
        longitude: longitude ?? null,
        latitude: latitude ?? null,
        positionKind: say(`takeaway.positionKind.${positionKind}`),
      };
    },
    /** Day, basis and warning. */
    headOf: (
      dated: Dated | undefined,
      county: { readonly dataAsOf?: string | null },
    ): Record<string, Cell> => ({
      asOf: dated?.asOf ?? view.day ?? county.dataAsOf ?? null,
      isForecast: dated?.isForecast === undefined ? null : yes(dated.isForecast),
      basis: say(view.basis === "reported" ? "coverage.basis.reported" : "coverage.basis.computed"),
      dataAsOf: county.dataAsOf ?? null,
      notice: (dated?.synthetic ?? isDemo) ? say("ui.simulatedNote") : "",
    }),
  };
}
