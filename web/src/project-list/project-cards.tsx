import { ScheduleMark } from "../projects/schedule-mark.tsx";
import { useWords } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { amountText, MoneyBar, WorksBar } from "./bars.tsx";
import { Finish } from "./cells.tsx";
import { mainAmount, moneyFlag, paidShare, placeOfRow, plannedBy } from "./figures.ts";
import { ProjectLink } from "./project-link.tsx";
import type { ListProps } from "./project-table.tsx";
import type { ProjectRow } from "./rows-query.ts";
import { MoreToCome, useMore } from "./use-more.tsx";
import { useWindow } from "./use-window.ts";

const CARD_HEIGHT = 112;

/** The list on a phone: what the table says of a project, as a card. */
export function ProjectCards(props: ListProps) {
  const { say } = useWords();
  const { rows } = props;
  const { box, first, last, above, below } = useWindow({ count: rows.length, rowHeight: CARD_HEIGHT });
  useMore(last, props);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="list-scroll" ref={box} tabIndex={0} aria-label={say("projectList.table")}>
      <ul className="listed-cards" style={{ paddingTop: above, paddingBottom: below }}>
        {rows.slice(first, last).map((row) => (
          <li key={row.code} data-code={row.code}>
            <Card row={row} />
          </li>
        ))}
      </ul>
      <MoreToCome {...props} />
    </section>
  );
}

function Card({ row }: { row: ProjectRow }) {
  const words = useWords();
  const main = mainAmount(row.quantities);
  const { place } = placeOfRow(row);
  return (
    <>
      <p className="card-name">
        <SectorIcon sector={row.sector} />
        <ProjectLink code={row.code} name={row.name} />
      </p>
      <p className="card-place">
        <span>
          {words.nameOf(place)} · {row.code}
        </span>
        <ScheduleMark status={row.schedule} />
      </p>
      <p>
        <span>{main === undefined ? "" : amountText(words, main, main.planned)}</span>
        <WorksBar
          amounts={row.quantities}
          progress={row.physicalProgress}
          planned={plannedBy(row, row.county.dataAsOf)}
        />
      </p>
      <p>
        <Finish row={row} words={words} />
        <MoneyBar paid={paidShare(row)} progress={row.physicalProgress} flag={moneyFlag(row)} />
      </p>
    </>
  );
}
