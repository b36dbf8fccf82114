/** SQL pieces for recounting; $1 is the county, and every answer is one row with one value. */

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const dataDay = "(select data_as_of from area where code = $1)";

/** Projects of a programme; `like` patterns are allowed. */
const inProgramme = (programme: string): string => `county_code = $1 and programme like ${quoted(programme)}`;

export const value = (expression: string, from: string): string =>
  `select ${expression} as value from ${from}`;

export const projectCount = (programme: string): string =>
  value("count(*)", `project where ${inProgramme(programme)}`);

export const budgetSum = (programme: string): string =>
  value("sum(budget)", `project where ${inProgramme(programme)}`);

export const distinctProjects = (expression: string, programme: string): string =>
  value(`count(distinct ${expression})`, `project where ${inProgramme(programme)}`);

export const villageCount = (programme: string): string =>
  value("count(distinct village_code)", `project_village where ${ofProgramme(programme)}`);

export const townshipCount = (programme: string): string =>
  value(
    "count(distinct township_code)",
    `project_village join village on code = village_code where ${ofProgramme(programme)}`,
  );

export const hamletCount = (programme: string): string =>
  value("count(distinct hamlet_id)", `project_hamlet where ${ofProgramme(programme)}`);

const ofProgramme = (programme: string): string =>
  `project_code in (select code from project where ${inProgramme(programme)})`;

/** People of the hamlets that a programme serves, by the census of the data day. */
export const personsServed = (programme: string, condition = "true"): string =>
  value(
    "sum(population)",
    `(select distinct on (hamlet_id) hamlet_id, population from hamlet_census
      where since <= ${dataDay} and hamlet_id in (
        select hamlet_id from project_hamlet join project on code = project_code
        where project.${inProgramme(programme)} and ${condition})
      order by hamlet_id, since desc) served`,
  );

export const censusSum = (column: "households" | "population"): string =>
  value(
    `sum(${column})`,
    `(select distinct on (hamlet_id) ${column} from hamlet_census
      where county_code = $1 and since <= ${dataDay} order by hamlet_id, since desc) counted`,
  );

export const planned = (programme: string, kind: string, condition = "true"): string =>
  value(
    "sum(planned)",
    `project_quantity join project on code = project_code
     where project.${inProgramme(programme)} and kind = ${quoted(kind)} and ${condition}`,
  );

/** What the latest report on or before the data day says of each project of the programme. */
export const done = (programme: string, kind: string): string =>
  value(
    "sum(done)",
    `(select distinct on (project_code) done from progress_report join progress_quantity on report_id = id
      where ${ofProgramme(programme)} and kind = ${quoted(kind)} and as_of <= ${dataDay}
      order by project_code, as_of desc, id desc) latest`,
  );

/** What the latest reports of all projects of the county say. */
export const doneInCounty = (kind: string): string => done("%", kind);

export const inService = (kind: string, condition = "true", expression = "count(*)"): string =>
  value(
    expression,
    `asset where county_code = $1 and kind = ${quoted(kind)} and ${condition}
     and opened_on <= ${dataDay} and (closed_on is null or closed_on > ${dataDay})`,
  );

export const ofProject = (programme: string): string => ofProgramme(programme);

export const allocated = (condition: string, expression = "sum(amount)"): string =>
  value(expression, `allocation where county_code = $1 and ${condition}`);

export const paid = (condition: string): string =>
  value(
    "sum(disbursement.amount)",
    `disbursement join allocation on allocation.id = allocation_id where allocation.county_code = $1 and ${condition}`,
  );

export const villages = (condition: string, expression = "count(*)"): string =>
  value(expression, `village where county_code = $1 and ${condition}`);

export const sites = (expression: string, condition = "true"): string =>
  value(expression, `relocation_site where county_code = $1 and ${condition}`);

export const origins = (expression: string, condition = "true"): string =>
  value(expression, `relocation_origin where county_code = $1 and ${condition}`);

export const areas = (expression: string, condition: string): string =>
  value(expression, `area where county_code = $1 and ${condition}`);
