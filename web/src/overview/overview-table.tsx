import { memo, useRef } from "react";
import type { Indicator } from "../coverage/indicators.ts";
import type { ViewInUrl } from "../home/view.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { type Figure, figureOf, populationOf, sumFigure, type Told } from "./figure.ts";
import { useGridKeys } from "./grid-keys.ts";
import { areaLook, VillageCell } from "./overview-cell.tsx";
import type { OverviewRow } from "./overview-query.ts";
import { nextSort, toldBy } from "./shown-rows.ts";

interface OverviewTableProps extends ViewInUrl {
  readonly areaName: string;
  readonly indicators: readonly Indicator[];
  readonly kind: "counties" | "townships" | "villages";
  readonly shown: readonly OverviewRow[];
  readonly onOpen: (row: OverviewRow, indicator: Indicator | undefined) => void;
}

/** A grid: arrows move, Enter opens a row on the map, Enter or S on a head sorts by it. */
export function OverviewTable(props: OverviewTableProps) {
  const words = useWords();
  const { say } = words;
  const { view, change, indicators, shown } = props;
  const table = useRef<HTMLTableElement>(null);
  const sort = (column: string) => change({ sort: nextSort(view.sort, column) }, true);
  const told = toldBy(view);
  // The columns before the questions: a place, and its people.
  const indicatorAt = (column: number) => indicators[column - 2];
  const keys = useGridKeys(table, {
    onSort: (column) => sort(["name", "people"][column] ?? indicatorAt(column)?.id ?? "code"),
    onOpen: (row, column) => {
      const found = shown[row];
      if (found !== undefined) props.onOpen(found, indicatorAt(column));
    },
  });
  return (
    <>
      <div className="overview-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid */}
        <table ref={table} role="grid" className="overview-table" {...keys}>
          <caption className="for-screen-readers">
            {say("overview.table", {
              area: props.areaName,
              day: shown[0]?.place.asOf ?? "",
              basis: say(`coverage.basis.${view.basis}`),
            })}
          </caption>
          <Heads {...props} words={words} onSort={sort} />
          <Rows shown={shown} indicators={indicators} chosen={view.indicator} told={told} words={words} />
        </table>
      </div>
      <p className="overview-keys">{say("overview.keys")}</p>
    </>
  );
}

type HeadsProps = OverviewTableProps & { words: Words; onSort: (column: string) => void };

function Heads({ view, indicators, kind, shown, words, onSort }: HeadsProps) {
  const { say, nameOf, count } = words;
  const told = toldBy(view);
  const villages = shown.reduce((sum, { place }) => sum + place.villages, 0);
  return (
    <thead>
      <tr>
        <Head column="name" sort={view.sort} onSort={onSort} name={say(`overview.place.${kind}`)} isFirst />
        <Head column="people" sort={view.sort} onSort={onSort} name={say("overview.people")} />
        {indicators.map((indicator) => (
          <Head
            key={indicator.id}
            column={indicator.id}
            sort={view.sort}
            onSort={onSort}
            name={nameOf(indicator)}
            isChosen={indicator.id === view.indicator}
            sector={indicator.sector}
          />
        ))}
      </tr>
      <tr className="overview-sum">
        <th scope="row" tabIndex={-1}>
          {say("overview.sum")}
          <small>{say("overview.sumNote", { count: shown.length, villages: count(villages) })}</small>
        </th>
        <td tabIndex={-1} className="number">
          {count(populationOf(shown))}
        </td>
        {indicators.map(({ id }) => (
          <AreaCell
            key={id}
            figure={sumFigure(shown, id, told)}
            words={words}
            isChosen={id === view.indicator}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadProps {
  readonly column: string;
  readonly sort: string | undefined;
  readonly name: string;
  readonly isFirst?: boolean;
  readonly isChosen?: boolean;
  readonly sector?: Indicator["sector"];
  readonly onSort: (column: string) => void;
}

function Head({ column, sort, name, isFirst, isChosen, sector, onSort }: HeadProps) {
  const isUp = sort === column;
  const isDown = sort === `-${column}`;
  return (
    // The grid takes the keys: Enter and S sort by the column that has the focus.
    <th
      scope="col"
      tabIndex={isFirst === true ? 0 : -1}
      aria-sort={isUp ? "ascending" : isDown ? "descending" : "none"}
      data-chosen={isChosen === true}
      onClick={() => onSort(column)}
    >
      {sector !== undefined && <SectorIcon sector={sector} />}
      <span>{name}</span>
      <i aria-hidden="true">{isUp ? "▲" : isDown ? "▼" : ""}</i>
    </th>
  );
}

interface RowsProps {
  readonly shown: readonly OverviewRow[];
  readonly indicators: readonly Indicator[];
  readonly chosen: string;
  readonly told: Told;
  readonly words: Words;
}

// Rows are many: moving the focus must not draw them again.
const Rows = memo(function Rows(props: RowsProps) {
  return (
    <tbody>
      {props.shown.map((row) => (
        <Row key={row.place.code} {...props} row={row} />
      ))}
    </tbody>
  );
});

function Row({ row, indicators, chosen, told, words }: RowsProps & { row: OverviewRow }) {
  const { place } = row;
  const isVillage = place.kind === "VILLAGE";
  const inside = isVillage && place.parent != null ? words.nameOf(place.parent) : "";
  const notes = [inside, place.isPoorVillage === true ? words.say("overview.poor") : ""];
  return (
    <tr>
      <th scope="row" tabIndex={-1}>
        {words.nameOf(place)}
        <small>{notes.filter((part) => part !== "").join(" · ")}</small>
      </th>
      <td tabIndex={-1} className="number">
        {words.count(place.population)}
      </td>
      {indicators.map((indicator) => {
        const figure = figureOf(row, indicator.id, told);
        return isVillage ? (
          <td
            key={indicator.id}
            tabIndex={-1}
            className="overview-village"
            data-chosen={indicator.id === chosen}
          >
            <VillageCell figure={figure} indicator={indicator} words={words} />
          </td>
        ) : (
          <AreaCell key={indicator.id} figure={figure} words={words} isChosen={indicator.id === chosen} />
        );
      })}
    </tr>
  );
}

function AreaCell(props: { figure: Figure | undefined; words: Words; isChosen: boolean }) {
  const look = areaLook(props.words, props.figure);
  return (
    <td
      tabIndex={-1}
      className={look.isUnknown ? "overview-unknown" : ""}
      data-tone={look.tone}
      data-chosen={props.isChosen}
      style={look.ground === null ? undefined : { background: look.ground }}
    >
      <b>{look.main}</b>
      {look.beside.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </td>
  );
}
