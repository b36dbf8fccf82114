import { expect, test } from "vitest";
import { profileOf } from "./indicators.ts";

test("a county and what lies in it are asked by the county's profile, provinces and prefectures by the basic one", () => {
  expect(["520281", "520281101", "52", "5202", undefined].map(profileOf)).toEqual([
    "520281",
    "520281101",
    null,
    null,
    null,
  ]);
});
