import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { CallerContext } from "../../identity/context.ts";
import { ProjectPayload, projectPayload } from "../project-payload.ts";
import { addDisbursement } from "./add-disbursement.ts";
import { addAllocation, editAllocation } from "./allocations.ts";
import { GeometryInput } from "./geometry-input.ts";
import {
  AllocationEditInput,
  AllocationInput,
  CompletedInvestmentInput,
  DisbursementInput,
  DisbursementRemovalInput,
} from "./money-input.ts";
import { QuantitiesInput } from "./quantities-input.ts";
import { removeDisbursement } from "./remove-disbursement.ts";
import { ServedInput } from "./served-input.ts";
import { setCompletedInvestment } from "./set-completed-investment.ts";
import { setGeometry } from "./set-geometry.ts";
import { setQuantities } from "./set-quantities.ts";
import { setServed } from "./set-served.ts";

/** What a project is to build, for whom, where, and with whose money. */
@Resolver()
export class ProjectPlanMutations {
  @Mutation(() => ProjectPayload, { description: "Says anew which villages and hamlets a project is for." })
  async setServed(
    @Arg("input", () => ServedInput) input: ServedInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await setServed(context, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      "Says anew what a project is to build. Once it is approved, planned amounts change by a design change, which is kept.",
  })
  async setQuantities(
    @Arg("input", () => QuantitiesInput) input: QuantitiesInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await setQuantities(context, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      "Says where the works are. A shape that is not valid is refused with the reason, not mended.",
  })
  async setGeometry(
    @Arg("input", () => GeometryInput) input: GeometryInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await setGeometry(context, input));
  }

  @Mutation(() => ProjectPayload, { description: "Adds a funding line to a project." })
  async addAllocation(
    @Arg("input", () => AllocationInput) input: AllocationInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await addAllocation(context, input));
  }

  @Mutation(() => ProjectPayload, { description: "Changes a funding line: the fields given." })
  async editAllocation(
    @Arg("input", () => AllocationEditInput) input: AllocationEditInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await editAllocation(context, input));
  }

  @Mutation(() => ProjectPayload, {
    description: "Pays money out of a funding line, never more than is left in it.",
  })
  async addDisbursement(
    @Arg("input", () => DisbursementInput) input: DisbursementInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await addDisbursement(context, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      "Takes back a payment that was recorded by mistake, with a reason; its line has that money again.",
  })
  async removeDisbursement(
    @Arg("input", () => DisbursementRemovalInput) input: DisbursementRemovalInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await removeDisbursement(context, input));
  }

  @Mutation(() => ProjectPayload, { description: "States the completed investment (完成投资) on a day." })
  async setCompletedInvestment(
    @Arg("input", () => CompletedInvestmentInput) input: CompletedInvestmentInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await setCompletedInvestment(context, input));
  }
}
