import "./bullet-bar.css";

export interface Bullet {
  readonly value: number | null;
  readonly threshold: number;
  /** ">=" asks for much, everything else for little. */
  readonly comparison: string;
}

export interface BulletShape {
  /** Shares of the bar's width. */
  readonly from: number;
  readonly to: number;
  readonly tick: number;
}

const ROOM = 1.2;

/** Where the bar runs and the tick stands: what is there, up to the tick; or what is too much, from the tick on. */
export function bulletShape({ value, threshold, comparison }: Bullet): BulletShape | null {
  if (value === null) return null;
  const length = Math.max(value, threshold, 0) * ROOM;
  if (length === 0) return null;
  const tick = Math.max(threshold, 0) / length;
  const reached = Math.max(value, 0) / length;
  const isTooMuch = !comparison.startsWith(">") && value > threshold;
  return { from: isTooMuch ? tick : 0, to: reached, tick };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

export function BulletBar(props: { bullet: Bullet; colour: string }) {
  const shape = bulletShape(props.bullet);
  if (shape === null) return null;
  return (
    <span className="bullet-bar" aria-hidden="true">
      <i
        style={{ left: percent(shape.from), width: percent(shape.to - shape.from), background: props.colour }}
      />
      <b style={{ left: percent(shape.tick) }} />
    </span>
  );
}
