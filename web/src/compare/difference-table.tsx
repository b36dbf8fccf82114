import { ClassMark } from "../ui/class-mark.tsx";
import { useWords } from "../ui/i18n.ts";
import { Notice, SkeletonRows } from "../ui/states.tsx";
import { differenceRows } from "./differences.ts";
import type { SideSummary } from "./use-side.ts";

interface DifferenceTableProps {
  readonly left: SideSummary | undefined;
  readonly right: SideSummary | undefined;
}

const thresholdOf = ({ standard }: SideSummary) => `${standard?.comparison} ${standard?.threshold}`;

/** Both sides' figures and what is between them; its marks are the legend of both maps. */
export function DifferenceTable({ left, right }: DifferenceTableProps) {
  const words = useWords();
  const { say } = words;
  if (left === undefined || right === undefined) return <SkeletonRows rows={7} rowHeight={32} />;
  return (
    <section aria-label={say("compare.differences")}>
      <h2>
        {say("compare.differences")} <small>{say("compare.differencesNote")}</small>
      </h2>
      {thresholdOf(left) !== thresholdOf(right) && (
        <Notice tone="warning" title={say("compare.standardsDiffer")} />
      )}
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{say("compare.figure")}</th>
            <th scope="col">{say("compare.left")}</th>
            <th scope="col">{say("compare.right")}</th>
            <th scope="col">{say("compare.difference")}</th>
          </tr>
        </thead>
        <tbody>
          {differenceRows(words, left, right).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.mark !== undefined && <ClassMark of={row.mark} />}
                {say(`compare.rows.${row.key}`)}
              </th>
              <td>{row.left}</td>
              <td>{row.right}</td>
              <td className={`compare-${row.turn}`}>
                {row.difference}
                {row.turn !== "none" && <small> {say(`compare.${row.turn}`)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
