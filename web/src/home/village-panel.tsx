import "./panel.css";
import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { VillagePanelQuery } from "../api/generated/graphql.ts";
import { useViewer } from "../api/viewer.ts";
import type { ViewState } from "../map/view-state.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SimulatedMark, SkeletonRows } from "../ui/states.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { basisOf } from "./asked.ts";
import { Former, ReplacedCode } from "./former.tsx";
import { VillageServices } from "./village-services.tsx";

const VillagePanelDocument = graphql(`
  query VillagePanel($code: ID!, $basis: Basis, $asOf: Date, $language: Language) {
    village(code: $code) {
      code
      name
      nameEn
      kind
      successions { ...Former }
      isPoorVillage
      isDeepPoverty
      population
      populationKind
      populationYear
      households
      registeredHouseholds
      registeredPersons
      positionKind
      township { code name nameEn successions { ...Former } }
      county { code name nameEn dataAsOf successions { ...Former } }
      coverage(basis: $basis, asOf: $asOf) { ...VillageAnswer }
      gaps(basis: $basis, asOf: $asOf) { indicator { id } ...GapCard }
    }
  }
`);

export type VillageShown = NonNullable<VillagePanelQuery["village"]>;

const ProjectsTab = lazy(() => import("../projects/village-projects.tsx"));
const HamletsTab = lazy(() => import("../coverage/village-hamlets.tsx"));
const EvidenceTab = lazy(() => import("../coverage/village-evidence.tsx"));

interface VillagePanelProps {
  readonly view: ViewState;
  readonly code: string;
  readonly onClose: () => void;
}

export function VillagePanel({ view, code, onClose }: VillagePanelProps) {
  const { say, language } = useWords();
  const { data, previousData, loading, error, refetch } = useQuery(VillagePanelDocument, {
    variables: {
      code,
      basis: basisOf(view),
      asOf: view.day ?? null,
      language: language === "zh" ? "ZH" : "EN",
    },
  });
  const before = previousData?.village?.code === code ? previousData.village : undefined;
  const village = data === undefined ? before : data.village;
  return (
    <section className="panel" aria-label={say("home.villagePanel")} aria-busy={loading}>
      <button type="button" className="panel-close" aria-label={say("ui.close")} onClick={onClose}>
        <Glyph name="close" />
      </button>
      {error !== undefined && (
        <div className="panel-part">
          <LoadError what={say("home.village")} error={error} onRetry={() => refetch()} />
        </div>
      )}
      {village === null && (
        <div className="panel-part">
          <Empty title={say("home.noVillage", { code })}>{say("home.noVillageNext")}</Empty>
        </div>
      )}
      {village === undefined && error === undefined && <PanelSkeleton />}
      {village != null && <ReplacedCode asked={code} found={village} />}
      {village != null && <VillageShownPanel village={village} view={view} />}
    </section>
  );
}

export const PanelSkeleton = () => (
  <div className="panel-part">
    <SkeletonRows rows={3} rowHeight={28} />
    <SkeletonRows rows={12} rowHeight={24} />
  </div>
);

function VillageShownPanel({ village, view }: { village: VillageShown; view: ViewState }) {
  const { say } = useWords();
  const [tab, setTab] = useState(view.basis === "difference" ? "evidence" : "services");
  const asked = { village: village.code, basis: basisOf(view), asOf: view.day ?? null };
  const contents = {
    services: <VillageServices village={village} />,
    projects: <ProjectsTab village={village.code} />,
    hamlets: <HamletsTab {...asked} indicator={view.indicator} />,
    evidence: <EvidenceTab {...asked} indicator={view.indicator} />,
  };
  const tabs = Object.entries(contents).map(([key, content]) => ({
    key,
    label: say(`home.tabs.${key}`),
    content: <Suspense fallback={<PanelSkeleton />}>{content}</Suspense>,
  }));
  return (
    <>
      <VillageHead village={village} view={view} />
      <Tabs className="panel-tabs" tabs={tabs} chosen={tab} onChoose={setTab} />
    </>
  );
}

function VillageHead({ village, view }: { village: VillageShown; view: ViewState }) {
  const words = useWords();
  const { say, nameOf, language } = words;
  const { mayEdit } = useViewer();
  return (
    <header className="panel-head">
      <h2>
        {nameOf(village)} <small>{language === "en" ? village.name : nameOf(village.township)}</small>
      </h2>
      <p>
        {language === "en" && `${nameOf(village.township)} · `}
        {say("home.peopleOf", { count: words.count(village.population) })}
        {" · "}
        {say("home.householdsOf", { count: words.count(village.households) })}
        {village.isPoorVillage === true && <b className="poor-mark"> · {say(poorKey(village))}</b>}
      </p>
      <p className="panel-meta">
        <span>{village.code}</span>
        {village.registeredHouseholds != null && (
          <span>
            {say("home.registered", {
              households: village.registeredHouseholds,
              people: words.count(village.registeredPersons),
            })}
          </span>
        )}
        {village.positionKind === "SYNTHETIC" && <SimulatedMark />}
        <Link to="/village/$code" params={{ code: village.code }} search={view}>
          {say("village.form")}
        </Link>
        {mayEdit(village.county.code) && (
          <Link to="/village/$code/ground" params={{ code: village.code }} search={view}>
            {say("village.groundTitle")}
          </Link>
        )}
      </p>
      <Former successions={village.successions} />
      <Former successions={village.township.successions} of={nameOf(village.township)} />
      <Former successions={village.county.successions} of={nameOf(village.county)} />
    </header>
  );
}

const poorKey = ({ isDeepPoverty }: VillageShown): string =>
  isDeepPoverty === true ? "home.deepPoorVillage" : "home.poorVillage";
