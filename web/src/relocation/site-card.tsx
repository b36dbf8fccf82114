import { BulletBar } from "../coverage/bullet-bar.tsx";
import { StandardMark } from "../coverage/standard-mark.tsx";
import type { ChangeView } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SimulatedMark } from "../ui/states.tsx";
import { moved } from "./moves.ts";
import { SiteFacilities } from "./site-facilities.tsx";
import { areaText, isTooLarge } from "./site-list.tsx";
import { SiteOrigins } from "./site-origins.tsx";
import type { Site } from "./sites.ts";

interface SiteCardProps {
  readonly site: Site;
  /** On screen; moves, demolitions and facilities are counted on it. */
  readonly day: string;
  readonly dataDay: string | undefined;
  readonly change: ChangeView;
  readonly isSynthetic: boolean;
}

/** One site: who moves in, how it is built, against which limits, and what they leave. */
export function SiteCard({ site, day, dataDay, change, isSynthetic }: SiteCardProps) {
  const words = useWords();
  const { say, nameOf } = words;
  const place = site.township == null ? nameOf(site.county) : nameOf(site.township);
  return (
    <div className="site-card">
      <header className="panel-head">
        <h2>{site.name}</h2>
        <p>{[place, say(`relocation.kind.${site.kind}`), say(`relocation.mode.${site.mode}`)].join(" · ")}</p>
        <p className="panel-meta">
          <span>{site.code}</span>
          {isSynthetic && <SimulatedMark />}
        </p>
      </header>
      <Figures site={site} day={day} />
      <Limits site={site} dataDay={dataDay} />
      <SiteFacilities facilities={site.facilities} day={day} />
      <SiteOrigins site={site} day={day} onVillage={(village) => change({ village })} />
      {site.project != null && <BuiltBy project={site.project} change={change} />}
    </div>
  );
}

function Figures({ site, day }: { site: Site; day: string }) {
  const { say, count } = useWords();
  const now = moved([site], day);
  const figures = [
    ["people", site.plannedPersons, now.persons],
    ["households", site.plannedHouseholds, now.households],
  ] as const;
  return (
    <dl className="key-figures">
      {figures.map(([name, planned, inside]) => (
        <div key={name}>
          <dt>{say(`relocation.card.${name}`)}</dt>
          <dd>
            {count(inside)} <small>/ {planned == null ? say("ui.unknown") : count(planned)}</small>
          </dd>
        </div>
      ))}
      <div>
        <dt>{say("relocation.card.dwellings")}</dt>
        <dd>{site.dwellings == null ? say("ui.unknown") : count(site.dwellings)}</dd>
      </div>
    </dl>
  );
}

/** What it is held against: floor area, the main structure, the day to begin. */
function Limits({ site, dataDay }: { site: Site; dataDay: string | undefined }) {
  const { say, people } = useWords();
  return (
    <section className="panel-part">
      <div className="part-head">
        <h3 className="part-title">{say("relocation.card.limits")}</h3>
        {dataDay !== undefined && <span>{say("relocation.card.asOf", { day: dataDay })}</span>}
      </div>
      <AreaLimit site={site} />
      <Structure site={site} />
      <dl className="site-facts">
        <div>
          <dt>{say("relocation.card.started")}</dt>
          <dd>
            {site.startedOn ?? say("relocation.card.notStarted")}
            {site.startDeadline != null &&
              ` · ${say("relocation.card.deadline", { day: site.startDeadline })}`}
          </dd>
        </div>
        <div>
          <dt>{say("relocation.card.registered")}</dt>
          <dd>
            {site.plannedRegisteredPersons == null
              ? say("ui.unknown")
              : people(site.plannedRegisteredPersons)}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function AreaLimit({ site }: { site: Site }) {
  const { say } = useWords();
  const { areaPerPersonM2: value, areaStandard: standard } = site;
  return (
    <>
      <p className="limit-line">
        <span>{say("relocation.card.area")}</span>
        <b className={isTooLarge(site) ? "too-large" : ""}>
          {value == null ? say("ui.unknown") : areaText(value)}
        </b>
        {standard != null && <StandardMark standard={standard} unit="m2/person" />}
      </p>
      {value != null && standard?.threshold != null && (
        <BulletBar
          bullet={{ value, threshold: standard.threshold, comparison: standard.comparison }}
          colour={isTooLarge(site) ? "var(--unmet)" : "var(--met-line)"}
        />
      )}
    </>
  );
}

function Structure({ site }: { site: Site }) {
  const { say } = useWords();
  const { mainStructureProgress: value, targetProgress: target } = site;
  const isBehind = value != null && target != null && value < target;
  return (
    <>
      <p className="limit-line">
        <span>{say("relocation.card.structure")}</span>
        <b>{value == null ? say("ui.unknown") : shareText(value)}</b>
        <span>
          {target == null
            ? say("relocation.card.noTarget")
            : say("relocation.card.target", { share: shareText(target) })}
        </span>
      </p>
      {value != null && (
        <span className="structure-bar" aria-hidden="true">
          <i
            style={{ width: `${100 * value}%`, background: isBehind ? "var(--partial)" : "var(--met-line)" }}
          />
          {target != null && <b style={{ left: `${100 * target}%` }} />}
        </span>
      )}
    </>
  );
}

function BuiltBy(props: { project: { readonly code: string; readonly name: string }; change: ChangeView }) {
  const { say } = useWords();
  const { project, change } = props;
  return (
    <p className="panel-part built-by">
      {say("relocation.card.project")}{" "}
      <button
        type="button"
        className="link-button"
        onClick={() => change({ lens: "projects", project: project.code })}
      >
        {project.name}
      </button>
    </p>
  );
}
