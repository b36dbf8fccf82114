import "../ui/panel-parts.css";
import "./project-panel.css";
import type { ChangeView, ViewState } from "../map/view-state.ts";
import { ProjectDetail } from "./project-detail.tsx";
import { ProjectList } from "./project-list.tsx";

export interface ProjectPanelProps {
  readonly view: ViewState;
  readonly change: ChangeView;
  readonly isSynthetic: boolean;
}

/** The chosen project, else the list of those that the filter leaves. */
export default function ProjectPanel(props: ProjectPanelProps) {
  const { project } = props.view;
  if (project === undefined) return <ProjectList {...props} />;
  return <ProjectDetail key={project} {...props} code={project} />;
}
