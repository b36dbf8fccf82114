import { beforeAll } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { ChangedProjects } from "./changing-project.ts";
import { deletingAndRestoring } from "./project-life/deleting.ts";
import { proposingAndEditing } from "./project-life/proposing.ts";
import { whoMayChange } from "./project-life/rights.ts";
import { stagesAndMilestones } from "./project-life/stages.ts";

describeOnEachDatabase("the life of a project", (open) => {
  const projects = new ChangedProjects(open());
  beforeAll(() => projects.begin());

  proposingAndEditing(projects);
  stagesAndMilestones(projects);
  deletingAndRestoring(projects);
  whoMayChange(projects);
});
