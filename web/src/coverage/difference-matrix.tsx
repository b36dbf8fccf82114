import { useWords } from "../ui/i18n.ts";
import type { AgreementCount } from "./difference-totals.ts";

const SIDES = ["MET", "UNMET", "UNKNOWN"] as const;
type Side = (typeof SIDES)[number];

const LOOKS: Readonly<Record<AgreementCount["agreement"], string>> = {
  BOTH_MET: "agreed",
  BOTH_UNMET: "agreed",
  CLAIMED_NOT_EVIDENCED: "claimed",
  EVIDENCED_NOT_CLAIMED: "evidenced",
  UNKNOWN: "undecided",
};

/** What was reported by what was computed: nine numbers that together are all villages. */
export function DifferenceMatrix({ counts }: { counts: readonly AgreementCount[] }) {
  const { say } = useWords();
  return (
    <table className="difference-matrix">
      <caption className="for-screen-readers">{say("coverage.difference.matrix")}</caption>
      <thead>
        <tr>
          <td />
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {say(`coverage.difference.computed.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SIDES.map((reported) => (
          <tr key={reported}>
            <th scope="row">{say(`coverage.difference.reported.${reported}`)}</th>
            {SIDES.map((computed) => (
              <Cell key={computed} counts={counts} reported={reported} computed={computed} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly counts: readonly AgreementCount[];
  readonly reported: Side;
  readonly computed: Side;
}

function Cell({ counts, reported, computed }: CellProps) {
  const { say, count } = useWords();
  // Of all of China there are nine numbers for each county.
  const found = counts.filter((each) => each.reported === reported && each.computed === computed);
  const villages = found.reduce((sum, each) => sum + each.villages, 0);
  const look = LOOKS[found[0]?.agreement ?? "UNKNOWN"];
  return (
    <td className={`matrix-cell matrix-${look}`} data-none={villages === 0}>
      <b>{count(villages)}</b>
      <small>{say(`coverage.difference.short.${look}`)}</small>
    </td>
  );
}
