import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { AreaShown } from "../home/area-facts.ts";
import type { ViewInUrl } from "../home/view.ts";
import { shapeText } from "../selection/shape.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonBlock, SkeletonRows } from "../ui/states.tsx";
import { boxOf, listFilter, ORDERS, orderOf } from "./list-filter.ts";
import { NothingListed } from "./nothing-listed.tsx";
import { ProjectCards } from "./project-cards.tsx";
import { ProjectTable } from "./project-table.tsx";
import { useProjectRows } from "./rows-query.ts";

const ProjectsMap = lazy(() => import("./projects-map.tsx"));

export interface ShownProps extends ViewInUrl {
  readonly area: AreaShown | undefined;
  readonly isSynthetic: boolean;
  readonly isPhone: boolean;
}

/** The table, and beside it the map of the same projects. */
export function ProjectListView(props: ShownProps) {
  const { say } = useWords();
  const { view, change, isPhone } = props;
  const { rows, total, error, isLoading, refetch, more, hasFailed } = useProjectRows({
    filter: listFilter(view),
    orderBy: ORDERS[orderOf(view)],
  });
  const [hovered, setHovered] = useState<string | null>(null);
  const mayDraw = useOncePainted(rows !== undefined || error !== undefined);
  const navigate = useNavigate();
  const onHover = useCallback((code: string | null) => setHovered(code), []);
  const List = isPhone ? ProjectCards : ProjectTable;
  return (
    <div className="list-and-map" aria-busy={isLoading}>
      <div className="list-side">
        {error !== undefined && (
          <LoadError what={say("projects.list.what")} error={error} onRetry={() => refetch()} />
        )}
        {rows === undefined && error === undefined && <SkeletonRows rows={14} rowHeight={34} />}
        {total === 0 && <NothingListed view={view} change={change} />}
        {rows !== undefined && total !== undefined && total > 0 && (
          <List
            {...props}
            rows={rows}
            total={total}
            hovered={hovered}
            onHover={onHover}
            onMore={more}
            hasFailed={hasFailed}
          />
        )}
      </div>
      {!isPhone && (
        <div className="list-map">
          <Suspense fallback={<SkeletonBlock height={320} />}>
            {/* Making a map stops the page for a while: the rows are first. */}
            {mayDraw && (
              <ProjectsMap
                {...props}
                hovered={hovered}
                onHover={onHover}
                onOpen={(code) => void navigate({ to: "/projects/$code", params: { code }, search: view })}
                onInView={(box) => change({ inside: box === undefined ? undefined : shapeText(box) }, true)}
                isInView={boxOf(view) !== undefined}
              />
            )}
            {!mayDraw && <SkeletonBlock height={320} />}
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** True from the second frame after it is so, for good. */
function useOncePainted(isSo: boolean): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    if (!isSo || isPainted) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setIsPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, [isSo, isPainted]);
  return isPainted;
}
