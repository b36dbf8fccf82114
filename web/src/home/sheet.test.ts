import { expect, test } from "vitest";
import { heightAfter } from "./sheet.tsx";

test("a drag upwards opens the sheet a step, a drag downwards closes it a step", () => {
  expect(heightAfter("half", 80)).toBe("high");
  expect(heightAfter("half", -80)).toBe("low");
  expect(heightAfter("high", 200)).toBe("high");
  expect(heightAfter("low", -200)).toBe("low");
});

test("a tap opens the sheet, and from the top closes it", () => {
  expect(heightAfter("low", 0)).toBe("half");
  expect(heightAfter("half", 3)).toBe("high");
  expect(heightAfter("high", 0)).toBe("low");
});
