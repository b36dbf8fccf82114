import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { CountySharesQuery } from "../api/generated/graphql.ts";
import type { CountyWithData } from "../coverage/counties-with-data.ts";
import type { Indicator } from "../coverage/indicators.ts";
import { shareColour } from "../map/palette.ts";
import type { ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { basisOf } from "./asked.ts";

const CountyShares = graphql(`
  query CountyShares($basis: Basis, $asOf: Date) {
    overview(by: COUNTY, basis: $basis, asOf: $asOf) { code cells { indicator peopleMet peopleUnmet } }
  }
`);

type Row = CountySharesQuery["overview"][number];

/** People met of people judged; null when nobody is judged. */
function shareIn({ cells }: Row, indicator: string): number | null {
  const { peopleMet = 0, peopleUnmet = 0 } = cells.find((cell) => cell.indicator === indicator) ?? {};
  const judged = peopleMet + peopleUnmet;
  return judged === 0 ? null : peopleMet / judged;
}

interface HeatTableProps {
  readonly view: ViewState;
  readonly indicators: readonly Indicator[];
  readonly counties: readonly CountyWithData[];
  readonly onOpen: (area: string) => void;
}

/** The first question of each sector that the basis can answer, county by county. */
export function HeatTable({ view, indicators, counties, onOpen }: HeatTableProps) {
  const { say, nameOf } = useWords();
  const firsts = indicators.filter(
    ({ sector }, place) => indicators.findIndex((other) => other.sector === sector) === place,
  );
  const rows = useQuery(CountyShares, {
    variables: { basis: basisOf(view), asOf: view.day ?? null },
    fetchPolicy: "no-cache",
  }).data?.overview;
  if (counties.length === 0 || firsts.length === 0) return null;
  return (
    <section>
      <div className="panel-heading">
        <h3>{say("home.allSectors")}</h3>
        <span>{say("home.allSectorsNote")}</span>
      </div>
      <table className="heat-table">
        <thead>
          <tr>
            <td />
            {firsts.map((indicator) => (
              <th key={indicator.id} scope="col" title={nameOf(indicator)}>
                <SectorIcon sector={indicator.sector} />
                <span className="for-screen-readers">{nameOf(indicator)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counties.map((county) => (
            <HeatRow
              key={county.code}
              county={county}
              indicators={firsts}
              row={rows?.find(({ code }) => code === county.code)}
              onOpen={() => onOpen(county.code)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeatRowProps {
  readonly county: CountyWithData;
  readonly indicators: readonly Indicator[];
  /** Undefined while it is on its way. */
  readonly row: Row | undefined;
  readonly onOpen: () => void;
}

function HeatRow({ county, indicators, row, onOpen }: HeatRowProps) {
  const { nameOf } = useWords();
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plain-button" onClick={onOpen}>
          {nameOf(county)}
        </button>
      </th>
      {indicators.map(({ id }) => (
        <HeatCell key={id} share={row === undefined ? undefined : shareIn(row, id)} />
      ))}
    </tr>
  );
}

/** Dark grounds carry light figures. */
const isDark = (share: number): boolean => share < 0.8;

function HeatCell({ share }: { share: number | null | undefined }) {
  const { say } = useWords();
  if (share === undefined) return <td>…</td>;
  if (share === null) {
    return (
      <td title={say("ui.unknown")} style={{ background: "#eceef0" }}>
        <span aria-hidden="true">–</span>
        <span className="for-screen-readers">{say("ui.unknown")}</span>
      </td>
    );
  }
  return (
    <td style={{ background: shareColour(share), color: isDark(share) ? "#fff" : "var(--ink)" }}>
      {shareText(share).replace(" %", "")}
    </td>
  );
}
