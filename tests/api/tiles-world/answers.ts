import { COUNTY, pick, type Random, type Row } from "./shapes.ts";

const DAYS = ["-infinity", "1985-06-01", "2009-01-01", "2013-04-01", "2016-07-01", "2018-03-01", "infinity"];
const STATUSES = ["MET", "PARTIAL", "UNMET", "UNKNOWN", "NOT_APPLICABLE"];

export function answerRows(village: Row, indicator: string, random: Random): Row[] {
  return ["COMPUTED", "REPORTED"].flatMap((basis) =>
    DAYS.slice(0, -1).map((since, n) => {
      const status = pick(random, STATUSES);
      return {
        county_code: COUNTY,
        township_code: village.township_code,
        village_code: village.code,
        indicator,
        basis,
        since,
        until: DAYS[n + 1],
        status,
        status_since: since,
        status_until: DAYS[n + 1],
        value: random() < 0.2 ? null : Math.floor(random() * 4) * 12.5,
        ...householdCounts,
        people_without: isGap({ status }) && random() < 0.8 ? Math.floor(random() * 300) : null,
      };
    }),
  );
}

/** Answers of tile tests count nobody: tiles tell people without, and no more. */
export const householdCounts = {
  households_met: 0,
  households_unmet: 0,
  households_unknown: 0,
  people_met: 0,
  people_unmet: 0,
  people_unknown: 0,
};

export const isGap = (answer: Row): boolean => answer.status === "PARTIAL" || answer.status === "UNMET";

// Some gaps are cut once more than their answer: a project was dropped or taken up meanwhile.
export function gapRows(answer: Row, random: Random): Row[] {
  const cuts =
    answer.since === "2009-01-01" ? ["2009-01-01", "2011-05-05", "2013-04-01"] : [answer.since, answer.until];
  return cuts.slice(0, -1).map((since, n) => {
    const outlook = answer.basis === "REPORTED" ? "ORPHAN" : pick(random, ["CLOSING", "STALLED", "ORPHAN"]);
    return {
      county_code: COUNTY,
      township_code: answer.township_code,
      village_code: answer.village_code,
      indicator: answer.indicator,
      basis: answer.basis,
      since,
      until: cuts[n + 1],
      status: answer.status,
      people_without: answer.people_without,
      outlook,
      closes_on: outlook === "CLOSING" ? "2019-01-01" : null,
    };
  });
}
