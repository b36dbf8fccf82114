import "./village-tables.css";
import type { ReactNode } from "react";
import { readFragment } from "../api/generated/fragment-masking.ts";
import { VillageAnswer } from "../coverage/village-answer.ts";
import { useWords } from "../ui/i18n.ts";
import { CodeChanges } from "./code-changes.tsx";
import { HamletTable } from "./hamlet-table.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { PeopleFacts } from "./people-facts.tsx";
import { ProjectTable } from "./project-table.tsx";
import { roomFor } from "./room.ts";
import { VillageHead } from "./village-head.tsx";
import { SheetGap, type VillageOnSheet } from "./village-question.ts";

interface VillageSheetProps {
  readonly village: VillageOnSheet;
  /** The day asked for; absent means the county's data day. */
  readonly asOf: string | undefined;
}

/** The sheet, from the name down to the footers. */
export function VillageSheet({ village, asOf }: VillageSheetProps) {
  const { say } = useWords();
  const computed = readFragment(VillageAnswer, village.computed);
  const reported = readFragment(VillageAnswer, village.reported);
  const gaps = readFragment(SheetGap, village.gaps);
  const room = roomFor({ hamlets: village.hamlets.length, projects: village.projects.length }, gaps.length);
  const isDemo = computed.some(({ synthetic }) => synthetic);
  const isForecast = computed.some((answer) => answer.isForecast);
  return (
    <article className="village-sheet" aria-labelledby="village-name">
      <VillageHead village={village} day={asOf} isForecast={isForecast} isDemo={isDemo} />
      <PeopleFacts village={village} />
      <Part title={say("village.indicators")} note={say("village.indicatorsNote")}>
        {computed.length === 0 ? (
          <p>{say("village.nothingJudged")}</p>
        ) : (
          <IndicatorTable computed={computed} reported={reported} gaps={gaps} />
        )}
      </Part>
      <Part
        title={say("village.hamlets", { count: village.hamlets.length })}
        note={say("village.hamletsNote")}
      >
        <HamletTable hamlets={village.hamlets} answers={computed} shown={room.hamlets} />
      </Part>
      <Part
        title={say("village.projects", { count: village.projects.length })}
        note={say("village.projectsNote")}
      >
        <ProjectTable projects={village.projects} shown={room.projects} />
      </Part>
      <CodeChanges village={village} />
      <Footers isDemo={isDemo} />
    </article>
  );
}

function Part(props: { title: string; note: string; children: ReactNode }) {
  return (
    <section className="sheet-part">
      <h2>
        {props.title} <small>{props.note}</small>
      </h2>
      {props.children}
    </section>
  );
}

function Footers({ isDemo }: { isDemo: boolean }) {
  const { say } = useWords();
  return (
    <footer className="sheet-footer">
      <span>{say("map.credit")}</span>
      <span>{say("map.notForBoundaries")}</span>
      {isDemo && <strong>{say("map.notForReports")}</strong>}
    </footer>
  );
}
