import { expect, test } from "vitest";
import { chainageText, readChainage } from "./chainage.ts";

test("chainages are read as they are painted on the stones, or in metres", () => {
  expect(["K1+250", "k1 + 250", "1+250", "1250", "1,250", "Ｋ1＋250"].map(readChainage)).toEqual(
    Array.from({ length: 6 }, () => 1250),
  );
  expect(readChainage("K0+005.5")).toBe(5.5);
  expect(readChainage("")).toBeNull();
  for (const text of ["K1", "K1+2500", "-5", "abc"]) expect(readChainage(text)).toBeNaN();
});

test("and written so", () => {
  expect([0, 85, 1250, 12005].map(chainageText)).toEqual(["K0+000", "K0+085", "K1+250", "K12+005"]);
});
