import { Link } from "@tanstack/react-router";
import { useView } from "../home/view.ts";

/** The name of a project, which leads to its page. */
export function ProjectLink({ code, name }: { code: string; name: string }) {
  const { view } = useView();
  return (
    <Link to="/projects/$code" params={{ code }} search={view} className="project-link" title={name}>
      {name}
    </Link>
  );
}
