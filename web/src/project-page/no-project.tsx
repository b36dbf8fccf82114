import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { DeletedProjectQuery } from "../api/generated/graphql.ts";
import { useViewer } from "../api/viewer.ts";
import { RestoreForm } from "../project-editing/restore-form.tsx";
import { useWords } from "../ui/i18n.ts";
import { momentText } from "../ui/moment-in-china.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";

const DeletedProjectDocument = graphql(`
  query DeletedProject($code: ID!) {
    deletedProject(code: $code) { code name version deletedAt deletedBy reason county { code name nameEn } }
  }
`);

type Deleted = NonNullable<DeletedProjectQuery["deletedProject"]>;

/** There is no such project to show: it was deleted, or its code says nothing to anybody. */
export function NoProject({ code }: { code: string }) {
  const { say } = useWords();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(DeletedProjectDocument, {
    variables: { code },
    // It may have been restored and deleted again since it was last asked for.
    fetchPolicy: "no-cache",
  });
  const askAgain = async () => {
    await client.refetchQueries({ include: ["ProjectPage"] }).catch(() => undefined);
    await refetch().catch(() => undefined);
  };
  if (error !== undefined)
    return <LoadError what={say("projectPage.what")} error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <SkeletonRows rows={3} rowHeight={32} />;
  if (data.deletedProject == null)
    return <Empty title={say("projectPage.none", { code })}>{say("projectPage.noneNext")}</Empty>;
  return <DeletedNotice project={data.deletedProject} onMoved={askAgain} />;
}

function DeletedNotice({ project, onMoved }: { project: Deleted; onMoved: () => Promise<void> }) {
  const { say, nameOf } = useWords();
  const mayRestore = useViewer().mayEdit(project.county.code);
  const [isOpen, setIsOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Whoever has just deleted it stood in a form that is gone.
  useEffect(() => heading.current?.focus(), []);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <section className="deleted-project" aria-labelledby="deleted-project">
      <h2 id="deleted-project" ref={heading} tabIndex={-1}>
        {say("projectPage.deleted.title", { name: project.name })}
      </h2>
      <p className="quiet">
        {project.code} · {nameOf(project.county)}
      </p>
      <p>
        {say("projectPage.deleted.when", {
          at: momentText(project.deletedAt),
          name: project.deletedBy ?? say("projectPage.deleted.somebody"),
        })}
      </p>
      {project.reason != null && <p>{say("projectPage.history.reason", { reason: project.reason })}</p>}
      <p className="quiet">{say(mayRestore ? "projectPage.deleted.next" : "projectPage.deleted.whoMay")}</p>
      {mayRestore && (
        <button ref={button} type="button" className="paper-button" onClick={() => setIsOpen(true)}>
          {say("editing.restore")}
        </button>
      )}
      {isOpen && <RestoreForm project={project} onClose={close} onMoved={onMoved} />}
    </section>
  );
}
