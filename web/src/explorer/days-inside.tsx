import { useWords } from "../ui/i18n.ts";

/** Columns of a coverage tile, computed and reported, with the word that explains each pair. */
const COLUMNS = [
  ["s0, s1 …", "r0, r1 …", "status"],
  ["d1, d2 …", "e1, e2 …", "day"],
  ["p0, p1 …", "q0, q1 …", "people"],
  ["v0, v1 …", "", "value"],
  ["o0, o1 …", "", "outlook"],
  ["k0, k1 …", "", "closes"],
] as const;

/** How a coverage tile carries every day at once. */
export function DaysInside({ intervals }: { intervals: { computed: number; reported: number } }) {
  const { say } = useWords();
  return (
    <div className="wide-table">
      <table>
        <caption>{say("explorer.tiles.days.title", intervals)}</caption>
        <thead>
          <tr>
            <th scope="col">{say("explorer.tiles.days.computed")}</th>
            <th scope="col">{say("explorer.tiles.days.reported")}</th>
            <th scope="col">{say("explorer.tiles.meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {COLUMNS.map(([computed, reported, meaning]) => (
            <tr key={meaning}>
              <th scope="row">
                <code>{computed}</code>
              </th>
              <td>
                <code>{reported}</code>
              </td>
              <td>{say(`explorer.tiles.days.${meaning}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
