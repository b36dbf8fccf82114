import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { DeletedProjectsQuery } from "../api/generated/graphql.ts";
import { nextPage } from "../api/next-page.ts";
import { useViewer } from "../api/viewer.ts";
import type { ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { momentText } from "../ui/moment-in-china.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { ProjectLink } from "./project-link.tsx";

const DeletedProjectsDocument = graphql(`
  query DeletedProjects($within: ID, $after: String) {
    deletedProjects(within: $within, first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { code name deletedAt deletedBy reason county { code name nameEn } }
    }
  }
`);

type Deleted = DeletedProjectsQuery["deletedProjects"]["nodes"][number];

/** Deleted projects (已删除), the latest first, for whoever brings one back on its page. */
export function DeletedProjects({ view }: { view: ViewState }) {
  const { say } = useWords();
  const { viewer } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(DeletedProjectsDocument, {
    variables: { within: view.area ?? null, after: null },
    // They may have been restored since they were last asked for.
    fetchPolicy: "no-cache",
  });
  const [hasFailed, setHasFailed] = useState(false);
  const more = () => {
    setHasFailed(false);
    fetchMore(nextPage(data, "deletedProjects")).catch(() => setHasFailed(true));
  };
  if (viewer === null)
    return <Empty title={say("projectList.deleted.signIn")}>{say("projectList.deleted.signInWhy")}</Empty>;
  if (error !== undefined)
    return <LoadError what={say("projectList.deleted.what")} error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <SkeletonRows rows={8} rowHeight={40} />;
  const { totalCount, nodes, pageInfo } = data.deletedProjects;
  if (totalCount === 0)
    return <Empty title={say("projectList.deleted.none")}>{say("projectList.deleted.noneWhy")}</Empty>;
  return (
    <div className="deleted-projects">
      <p role="status">{say("projectList.deleted.count", { count: totalCount })}</p>
      <DeletedTable rows={nodes} />
      {pageInfo.hasNextPage && (
        <button type="button" className="link-button" onClick={more}>
          {say(hasFailed ? "ui.retry" : "projectList.deleted.more", { shown: nodes.length })}
        </button>
      )}
    </div>
  );
}

const HEADS = ["name", "county", "at", "by", "reason"] as const;

function DeletedTable({ rows }: { rows: readonly Deleted[] }) {
  const { say, nameOf } = useWords();
  return (
    <section className="list-scroll" aria-label={say("projectList.deleted.what")}>
      <table className="project-table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" aria-sort={head === "at" ? "descending" : undefined}>
                {say(`projectList.deleted.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} data-code={row.code}>
              <th scope="row">
                <span>
                  <ProjectLink code={row.code} name={row.name} /> <small>{row.code}</small>
                </span>
              </th>
              <td>{nameOf(row.county)}</td>
              <td>{momentText(row.deletedAt)}</td>
              <td>{row.deletedBy ?? <span className="quiet">{say("ui.unknown")}</span>}</td>
              <td>{row.reason ?? <span className="quiet">{say("ui.unknown")}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
