import { expect, test } from "vitest";
import { numberFaults, readMoney, readNumber, tenThousands } from "./numbers-typed.ts";

test("money goes to the form and back to the cent", () => {
  for (const yuan of [0, 0.01, 1_234_567.89, 9_999_999_999_999.99])
    expect(readMoney(tenThousands(yuan))).toBe(yuan);
  expect(tenThousands(1_234_567.8)).toBe("123.45678");
  expect([tenThousands(null), readMoney("")]).toEqual(["", null]);
});

test("numbers are read as people type them, and nothing else is", () => {
  expect(["4,820", " 4 820 ", "４８２０", "-3", "2.50"].map(readNumber)).toEqual([4820, 4820, 4820, -3, 2.5]);
  expect(["about 5", "1e3", "--", "1.2.3"].map(readNumber)).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
  expect(
    numberFaults([
      ["budget", "十"],
      ["amount", "10"],
    ]),
  ).toEqual([{ at: "budget", word: "number" }]);
});
