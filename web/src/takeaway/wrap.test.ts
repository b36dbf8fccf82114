import { expect, test } from "vitest";
import { wrapped } from "./wrap.ts";

const letters = (text: string) => text.length;

test("Chinese breaks anywhere, but a line never begins with a comma", () => {
  expect(wrapped("九十七个村，十九万人", 5, letters)).toEqual(["九十七个", "村，十九万", "人"]);
});

test("English breaks at spaces, and a long word stands alone", () => {
  expect(wrapped("97 villages without a road", 11, letters)).toEqual(["97 villages", "without a", "road"]);
  expect(wrapped("a considerable b", 5, letters)).toEqual(["a", "considerable", "b"]);
});

test("nothing gives no line", () => {
  expect(wrapped("", 5, letters)).toEqual([]);
});
