import { beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { nextCounty } from "./builders.ts";
import { indicators, judgesVillages } from "./naive/outcome.ts";
import { campaign, type Differences } from "./random/campaign.ts";
import { Histogram } from "./random/histogram.ts";
import { randomWorld } from "./random/random-world.ts";

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

describeOnEachDatabase("random worlds", (open) => {
  const database = open();
  const seen = new Histogram();
  let differences: Differences;

  beforeAll(async () => {
    const worlds = seeds.map((seed) => ({ seed, world: randomWorld(seed, nextCounty()) }));
    differences = await campaign(database, worlds, seen);
  }, 900_000);

  test("the engine and the naive implementation give the same answers", () => {
    expect(differences.asMade.slice(0, 20)).toEqual([]);
  });

  test("they still do when every fourth world has been changed in place", () => {
    expect(differences.changed.slice(0, 20)).toEqual([]);
  });

  test("every kind of answer occurs", () => {
    expect(kindsToReach.filter((kind) => (seen.counts.get(kind) ?? 0) < 3)).toEqual([]);
  });
});

const reportedOnly = ["water_safe", "housing_safe"];

function statusesOf(indicator: string, basis: "COMPUTED" | "REPORTED"): readonly string[] {
  if (indicator === "housing_safe" && basis === "COMPUTED") return ["UNKNOWN"];
  if (indicator === "water_safe" && basis === "COMPUTED") return ["UNKNOWN", "NOT_APPLICABLE"];
  if (indicator === "bus") return ["MET", "UNMET", "UNKNOWN", "NOT_APPLICABLE"];
  if (judgesVillages(indicator)) return ["MET", "UNMET", "UNKNOWN"];
  return ["MET", "PARTIAL", "UNMET", "UNKNOWN", "NOT_APPLICABLE"];
}

function turnsOf(indicator: string): readonly string[] {
  const whose = judgesVillages(indicator) ? "village's" : "hamlet's";
  return [`${whose} ${indicator} turns UNMET to MET`, `${whose} ${indicator} turns MET to UNMET`];
}

const ofIndicators = indicators.flatMap((indicator) => [
  ...(["COMPUTED", "REPORTED"] as const).flatMap((basis) =>
    statusesOf(indicator, basis).map((status) => `${basis} village ${indicator} ${status}`),
  ),
  ...(judgesVillages(indicator) || reportedOnly.includes(indicator)
    ? []
    : [`COMPUTED ${indicator} exactly at its threshold`]),
  ...(reportedOnly.includes(indicator) ? [] : turnsOf(indicator)),
]);

const ofGaps = ["CLOSING", "STALLED"].flatMap((outlook) =>
  ["by an indispensable project", "by one of several projects"].map((mode) => `gap ${outlook} ${mode}`),
);

const ofProjects = [
  "NOT_STARTED without",
  "NOT_STARTED with",
  "ON_TRACK with",
  "AT_RISK with",
  "LATE without",
  "LATE with",
  "STALLED without",
  "FINISHED with",
].map((kind) => `project ${kind} forecast`);

const ofAgreement = [
  "BOTH_MET",
  "BOTH_UNMET",
  "CLAIMED_NOT_EVIDENCED",
  "EVIDENCED_NOT_CLAIMED",
  "UNKNOWN",
].map((kind) => `agreement ${kind}`);

const kindsToReach = [
  ...ofIndicators,
  ...ofGaps,
  "gap CLOSING by no project",
  "gap ORPHAN ",
  ...ofProjects,
  ...ofAgreement,
];
