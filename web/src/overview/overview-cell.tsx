import type { ReactNode } from "react";
import { DifferenceMark } from "../coverage/difference-mark.tsx";
import type { Indicator } from "../coverage/indicators.ts";
import { measureText } from "../coverage/threshold.ts";
import { claimedColour, shareColour } from "../map/palette.ts";
import { ClassMark, type ClassName } from "../ui/class-mark.tsx";
import type { Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import {
  type CoverageFigure,
  claimedShareOf,
  type DifferenceFigure,
  differenceClassOf,
  type Figure,
} from "./figure.ts";

/** What a cell says: the figure, what stands small beside it, and its ground. */
export interface CellLook {
  readonly main: string;
  /** Each on a line of its own. */
  readonly beside: readonly string[];
  /** Colour of the share scale; none where nothing is known. */
  readonly ground: string | null;
  /** Dark grounds carry white figures, those between carry black ones. */
  readonly tone: "light" | "middle" | "dark";
  readonly isUnknown: boolean;
}

const PLAIN = { ground: null, tone: "light", isUnknown: false } as const;

const DARK = new Set(["#9e2a2b", "#7b2d8b"]);
const MIDDLE = new Set(["#c4572f", "#a667b3"]);
const looking = (main: string, beside: readonly string[], ground: string): CellLook => ({
  main,
  beside: beside.filter((line) => line !== ""),
  ground,
  tone: DARK.has(ground) ? "dark" : MIDDLE.has(ground) ? "middle" : "light",
  isUnknown: false,
});

/** Several villages: met of total and the share, or the people without; the unknown is always said. */
export function areaLook(words: Words, figure: Figure | undefined): CellLook {
  const { say } = words;
  if (figure === undefined) return { ...PLAIN, main: "–", beside: [say("overview.noAnswer")] };
  if (figure.told === "difference") return differenceLook(words, figure);
  if (figure.total === 0) return { ...PLAIN, main: "–", beside: [say("coverage.status.NOT_APPLICABLE")] };
  const unknown = figure.unknown === 0 ? "" : say("overview.unknown", { count: figure.unknown });
  if (figure.unknown === figure.total) {
    return {
      ...PLAIN,
      main: say("ui.unknown"),
      beside: [say("overview.villages", { count: figure.total })],
      isUnknown: true,
    };
  }
  const ground = shareColour(figure.share);
  if (figure.told === "gaps") {
    const people = figure.leftOut === 0 ? "0" : words.count(figure.peopleWithout);
    const beside = [say("overview.gaps", { count: figure.leftOut }), unknown];
    return looking(people, beside, ground);
  }
  const share = figure.share === null ? say("ui.notCounted") : shareText(figure.share);
  return looking(share, [`${figure.met} / ${figure.total}`, unknown], ground);
}

function differenceLook(words: Words, figure: DifferenceFigure): CellLook {
  const { say } = words;
  const share = claimedShareOf(figure);
  const undecided = figure.undecided === 0 ? "" : say("overview.undecided", { count: figure.undecided });
  if (share === null) return { ...PLAIN, main: "–", beside: [undecided], isUnknown: true };
  const compared = figure.claimed + figure.evidenced + figure.agreed;
  const evidenced = figure.evidenced === 0 ? "" : say("overview.evidenced", { count: figure.evidenced });
  const beside = [say("overview.compared", { count: compared }), evidenced, undecided];
  return looking(words.count(figure.claimed), beside, claimedColour(share));
}

/** One village: its mark, and its value where there is one. */
export function VillageCell(props: { figure: Figure | undefined; indicator: Indicator; words: Words }) {
  const { figure, words, indicator } = props;
  if (figure === undefined) return <>–</>;
  if (figure.told === "difference") {
    const each = differenceClassOf(figure);
    return (
      <Marked
        mark={<DifferenceMark of={each} />}
        said={words.say(`coverage.difference.class.${each}`)}
        text=""
      />
    );
  }
  return <AnswerOfVillage figure={figure} words={words} indicator={indicator} />;
}

function AnswerOfVillage(props: { figure: CoverageFigure; indicator: Indicator; words: Words }) {
  const { figure, words, indicator } = props;
  const status = figure.status ?? "UNKNOWN";
  const said = words.say(`coverage.status.${status}`);
  if (status === "NOT_APPLICABLE") return <Marked mark={null} said={said} text="–" />;
  if (figure.told === "gaps" && figure.leftOut > 0) {
    const kind = (figure.outlook ?? "ORPHAN").toLowerCase() as ClassName;
    const outlook = figure.outlook === null ? said : words.say(`gaps.outlook.${figure.outlook}`);
    return <Marked mark={<ClassMark of={kind} />} said={outlook} text={words.count(figure.peopleWithout)} />;
  }
  const value = figure.value === null ? "" : measureText(words, figure.value, indicator.unit).split(" ")[0];
  return (
    <Marked
      mark={<ClassMark of={status.toLowerCase() as ClassName} />}
      said={said}
      text={figure.told === "gaps" ? "" : (value ?? "")}
    />
  );
}

function Marked({ mark, said, text }: { mark: ReactNode; said: string; text: string }) {
  return (
    <span className="overview-mark" title={said}>
      {mark}
      <span className="for-screen-readers">{said} </span>
      <span>{text}</span>
    </span>
  );
}
