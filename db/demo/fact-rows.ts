import hequ from "./facts/hequ.json" with { type: "json" };
import jingde from "./facts/jingde.json" with { type: "json" };
import panzhou from "./facts/panzhou.json" with { type: "json" };
import quannan from "./facts/quannan.json" with { type: "json" };
import shuangpai from "./facts/shuangpai.json" with { type: "json" };
import type { World } from "./rows.ts";

/** A figure as a county's report gives it. */
export interface Fact {
  readonly id: string;
  readonly asOf: string;
  readonly sector: string;
  readonly indicator: string;
  readonly value: number | string | boolean;
  readonly unit: string;
  readonly scope: string;
  readonly kind: string;
  readonly qualifier: string | null;
  readonly quote: string;
  readonly note?: string;
}
interface Report {
  readonly county: string;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly publishedOn: string | null;
    readonly year: number;
  };
  readonly facts: readonly Fact[];
}

export const REPORTS: readonly Report[] = [shuangpai, hequ, quannan, panzhou, jingde];

/** All reported figures, the contradictory ones too, each with the words that it was read from. */
export function addFacts(world: World): void {
  for (const { county, document, facts } of REPORTS) {
    world.source_document.push({
      id: document.id,
      county_code: county,
      title: document.title,
      published_on: document.publishedOn,
    });
    for (const fact of facts) {
      world.fact.push({
        id: fact.id,
        county_code: county,
        report_year: document.year,
        as_of: fact.asOf,
        sector: fact.sector,
        indicator: fact.indicator,
        value: String(fact.value),
        value_number: typeof fact.value === "number" ? fact.value : null,
        unit: fact.unit,
        scope: fact.scope,
        kind: fact.kind,
        qualifier: fact.qualifier,
        quote: fact.quote,
        note: fact.note ?? null,
        document_id: document.id,
      });
    }
  }
}
