import type { ProjectOnPage } from "./project-question.ts";

type Line = ProjectOnPage["changes"]["byIndicator"][number];
type Village = Line["villages"][number];

export interface ConcernedVillage extends Village {
  /** Whether the project says that it is for this village. */
  readonly isNamed: boolean;
  readonly closes: readonly Pick<Line, "indicator" | "on">[];
}

/** The villages that a project names, those that it covers first, then those that it covers without naming them. */
export function concernedBy({
  villages,
  changes,
}: Pick<ProjectOnPage, "villages" | "changes">): readonly ConcernedVillage[] {
  const named = new Set(villages.map(({ code }) => code));
  const others = new Map(
    changes.byIndicator
      .flatMap((line) => line.villages)
      .filter(({ code }) => !named.has(code))
      .map((village) => [village.code, village]),
  );
  const closes = (code: string) =>
    changes.byIndicator.filter((line) => line.villages.some((village) => village.code === code));
  const concerned = (isNamed: boolean) => (village: Village) => ({
    ...village,
    isNamed,
    closes: closes(village.code),
  });
  const ofProject = villages.map(concerned(true)).toSorted((a, b) => b.closes.length - a.closes.length);
  return [...ofProject, ...[...others.values()].map(concerned(false))];
}
