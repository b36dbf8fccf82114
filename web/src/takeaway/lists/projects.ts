import { graphql } from "../../api/generated/gql.ts";
import { projectFilter } from "../../projects/project-filter.ts";
import type { ListMaker } from "./list-maker.ts";

const TakenProjects = graphql(`
  query TakenProjects($filter: ProjectFilter, $after: String) {
    projects(filter: $filter, orderBy: [CODE_ASC], first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        sector
        programme
        stage
        schedule
        county { code name nameEn dataAsOf }
        geometry
        physicalProgress
        budget
        allocated
        disbursed
        completedInvestment
        plannedStart
        plannedFinish
        startedOn
        finishedOn
        forecastFinish
        lastReportOn
        responsibleUnit
      }
    }
  }
`);

const COLUMNS = [
  "projectCode",
  "projectName",
  "countyCode",
  "countyName",
  "sector",
  "programme",
  "stage",
  "schedule",
  "physicalProgress",
  "budget",
  "allocated",
  "disbursed",
  "completedInvestment",
  "currency",
  "plannedStart",
  "plannedFinish",
  "startedOn",
  "finishedOn",
  "forecastFinish",
  "lastReportOn",
  "responsibleUnit",
  "dataAsOf",
  "notice",
] as const;

/** The projects that the filters leave. */
export const takeProjects: ListMaker = async ({ view, words, ask, pages, told }) => {
  const { say, nameOf } = words;
  const filter = projectFilter(view);
  const projects = await pages(async (after) => (await ask(TakenProjects, { filter, after })).projects);
  return {
    columns: COLUMNS,
    rows: projects.map(({ county, geometry, ...project }) => ({
      geometry,
      cells: {
        projectCode: project.code,
        projectName: project.name,
        countyCode: county.code,
        countyName: nameOf(county),
        sector: say(`coverage.sectorNames.${project.sector}`),
        programme: project.programme ?? null,
        stage: say(`projects.stage.${project.stage}`),
        schedule: say(`projects.schedule.${project.schedule}`),
        physicalProgress: project.physicalProgress,
        budget: project.budget ?? null,
        allocated: project.allocated,
        disbursed: project.disbursed,
        completedInvestment: project.completedInvestment ?? null,
        currency: say("takeaway.yuan"),
        plannedStart: project.plannedStart ?? null,
        plannedFinish: project.plannedFinish ?? null,
        startedOn: project.startedOn ?? null,
        finishedOn: project.finishedOn ?? null,
        forecastFinish: project.forecastFinish ?? null,
        lastReportOn: project.lastReportOn ?? null,
        responsibleUnit: project.responsibleUnit ?? null,
        ...told.headOf(undefined, county),
      },
    })),
  };
};
