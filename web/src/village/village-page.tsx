import "./village-page.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useViewer } from "../api/viewer.ts";
import { PageFrame } from "../home/page-frame.tsx";
import { useView } from "../home/view.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { VillageSheetDocument } from "./village-question.ts";
import { VillageSheet } from "./village-sheet.tsx";

const route = getRouteApi("/village/$code");

/** One village on one sheet of A4 (一村一表): on the screen as it will be printed. */
export default function VillagePage() {
  const { code } = route.useParams();
  const { view } = useView();
  const { say, language, nameOf } = useWords();
  const { data, error, refetch } = useQuery(VillageSheetDocument, {
    variables: { code, asOf: view.day ?? null, language: language === "zh" ? "ZH" : "EN" },
  });
  const { mayEdit } = useViewer();
  const village = data?.village;
  useTitle(village == null ? code : nameOf(village));
  return (
    <PageFrame>
      <div className="village-page">
        <nav className="village-bar" aria-label={say("village.bar")}>
          <Link
            to="/"
            search={
              village == null
                ? view
                : { ...view, area: village.county.code, village: village.code, camera: undefined }
            }
          >
            <Glyph name="left" />
            {say("village.onMap")}
          </Link>
          <span>{say("village.oneSheet")}</span>
          {village != null && mayEdit(village.county.code) && (
            <Link to="/village/$code/ground" params={{ code: village.code }} search={view}>
              {say("village.groundOpen")}
            </Link>
          )}
          <button
            type="button"
            className="main-button"
            disabled={village == null}
            onClick={() => window.print()}
          >
            {say("village.print")}
          </button>
        </nav>
        {error !== undefined && (
          <LoadError what={say("village.title")} error={error} onRetry={() => refetch()} />
        )}
        {village == null && <h1 className="for-screen-readers">{say("village.form")}</h1>}
        {village === null && <Empty title={say("village.none", { code })}>{say("village.noneNext")}</Empty>}
        {village === undefined && error === undefined && (
          <div className="village-sheet">
            <SkeletonRows rows={20} rowHeight={36} />
          </div>
        )}
        {village != null && <VillageSheet village={village} asOf={view.day} />}
      </div>
    </PageFrame>
  );
}

function useTitle(name: string) {
  const { say } = useWords();
  usePageTitle(say("village.pageTitle", { name }));
}
