import type { Queryable } from "@cuntong/db/database";
import type { World } from "../world.ts";

interface StandardRow {
  readonly profile: string;
  readonly indicator: string;
  readonly role: string;
  readonly threshold: number | null;
  readonly comparison: string;
}

/** All standards of a database, and the weights of quantity kinds: data, which both implementations share. */
export interface Rulebook {
  readonly rows: readonly StandardRow[];
  readonly weights: Readonly<Record<string, number>>;
}

export async function rulebookOf(database: Queryable): Promise<Rulebook> {
  const rows = await database.query<StandardRow>(`/* which standard each indicator uses */
    select use.profile, use.indicator, use.role, standard.threshold, standard.comparison
    from indicator_standard use join standard
      on standard.profile = use.standard_profile and standard.measure = use.standard_measure`);
  const kinds = await database.query<{ kind: string; weight: number }>(
    "/* weights of quantity kinds */ select kind, weight from quantity_kind",
  );
  return { rows, weights: Object.fromEntries(kinds.map(({ kind, weight }) => [kind, weight])) };
}

/** The county's own number, else its profile's, else that of cn-basic, else the system's default. */
export function standardFor(rulebook: Rulebook, world: World, indicator: string, role: string) {
  const rows = rulebook.rows.filter((row) => row.indicator === indicator && row.role === role);
  const row = [world.profile, "cn-basic", "system"]
    .map((profile) => rows.find((one) => one.profile === profile))
    .find((found) => found !== undefined);
  const override = world.overrides.find((one) => one.indicator === indicator && one.role === role);
  return {
    threshold: override?.threshold ?? row?.threshold ?? null,
    comparison: row?.comparison ?? "report",
  };
}

/** A number that a rule cannot do without. */
export function numberFor(rulebook: Rulebook, world: World, indicator: string, role: string): number {
  const { threshold } = standardFor(rulebook, world, indicator, role);
  if (threshold === null) throw new Error(`No standard says ${role} for ${indicator}`);
  return threshold;
}
