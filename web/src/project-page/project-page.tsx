import "./project-page.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { PageFrame } from "../home/page-frame.tsx";
import { withStanding } from "../projects/project-standing.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { NoProject } from "./no-project.tsx";
import { ProjectPageDocument } from "./project-question.ts";
import { ProjectSheet } from "./project-sheet.tsx";

const route = getRouteApi("/projects/$code");

/** One project: how far it is, what it will change, and with whose money. */
export default function ProjectPage() {
  const { code } = route.useParams();
  const { say } = useWords();
  const { data, error, refetch } = useQuery(ProjectPageDocument, { variables: { code } });
  const project = data?.project == null ? data?.project : withStanding(data.project);
  useTitle(project?.name ?? code);
  return (
    <PageFrame>
      <div className="project-page">
        {project == null && <h1 className="for-screen-readers">{say("projectPage.title")}</h1>}
        {error !== undefined && (
          <LoadError what={say("projectPage.what")} error={error} onRetry={() => refetch()} />
        )}
        {project === null && <NoProject key={code} code={code} />}
        {project === undefined && error === undefined && <Loading />}
        {project != null && <ProjectSheet project={project} />}
      </div>
    </PageFrame>
  );
}

function Loading() {
  return (
    <>
      <SkeletonRows rows={3} rowHeight={32} />
      <div className="project-cards">
        {["quantities", "curve", "changes"].map((name) => (
          <section key={name} className={`project-card project-card-${name}`}>
            <SkeletonRows rows={8} rowHeight={34} />
          </section>
        ))}
      </div>
    </>
  );
}

function useTitle(name: string) {
  const { say } = useWords();
  usePageTitle(say("projectPage.pageTitle", { name }));
}
