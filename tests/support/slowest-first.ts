import { BaseSequencer, type TestSpecification } from "vitest/node";

// A file that takes minutes and comes last keeps one worker busy while the others have nothing left to do.
const SLOWEST = [
  "worlds/random-worlds",
  "faults/backup",
  "faults/process",
  "worlds/demo-facts",
  "api/authorisation-matrix",
  "api/plans",
  "api/change-settlements",
  "rules/thresholds",
  "rules/incremental",
  "api/county-news",
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const place = SLOWEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? SLOWEST.length : place;
};

/** Begins with the files that take longest; the others follow as they come. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
