import { graphql } from "../api/generated/gql.ts";
import type { ReportFormQuery } from "../api/generated/graphql.ts";

/** What the form has to know. The project's page asks for all of it, too: from there the form opens without a line. */
export const ReportFormDocument = graphql(`
  query ReportForm($code: ID!) {
    project(code: $code) {
      code
      name
      sector
      stage
      schedule
      version
      physicalProgress
      forecastFinish
      lastReportOn
      reportOverdueDays
      county { code name nameEn dataAsOf }
      quantities { kind unit planned done asOf existingBefore }
      reports(first: 200) {
        id
        asOf
        note
        correction
        correctionReason
        quantities { kind unit done }
      }
    }
  }
`);

export type ReportedProject = NonNullable<ReportFormQuery["project"]>;
