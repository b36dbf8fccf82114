import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { type RefObject, useRef, useState } from "react";
import { useWords, type Words } from "../ui/i18n.ts";
import { csvFile } from "./csv.ts";
import { fileName, saveFile } from "./download.ts";
import { takeList } from "./lists/take-list.ts";
import { listGeoJson, listTable } from "./lists/taken-list.ts";
import { isLegendReady, type ScreenLegend, screenLegend } from "./screen-legend.ts";
import type { SheetWords } from "./sheet.ts";
import type { MapStep } from "./take-map.ts";
import type { Taken } from "./taken.ts";

export type TakeKind = "png" | "print" | "pdf" | "csv" | "geojson";
type Reason = "noMap" | "tilesFailed" | "tooSlow";

export type TakingState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "busy";
      readonly step: MapStep;
      readonly rows: { readonly done: number; readonly total: number } | null;
    }
  | { readonly kind: "saved"; readonly name: string; readonly rows: number | null }
  | { readonly kind: "cancelled" }
  | {
      readonly kind: "failed";
      readonly what: TakeKind;
      readonly reason: Reason | "other";
      readonly detail: string;
    };

interface TakenFrom {
  readonly taken: Taken;
  /** The answer's lines as they stand over the map. */
  readonly answer: readonly string[];
  readonly choices: RefObject<HTMLElement | null>;
}

interface Work {
  readonly taken: Taken;
  readonly answer: readonly string[];
  readonly words: Words;
  readonly client: ApolloClient;
  readonly choices: HTMLElement | null;
  readonly signal: AbortSignal;
  readonly tell: (state: TakingState) => void;
}

/** Writes one file at a time; the latest wish can be cancelled. */
export function useTaking({ taken, answer, choices }: TakenFrom) {
  const words = useWords();
  const client = useApolloClient();
  const [state, setState] = useState<TakingState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);

  async function take(kind: TakeKind) {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const work = { taken, answer, words, client, choices: choices.current, signal, tell: setState };
    try {
      setState(await (kind === "csv" || kind === "geojson" ? writeList(kind, work) : writeMap(kind, work)));
    } catch (error) {
      setState(signal.aborted ? { kind: "cancelled" } : failed(kind, error));
    }
  }

  return { state, take, cancel: () => running.current?.abort() };
}

const REASONS: readonly unknown[] = ["noMap", "tilesFailed", "tooSlow"];

function failed(what: TakeKind, error: unknown): TakingState {
  const detail = error instanceof Error ? error.message : String(error);
  const reason = error instanceof Error && "reason" in error ? error.reason : undefined;
  return { kind: "failed", what, reason: REASONS.includes(reason) ? (reason as Reason) : "other", detail };
}

function nameOf({ taken, words }: Work, ending: string): string {
  const { view, areaName, indicator } = taken;
  const about = indicator === undefined ? undefined : words.nameOf(indicator);
  return fileName([areaName, about, words.say(`${view.lens}.lens`), taken.dayText], ending);
}

async function writeList(kind: "csv" | "geojson", work: Work): Promise<TakingState> {
  const { taken, words, client, signal, tell } = work;
  const onProgress = (done: number, total: number) =>
    tell({ kind: "busy", step: "writing", rows: { done, total } });
  onProgress(0, 0);
  const question = { view: taken.view, indicator: taken.indicator, words, isDemo: taken.isDemo };
  const list = await takeList(client, question, { signal, onProgress });
  signal.throwIfAborted();
  const titleOf = (column: string) => words.say(`takeaway.column.${column}`);
  const notice = [
    words.say("map.notForBoundaries"),
    ...(taken.isDemo ? [words.say("map.notForReports")] : []),
  ];
  const file =
    kind === "csv" ? csvFile(listTable(list, titleOf)) : listGeoJson(list, notice.join(words.say("ui.dot")));
  const name = nameOf(work, kind);
  saveFile(file, name);
  return { kind: "saved", name, rows: list.rows.length };
}

async function writeMap(kind: "png" | "print" | "pdf", work: Work): Promise<TakingState> {
  const { words, choices, signal, tell } = work;
  const onStep = (step: MapStep) => tell({ kind: "busy", step, rows: null });
  onStep("drawing");
  const { takeMap } = await import("./take-map.ts");
  if (choices !== null) await legendReady(choices, signal);
  const legend = await screenLegend(choices ?? document);
  const file = await takeMap({
    format: kind === "pdf" ? "pdf" : "png",
    resolution: kind === "png" ? "screen" : "print",
    words: (credits) => sheetWords(work, legend, credits),
    legend,
    language: words.language,
    signal,
    onStep,
  });
  signal.throwIfAborted();
  const name = nameOf(work, kind === "pdf" ? "pdf" : "png");
  saveFile(file, name);
  return { kind: "saved", name, rows: null };
}

const LOOK_MILLISECONDS = 50;
const PATIENCE_LOOKS = 200;

async function legendReady(page: HTMLElement, signal: AbortSignal): Promise<void> {
  for (let look = 0; look < PATIENCE_LOOKS && !isLegendReady(page); look += 1) {
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
}

function sheetWords(
  { taken, answer, words }: Work,
  legend: ScreenLegend,
  credits: readonly string[],
): SheetWords {
  const { say, nameOf } = words;
  const { view, areaName, indicator, dayText, basisText, isDemo } = taken;
  const lens = say(`${view.lens}.lens`);
  const title =
    indicator === undefined
      ? say("takeaway.sheetTitleShort", { area: areaName, lens })
      : say("takeaway.sheetTitle", { area: areaName, indicator: nameOf(indicator), lens });
  // Areas are counted whole, wherever the map looks.
  const isOfAreas = view.area === undefined && indicator !== undefined;
  const warning = isDemo ? say("map.notForReports") : "";
  return {
    title,
    sentences: answer,
    facts: [
      indicator === undefined ? dayText : say("takeaway.sheetFacts", { day: dayText, basis: basisText }),
    ],
    legendTitle: say("takeaway.legend"),
    legendNote: isOfAreas
      ? legend.note
      : say(view.show === undefined ? "takeaway.inView" : "takeaway.filtered"),
    scaleTitle: say("takeaway.scale"),
    north: say("takeaway.north"),
    footers: [
      ...credits.filter((each) => !each.includes(say("map.notForBoundaries"))),
      say("map.notForBoundaries"),
    ],
    warning,
  };
}
