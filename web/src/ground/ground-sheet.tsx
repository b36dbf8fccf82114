import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { readFragment } from "../api/generated/fragment-masking.ts";
import { useView } from "../home/view.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { newAsset } from "./asset-changes.ts";
import { SERVICES, type Service } from "./asset-kinds.ts";
import { AssetList } from "./asset-list.tsx";
import { BusList } from "./bus-list.tsx";
import {
  type AssetShown,
  GroundAnswer,
  GroundAsset,
  GroundBus,
  GroundHamlet,
  GroundObservation,
  type GroundVillage,
} from "./ground-question.ts";
import type { Snapshot } from "./moved.ts";
import { RoadList } from "./road-section.tsx";
import { Changes } from "./row.tsx";
import { Section } from "./section.tsx";
import { ObservationList, PopulationList } from "./settlement-lists.tsx";
import { MovingContext, useMoved } from "./use-moved.ts";
import { WhatMoved } from "./what-moved.tsx";

/** Everything that serves a village, with forms for what changes. */
export function GroundSheet({ village }: { village: GroundVillage }) {
  const { say } = useWords();
  const now = useMemo(() => snapshotOf(village), [village]);
  const { waiting, begin, askAgain, forget } = useMoved(village.county.code, now);
  const moving = useMemo(() => ({ begin }), [begin]);
  const assets = useMemo(() => assetsOf(village), [village]);
  const hamlets = readFragment(GroundHamlet, village.hamlets);
  return (
    <MovingContext value={moving}>
      <div className="ground">
        <GroundHead village={village} />
        {waiting !== null && <WhatMoved waiting={waiting} now={now} onAskAgain={askAgain} onClose={forget} />}
        {SERVICES.map((service) => (
          <ServiceSection key={service.id} service={service} village={village} assets={assets} now={now} />
        ))}
        <Section id="population" note={say("ground.populationNote")}>
          <PopulationList hamlets={hamlets} />
        </Section>
        <Section id="observation" note={say("ground.observationNote")}>
          <ObservationList
            village={village}
            observations={readFragment(GroundObservation, village.observations)}
            hamlets={hamlets}
            answers={now.computed}
          />
        </Section>
      </div>
    </MovingContext>
  );
}

const snapshotOf = (village: GroundVillage): Snapshot => ({
  dataAsOf: village.county.dataAsOf ?? null,
  computed: readFragment(GroundAnswer, village.computed),
  reported: readFragment(GroundAnswer, village.reported),
});

/** In one order, whether closed or not: a row that closes stays where it was, with what is typed in it. */
const assetsOf = (village: GroundVillage): readonly AssetShown[] =>
  [...readFragment(GroundAsset, village.assets), ...readFragment(GroundAsset, village.closedAssets)].sort(
    (one, other) => (one.id < other.id ? -1 : 1),
  );

const SECTIONS = [...SERVICES.map(({ id }) => id), "population", "observation"];

function GroundHead({ village }: { village: GroundVillage }) {
  const { say, nameOf } = useWords();
  const { view } = useView();
  const { code, county, township } = village;
  return (
    <header className="ground-head">
      <p>
        <Link to="/village/$code" params={{ code }} search={view}>
          <Glyph name="left" /> {say("ground.back")}
        </Link>
      </p>
      <h1>
        {nameOf(village)} <small>{say("village.groundTitle")}</small>
      </h1>
      <p className="ground-note">
        {[
          nameOf(county),
          nameOf(township),
          code,
          county.dataAsOf == null ? say("ground.noDay") : say("home.dayOf", { day: county.dataAsOf }),
        ].join(say("ui.dot"))}
      </p>
      <p className="ground-note">{say("ground.intro")}</p>
      <nav aria-label={say("ground.sections")}>
        {SECTIONS.map((id) => (
          <a key={id} href={`#${id}`} onClick={(event) => goTo(event, id)}>
            {say(`ground.section.${id}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}

// The address holds what is shown, not how far it was scrolled.
function goTo(event: { preventDefault(): void }, id: string): void {
  event.preventDefault();
  const title = document.getElementById(`${id}-title`);
  title?.setAttribute("tabindex", "-1");
  title?.focus({ preventScroll: true });
  document.getElementById(id)?.scrollIntoView({ block: "start" });
}

interface ServiceSectionProps {
  readonly service: Service;
  readonly village: GroundVillage;
  readonly assets: readonly AssetShown[];
  readonly now: Snapshot;
}

function ServiceSection({ service, village, assets, now }: ServiceSectionProps) {
  const words = useWords();
  const { id, sector, kinds, indicators } = service;
  const own = assets.filter(({ kind }) => kinds.includes(kind));
  return (
    <Section
      id={id}
      sector={sector}
      answers={now.computed.filter(({ indicator }) => indicators.includes(indicator.id))}
    >
      {id === "road" && <RoadList village={village} />}
      {id === "bus" && (
        <BusList village={village} services={readFragment(GroundBus, village.busServices)} stops={own} />
      )}
      {kinds.length > 0 && (
        <>
          <AssetList village={village} assets={own} />
          <Changes of="" changes={[newAsset(words, village, kinds)]} />
        </>
      )}
    </Section>
  );
}
