import { useNavigate } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { ViewState } from "../map/view-state.ts";

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

// The router's own link listens to every change of the address; with a row drawn anew on each frame of a scroll
// that is most of the work. The address is read when it is needed.
/** The name of a project, which leads to its page. */
export function ProjectLink({ code, name }: { code: string; name: string }) {
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    void navigate({ to: "/projects/$code", params: { code }, search: (before) => before as ViewState });
  };
  return (
    <a
      href={`/projects/${encodeURIComponent(code)}${window.location.search}`}
      className="project-link"
      title={name}
      onClick={open}
    >
      {name}
    </a>
  );
}
