import { type Frame, INK, MUTED, type SheetParts, type SheetText } from "./sheet.ts";
import type { Measure } from "./wrap.ts";

const CARD_TEXT_X = 72;

/** What the cards of counties and the label of the selected place say. */
export function overMap(
  { cards, selected }: SheetParts["picture"],
  frame: Frame,
  scale: number,
  measure: Measure,
): readonly SheetText[] {
  const at = (x: number, y: number) => ({ x: frame.x + x * scale, y: frame.y + y * scale });
  const said = cards.flatMap(({ callout, box }) => {
    if (box === null) return [];
    const line = (text: string, y: number, size: number, isBold: boolean, colour = INK): SheetText => ({
      text,
      ...at(box.x + CARD_TEXT_X, box.y + y),
      size: size * scale,
      isBold,
      colour,
    });
    return [
      line(callout.name, 24, 13, true),
      line(callout.figure, 48, 18, true),
      line(callout.note, 68, 12, false, MUTED),
    ];
  });
  if (selected === null) return said;
  const { x, width } = selectedLabel(selected, frame, scale, measure);
  const label = {
    text: selected.text,
    x: x + 6,
    y: at(0, selected.y).y + 4,
    size: 12,
    isBold: true,
    colour: "#ffffff",
  };
  return width === 0 ? said : [...said, label];
}

interface SelectedAt {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const LABEL_OFFSET = 12;

/** Beside its place, on the side that has room; of no width where the place is out of the picture. */
export function selectedLabel(selected: SelectedAt, frame: Frame, scale: number, measure: Measure): Frame {
  const width = measure(selected.text, 12, true) + 12;
  const x = frame.x + selected.x * scale;
  const y = frame.y + selected.y * scale;
  const isInside =
    selected.x >= 0 && selected.y >= 0 && x <= frame.x + frame.width && y <= frame.y + frame.height;
  const isRight = x + LABEL_OFFSET + width <= frame.x + frame.width;
  return {
    x: isRight ? x + LABEL_OFFSET : x - LABEL_OFFSET - width,
    y: y - 10,
    width: isInside ? width : 0,
    height: 20,
  };
}
