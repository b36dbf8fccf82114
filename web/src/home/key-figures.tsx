export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  readonly tone?: "loud" | "unknown";
}

export function KeyFigures(props: { figures: readonly KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {props.figures.map(({ name, value, tone }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={tone === undefined ? "" : `is-${tone}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
