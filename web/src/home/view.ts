import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ChangeView, ViewState } from "../map/view-state.ts";
import { changedView } from "./url-state.ts";

// Every page shares the search: a view goes along from page to page.
const route = getRouteApi("__root__");

export interface ViewInUrl {
  readonly view: ViewState;
  readonly change: ChangeView;
}

export function useView(): ViewInUrl {
  const view = route.useSearch();
  const navigate = useNavigate();
  const change = useCallback(
    (change: Partial<ViewState>, isSmall = false) => {
      navigate({ to: ".", search: (before) => changedView(before as ViewState, change), replace: isSmall });
    },
    [navigate],
  );
  return { view, change };
}
