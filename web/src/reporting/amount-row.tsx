import { useId, useState } from "react";
import { kindName, PHASE_COLOURS, unitName } from "../projects/project-quantities.tsx";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { type LengthUnit, readAmount } from "./amount.ts";
import { AmountField, changeText } from "./amount-field.tsx";
import type { KnownAmount } from "./known-amounts.ts";
import type { TypedStretch } from "./report-check.ts";
import { StretchFields } from "./stretch-fields.tsx";

interface AmountRowProps {
  readonly known: KnownAmount;
  readonly lengths: LengthUnit;
  readonly text: string;
  readonly stretch: TypedStretch | undefined;
  readonly fault: string | undefined;
  /** What stood there when the form was opened, where somebody else has changed it since. */
  readonly changedFrom: number | null | undefined;
  onType(text: string): void;
  onStretch(stretch: TypedStretch): void;
  onFocus(isFocused: boolean): void;
}

/** One kind of work: what stood last, and what stands now. */
export function AmountRow(props: AmountRowProps) {
  const { known, text, fault } = props;
  const words = useWords();
  const { say } = words;
  const id = useId();
  const { kind, planned, before } = known;
  const [isOpened, setIsOpened] = useState(false);
  const isComplete = planned > 0 && (before ?? 0) >= planned;
  const unit = unitName(words, known.unit);
  const colour = PHASE_COLOURS[kind] ?? "var(--accent)";
  const isKilometres = known.unit === "m" && props.lengths === "km";
  const standing = `${before === null ? "–" : fullNumber(before)} / ${fullNumber(planned)} ${unit}`;
  const name = (
    <span className="report-kind">
      <i style={{ background: colour }} /> {kindName(words, kind)}
    </span>
  );
  if (isComplete && !isOpened && text === "" && fault === undefined)
    return (
      <div className="report-row report-complete">
        {name}
        <span className="report-standing">
          {standing} <Glyph name="check" size={14} />
          <button
            type="button"
            className="link-button"
            aria-label={say("reporting.correctKind", { name: kindName(words, kind) })}
            onClick={() => setIsOpened(true)}
          >
            {say("reporting.correct")}
          </button>
        </span>
      </div>
    );
  return (
    <div className="report-row">
      <label htmlFor={id}>
        {name}
        <small>
          {say("reporting.last")} {standing}
        </small>
        {props.changedFrom !== undefined && <ChangedMeanwhile {...props} />}
      </label>
      <AmountField
        id={id}
        text={text}
        placeholder={known.before === null ? "" : typedLike(known.before, isKilometres)}
        unit={known.unit === "m" ? props.lengths : unit}
        change={changeText(amountNow(props), known.before, fullNumber)}
        isWrong={fault !== undefined}
        describedBy={fault === undefined ? undefined : `${id}-fault`}
        onType={props.onType}
        onFocus={props.onFocus}
      />
      <DoneBar known={known} now={amountNow(props)} colour={colour} isWrong={fault !== undefined} />
      {fault !== undefined && (
        <p className="report-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {kind in PHASE_COLOURS && text.trim() !== "" && (
        <StretchFields name={kindName(words, kind)} stretch={props.stretch} onType={props.onStretch} />
      )}
    </div>
  );
}

function amountNow({ text, known, lengths }: AmountRowProps): number | null {
  const amount = readAmount(text, known.unit, lengths);
  return amount === null || Number.isNaN(amount) ? null : amount;
}

function ChangedMeanwhile({ known, changedFrom, text, onType }: AmountRowProps) {
  const words = useWords();
  const { say } = words;
  const amount = (value: number | null | undefined) => (value == null ? "–" : fullNumber(value));
  return (
    <small className="report-changed">
      {say("reporting.meanwhile", { before: amount(changedFrom), now: amount(known.before) })}
      {text !== "" && (
        <button type="button" className="link-button" onClick={() => onType("")}>
          {say("reporting.useTheirs")}
        </button>
      )}
    </small>
  );
}

const typedLike = (metres: number, isKilometres: boolean): string =>
  isKilometres ? String(Number((metres / 1000).toFixed(5))) : fullNumber(metres);

interface DoneBarProps {
  readonly known: KnownAmount;
  readonly now: number | null;
  readonly colour: string;
  readonly isWrong: boolean;
}

function DoneBar({ known: { planned, before }, now, colour, isWrong }: DoneBarProps) {
  const share = (value: number) => (planned > 0 ? Math.min(1, Math.max(0, value / planned)) : 0);
  const last = share(before ?? 0);
  const added = Math.max(0, share(now ?? 0) - last);
  return (
    <span className="report-bar" aria-hidden="true">
      <i style={{ width: `${100 * last}%`, background: colour }} />
      <i style={{ width: `${100 * added}%`, background: isWrong ? "var(--unmet)" : "var(--accent)" }} />
    </span>
  );
}
