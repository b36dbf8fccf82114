import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ViewState } from "../map/view-state.ts";
import { changedView } from "./url-state.ts";

const route = getRouteApi("/");

export interface ViewInUrl {
  readonly view: ViewState;
  /** Changes the URL; `isSmall` changes (camera, day) leave no step for the browser's back button. */
  readonly change: (change: Partial<ViewState>, isSmall?: boolean) => void;
}

export function useView(): ViewInUrl {
  const view = route.useSearch();
  const navigate = useNavigate({ from: "/" });
  const change = useCallback(
    (change: Partial<ViewState>, isSmall = false) => {
      navigate({ search: (before) => changedView(before as ViewState, change), replace: isSmall });
    },
    [navigate],
  );
  return { view, change };
}
