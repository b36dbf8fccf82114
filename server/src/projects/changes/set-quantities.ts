import type { CallerContext } from "../../identity/context.ts";
import { type InputProblem, InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import { type Revision, revisionsOf, writeDesignChange } from "./design-change.ts";
import { happenedProblems, neededTextProblems, problem, textProblems } from "./input-problems.ts";
import {
  kindProblems,
  type Planned,
  plannedFrom,
  plannedOf,
  quantityProblems,
  writePlanned,
} from "./planned-quantities.ts";
import type { DesignChangeInput, QuantitiesInput } from "./quantities-input.ts";

/** Says anew what is to be built. Once the project is approved that is a design change, and is kept as one. */
export const setQuantities = (
  context: CallerContext,
  input: QuantitiesInput,
): Promise<ProjectFound | Refusal> => {
  const planned = plannedFrom(input.quantities);
  const problems = [...quantityProblems(planned), ...designChangeProblems(input.designChange)];
  return changeProject(context, { operation: "setQuantities", input, problems }, (held) =>
    plan(held, input, planned),
  );
};

function designChangeProblems(given: DesignChangeInput | null | undefined): readonly InputProblem[] {
  if (!given) return [];
  return [
    ...neededTextProblems("designChange.reason", given.reason),
    ...textProblems("designChange.documentNo", given.documentNo),
    ...happenedProblems("designChange.changedOn", given.changedOn),
  ];
}

async function plan(
  held: HeldProject,
  { designChange }: QuantitiesInput,
  given: readonly Planned[],
): Promise<Effect | Refusal> {
  const { transaction, code, county, row } = held;
  const before = await plannedOf(transaction, code);
  const planned = withWeights(given, before);
  const revisions = revisionsOf(before, planned);
  const problems = [
    ...(await kindProblems(transaction, planned)),
    ...(await reportedProblems(held, revisions)),
    ...needProblems(row.stage !== "PROPOSED" && revisions.length > 0, designChange),
  ];
  if (problems.length > 0) return new InvalidInput(problems);
  await writePlanned(transaction, { county, project: code }, planned);
  if (designChange && revisions.length > 0) await writeDesignChange(held, designChange, revisions);
  const after = await plannedOf(transaction, code);
  return {
    before: { quantities: before },
    after: { quantities: after, ...(designChange ? { designChange } : {}) },
    reason: designChange?.reason.trim() ?? null,
  };
}

/** A weight that is left out stays as it stands: who changes an amount does not change how much it counts. */
const withWeights = (given: readonly Planned[], before: readonly Planned[]): readonly Planned[] =>
  given.map((each) => ({
    ...each,
    weight: each.weight ?? before.find(({ kind }) => kind === each.kind)?.weight ?? null,
  }));

const needProblems = (
  isNeeded: boolean,
  given: DesignChangeInput | null | undefined,
): readonly InputProblem[] =>
  isNeeded && !given
    ? [
        problem(
          "designChange",
          "Planned amounts of an approved project change by a design change, with its reason",
          "已批复项目调整计划工程量须作为设计变更并说明原因",
        ),
      ]
    : [];

/** What was reported stays planned, if only as 0: reports of it are not lost from sight. */
async function reportedProblems(
  { transaction, code }: HeldProject,
  revisions: readonly Revision[],
): Promise<readonly InputProblem[]> {
  const gone = revisions.filter(({ after }) => after === null).map(({ kind }) => kind);
  const reported = await transaction.query<{ kind: string }>(
    `/* kinds with reports */ select distinct kind from progress_quantity
    join progress_report report on report.id = report_id where project_code = $1 and kind = any ($2) order by 1`,
    [code, gone],
  );
  return reported.map(({ kind }) =>
    problem(
      "quantities",
      `Progress of ${kind} was reported: keep it, planned as 0 if nothing is to be built`,
      `${kind} 已有进度填报：请保留，如不再建设则计划量填 0`,
    ),
  );
}
