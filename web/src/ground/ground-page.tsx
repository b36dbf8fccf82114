import "./ground.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useViewer } from "../api/viewer.ts";
import { PageFrame } from "../home/page-frame.tsx";
import { useView } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, Notice, SkeletonRows } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { type GroundVillage, VillageGroundDocument } from "./ground-question.ts";
import { GroundSheet } from "./ground-sheet.tsx";

const route = getRouteApi("/village/$code/ground");

/** What changed on the ground of a village, recorded where it is seen. */
export default function GroundPage() {
  const { code } = route.useParams();
  const { say, nameOf } = useWords();
  const { data, error, refetch } = useQuery(VillageGroundDocument, { variables: { code } });
  const village = data?.village;
  usePageTitle(say("ground.pageTitle", { name: village == null ? code : nameOf(village) }));
  return (
    <PageFrame>
      <div className="ground-page">
        {village == null && <h1 className="for-screen-readers">{say("village.groundTitle")}</h1>}
        {error !== undefined && village == null && (
          <LoadError what={say("ground.what")} error={error} onRetry={() => refetch()} />
        )}
        {village === null && <Empty title={say("village.none", { code })}>{say("village.noneNext")}</Empty>}
        {village === undefined && error === undefined && <SkeletonRows rows={12} rowHeight={48} />}
        {village != null && <Permitted village={village} />}
      </div>
    </PageFrame>
  );
}

/** The forms for who may change the county; for others, why there are none. */
function Permitted({ village }: { village: GroundVillage }) {
  const { say, nameOf } = useWords();
  const { view } = useView();
  const { viewer, mayEdit } = useViewer();
  const from = useLocation({ select: ({ href }) => href });
  if (viewer === undefined) return <SkeletonRows rows={12} rowHeight={48} />;
  if (viewer !== null && mayEdit(village.county.code))
    return <GroundSheet key={village.code} village={village} />;
  return (
    <>
      <h1 className="for-screen-readers">{say("village.groundTitle")}</h1>
      {viewer === null ? (
        <Notice
          tone="info"
          title={say("ground.signIn")}
          actions={
            <Link to="/sign-in" search={view} state={{ from }}>
              {say("person.signIn")}
            </Link>
          }
        >
          {say("ground.signInNext")}
        </Notice>
      ) : (
        <Notice
          tone="warning"
          title={say("ground.notPermitted", { name: viewer.name, county: nameOf(village.county) })}
        >
          {say("ground.notPermittedNext")}
        </Notice>
      )}
    </>
  );
}
