import { expect, test } from "vitest";
import { roomFor } from "./room.ts";

test("short lists stand on the sheet whole", () => {
  expect(roomFor({ hamlets: 8, projects: 7 }, 0)).toEqual({ hamlets: 8, projects: 7 });
  expect(roomFor({ hamlets: 15, projects: 2 }, 0)).toEqual({ hamlets: 15, projects: 2 });
  expect(roomFor({ hamlets: 0, projects: 0 }, 0)).toEqual({ hamlets: 0, projects: 0 });
});

test("two long lists share the page", () => {
  expect(roomFor({ hamlets: 40, projects: 30 }, 0)).toEqual({ hamlets: 9, projects: 9 });
});

test("a long list takes the room that a short one leaves", () => {
  expect(roomFor({ hamlets: 40, projects: 3 }, 0)).toEqual({ hamlets: 15, projects: 3 });
  expect(roomFor({ hamlets: 2, projects: 40 }, 0)).toEqual({ hamlets: 2, projects: 16 });
});

test("many gaps take lines from the lists", () => {
  expect(roomFor({ hamlets: 8, projects: 9 }, 3)).toEqual({ hamlets: 8, projects: 9 });
  expect(roomFor({ hamlets: 8, projects: 9 }, 7)).toEqual({ hamlets: 7, projects: 7 });
});
