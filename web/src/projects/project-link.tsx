import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ViewState } from "../map/view-state.ts";

/** Leads to a project's page, with the view that is on screen. */
export function ProjectLink(props: { code: string; children: ReactNode }) {
  return (
    <Link
      to="/projects/$code"
      params={{ code: props.code }}
      search={(before: Partial<ViewState>) => before as ViewState}
    >
      {props.children}
    </Link>
  );
}
