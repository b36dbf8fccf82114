import "./amount-field.css";

interface AmountFieldProps {
  readonly id: string;
  readonly text: string;
  /** What stands there if nothing is typed. */
  readonly placeholder: string;
  readonly label?: string;
  readonly unit?: string;
  /** How much more or less that is; null where it is the same. */
  readonly change: string | null;
  readonly isWrong: boolean;
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
  onType(text: string): void;
  onFocus(isFocused: boolean): void;
}

/** Where the new cumulative amount of one kind of work is typed. */
export function AmountField(props: AmountFieldProps) {
  const { id, text, placeholder, label, unit, change, isWrong, isDisabled = false, describedBy } = props;
  return (
    <span className={isWrong ? "amount-field amount-wrong" : "amount-field"}>
      <input
        id={id}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="next"
        placeholder={placeholder}
        disabled={isDisabled}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onChange={({ target }) => props.onType(target.value)}
        onFocus={() => props.onFocus(true)}
        onBlur={() => props.onFocus(false)}
      />
      {unit !== undefined && <span>{unit}</span>}
      {change !== null && <b>{change}</b>}
    </span>
  );
}

/** "+280", "−40"; null where nothing is typed, or nothing that changes anything. */
export function changeText(
  now: number | null,
  before: number | null,
  amountText: (amount: number) => string,
): string | null {
  if (now === null || Number.isNaN(now)) return null;
  const change = Math.round((now - (before ?? 0)) * 100) / 100;
  if (change === 0) return null;
  return `${change > 0 ? "+" : "−"}${amountText(Math.abs(change))}`;
}
