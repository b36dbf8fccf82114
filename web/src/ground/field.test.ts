import { expect, test } from "vitest";
import { type Field, lineIn, numberIn, placeIn, typedLocation } from "./field.ts";
import { changedIn, faultOf, inputOf } from "./form-input.ts";

test("places are read in either order, as people copy them", () => {
  expect(placeIn("104.4712, 25.7123")).toEqual([104.4712, 25.7123]);
  expect(placeIn("25.7123 104.4712")).toEqual([104.4712, 25.7123]);
  expect(placeIn("25.7123°N，104.4712°E")).toEqual([104.4712, 25.7123]);
  expect(placeIn("104.4712")).toBeNull();
  expect(placeIn("here, there")).toBeNull();
  expect(placeIn("204, 95")).toBeNull();
});

test("a line has two places at least, one a row", () => {
  expect(lineIn("104.1, 25.1\n104.2, 25.2\n")).toEqual([
    [104.1, 25.1],
    [104.2, 25.2],
  ]);
  expect(lineIn("104.1, 25.1")).toBeNull();
  expect(lineIn("104.1, 25.1\nnowhere")).toBeNull();
});

test("what is drawn is typed as it stands, and read again as it was", () => {
  const coordinates = [
    [104.1234567, 25.1],
    [104.2, 25.2000001],
  ];
  expect(lineIn(typedLocation({ type: "LineString", coordinates }))).toEqual(coordinates);
  expect(typedLocation({ type: "Point", coordinates: [104.1, 25.1] })).toBe("104.100000, 25.100000");
  expect(typedLocation({ type: "MultiLineString", coordinates: [coordinates] })).toBe("");
  expect(typedLocation(null)).toBe("");
});

test("numbers are read with thousands apart; what is none is told", () => {
  expect(numberIn("1,250.5")).toBe(1250.5);
  expect(numberIn("12 kVA")).toBeNaN();
});

const capacity: Field = { kind: "amount", name: "capacity", label: "" };
const name: Field = { kind: "text", name: "name", label: "" };
const closedOn: Field = { kind: "day", name: "closedOn", label: "" };

test("of a row that is changed only what differs is sent, and what is emptied is null", () => {
  const start = { name: "井", capacity: "20", closedOn: "2018-01-01" };
  const values = { name: "井 ", capacity: "20", closedOn: "" };
  expect(inputOf({ fields: [name, capacity, closedOn], values, unless: start })).toEqual({
    name: "井",
    closedOn: null,
  });
  expect(changedIn([capacity], values, start)).toEqual([]);
  expect(changedIn([capacity], { capacity: "" }, {})).toEqual([]);
});

test("what is new is sent whole; yes and no are no words", () => {
  const isMet: Field = { kind: "choice", name: "isMet", label: "", choices: [] };
  const staffing: Field = { kind: "spans", name: "staffing", label: "" };
  expect(
    inputOf({
      fields: [capacity, isMet, staffing],
      values: { capacity: "", isMet: "false", staffing: [{ since: "2018-01-01", until: "" }] },
    }),
  ).toEqual({ capacity: null, isMet: false, staffing: [{ since: "2018-01-01", until: null }] });
});

test("what is missing or cannot be read is told before it is sent", () => {
  expect(faultOf({ ...closedOn, isNeeded: true }, "")).toBe("needed");
  expect(faultOf(closedOn, "")).toBeUndefined();
  expect(faultOf(capacity, "many")).toBe("number");
  expect(faultOf({ ...capacity, kind: "count" }, "2.5")).toBe("number");
  expect(faultOf({ kind: "place", name: "location", label: "", seat: null }, "nowhere")).toBe("place");
  expect(faultOf({ kind: "spans", name: "staffing", label: "" }, [{ since: "", until: "" }])).toBe("spans");
});
