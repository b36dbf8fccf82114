import { dayNumber, flag, isSynthetic, properties, REACH, type TileLayer } from "./layer.ts";

// A project without a shape of its own stands where its works stand.
const WORKS = `select st_collect(asset.position_3857 order by asset.id) from asset
  where asset.project_code = project.code and asset.deleted_at is null and asset.position is not null`;

const IN_TILE = `select code from project where geometry_3857 && ${REACH} and deleted_at is null
  union
  select project.code from asset join project on project.code = asset.project_code and project.geometry is null
  where asset.position_3857 && ${REACH} and asset.deleted_at is null and project.deleted_at is null`;

// A feature of a tile is of one kind: works of several kinds are several features of one code.
const KINDS = `generate_series(1, 3) kind cross join lateral
  (select st_collectionextract(place.geom, kind) as geom offset 0) extracted`;

const PHASES = ["roadbed", "gravel", "concrete"] as const;

/** Shares done of the phases of a road, never rounded up to done or down to nothing; an unplanned phase has none. */
const SHARES = `select ${PHASES.map(
  (phase) => `max(share) filter (where kind = '${phase}_m') as ${phase}`,
).join(", ")}
  from (
    select planned.kind, case when done.done > 0 then greatest(trunc(done.done / planned.planned, 4), 0.0001) else 0 end as share
    from project_quantity planned
    left join project_done done on done.project_code = planned.project_code and done.kind = planned.kind
    where planned.project_code = project.code and planned.planned > 0
  ) share`;

export const projectLayer: TileLayer = {
  id: "projects",
  title: "项目",
  titleEn: "Projects",
  kind: "mixed",
  minZoom: 7,
  maxZoom: 14,
  parts: [
    {
      name: "projects",
      description: "Funded works, where they are built; points, lines and areas",
      fields: {
        code: "code of the project",
        name: "name",
        sector: "ROAD, WATER, POWER, NETWORK, SERVICE, HOUSING or RELOCATION",
        programme: "programme; absent when there is none",
        stage:
          "PROPOSED, APPROVED, TENDERED, UNDER_CONSTRUCTION, COMPLETED, ACCEPTED, SUSPENDED or CANCELLED",
        schedule: "NOT_STARTED, ON_TRACK, AT_RISK, LATE, STALLED or FINISHED on the county's data day",
        progress: "physical progress on that day, 0 to 1",
        finish:
          "day of the actual or forecast finish, as days since 1970-01-01; absent when none is foreseen",
        planned_finish: "planned day of the finish; absent when there is none",
        budget: "planned total investment, CNY; absent when unknown",
        unfunded: "1: less money is allocated than budgeted; 0: all of it is; absent without a budget",
        roadbed: "share of the planned roadbed that is done, 0 to 1; absent when none is planned",
        gravel: "share of the planned gravel that is done; absent when none is planned",
        concrete: "share of the planned concrete that is done; absent when none is planned",
        county: "code of the county",
        township: "code of the township; absent for works of the whole county",
        synthetic: "1: the position is made up for the demonstration",
      },
      rows: `/* projects in a tile */
        select null::bigint as id, extracted.geom, ${properties({
          code: "project.code",
          name: "project.name",
          sector: "project.sector",
          programme: "project.programme",
          stage: "project.stage",
          schedule: "project_status.schedule",
          progress: "round(project_status.physical_progress::numeric, 4)",
          finish: dayNumber("project_status.forecast_finish"),
          planned_finish: dayNumber("project.planned_finish"),
          budget: "project.budget",
          unfunded: flag("coalesce(project_status.allocated, 0) < project.budget"),
          ...Object.fromEntries(PHASES.map((phase) => [phase, `phases.${phase}`])),
          county: "project.county_code",
          township: "project.township_code",
          synthetic: isSynthetic("project.position_kind"),
        })} as properties
        from (${IN_TILE}) shown
        join project on project.code = shown.code
        left join project_status on project_status.project_code = project.code
        cross join lateral (select coalesce(project.geometry_3857, (${WORKS})) as geom offset 0) place
        cross join ${KINDS}
        cross join lateral (${SHARES}) phases
        where not st_isempty(extracted.geom)
        order by st_dimension(extracted.geom) desc, project.budget desc nulls last, project.code limit 8000`,
      everything: `select geometry as geom from project where deleted_at is null
        union all
        select position from asset where project_code is not null and deleted_at is null`,
    },
  ],
};
