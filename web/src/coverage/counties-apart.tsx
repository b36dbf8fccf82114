import "./village-tables.css";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { claimedShare } from "./claimed-share.ts";
import { type CountyAgreement, totalsOf } from "./difference-totals.ts";

interface CountiesApartProps {
  readonly counties: readonly CountyAgreement[];
  readonly onOpen: (code: string) => void;
}

/** County by county how much was claimed without evidence, the most villages first. */
export function CountiesApart({ counties, onOpen }: CountiesApartProps) {
  const { say, nameOf, count } = useWords();
  const rows = counties
    .map((county) => ({ county, totals: totalsOf(county.agreement) }))
    .toSorted((a, b) => b.totals.claimed.villages - a.totals.claimed.villages);
  return (
    <table className="counties-apart small-table">
      <thead>
        <tr>
          <th scope="col">{say("coverage.legend.counties")}</th>
          <th scope="col" className="number">
            {say("coverage.difference.short.claimed")}
          </th>
          <th scope="col" className="number">
            {say("coverage.difference.shareShort")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ county, totals }) => {
          const share = claimedShare(totals);
          return (
            <tr key={county.code}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => onOpen(county.code)}>
                  {nameOf(county)}
                </button>
              </th>
              <td className="number">{share === null ? "–" : count(totals.claimed.villages)}</td>
              <td className="number">
                {share === null ? say("coverage.difference.short.undecided") : shareText(share)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
