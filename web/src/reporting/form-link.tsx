import { useNavigate } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import type { ViewState } from "../map/view-state.ts";

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

interface FormLinkProps {
  readonly code: string;
  /** A report that waits or was refused, to be changed. */
  readonly entry: string | undefined;
  readonly children: ReactNode;
}

// The router's own link listens to every change of the address; of these there are hundreds on a page.
/** The way to the whole form of a project. */
export function FormLink({ code, entry, children }: FormLinkProps) {
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    void navigate({
      to: "/projects/$code/report",
      params: { code },
      search: (before) => before as ViewState,
      state: entry === undefined ? {} : { entry },
    });
  };
  return (
    <a href={`/projects/${encodeURIComponent(code)}/report${window.location.search}`} onClick={open}>
      {children}
    </a>
  );
}
