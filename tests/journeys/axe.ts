import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds wrong on the page as it stands, each rule with where it is broken. Our pages have no frames: then axe
 * needs no second page to put results together, and what is in order is not asked for; it takes a quarter of the time.
 */
export async function violations(page: Page, without?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
