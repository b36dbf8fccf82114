import { expect, test } from "vitest";
import { countText, shareText, valueText } from "./numbers.ts";

test("people are counted in 万 in Chinese and in k in English", () => {
  expect(countText(5201, "zh")).toBe("5,201");
  expect(countText(5201, "en")).toBe("5,201");
  expect(countText(9999, "zh")).toBe("9,999");
  expect(countText(10_000, "zh")).toBe("1 万");
  expect(countText(197_321, "zh")).toBe("19.7 万");
  expect(countText(197_321, "en")).toBe("197.3 k");
  expect(countText(999_949, "en")).toBe("999.9 k");
  expect(countText(999_950, "en")).toBe("1.00 M");
  expect(countText(1_662_000, "en")).toBe("1.66 M");
  expect(countText(1_400_000_000, "zh")).toBe("14.00 亿");
  expect(countText(7_969_690_000, "en")).toBe("7,969.69 M");
});

test("a number word never reads one thousand of itself", () => {
  expect(countText(99_994_999, "zh")).toBe("9,999.5 万");
  expect(countText(99_999_999, "zh")).toBe("1.00 亿");
});

test("313 of 314 is never 100 %", () => {
  expect(shareText(313 / 314)).toBe("99.7 %");
  expect(shareText(9999 / 10_000)).toBe("99.9 %");
  expect(shareText(0.999_999)).toBe("99.9 %");
  expect(shareText(1)).toBe("100 %");
});

test("one of many is never 0 %", () => {
  expect(shareText(1 / 10_000)).toBe("< 0.1 %");
  expect(shareText(0)).toBe("0.0 %");
});

test("values keep what they say and no more", () => {
  expect(valueText(2330)).toBe("2,330");
  expect(valueText(22.5)).toBe("22.5");
  expect(valueText(0.01)).toBe("0.01");
});
