import { memo, useEffect } from "react";
import type { ViewInUrl } from "../home/view.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { CELLS } from "./cells.tsx";
import { type Column, type ColumnName, columnsOf, widthOf } from "./columns.ts";
import { placeOfRow } from "./figures.ts";
import { type OrderName, orderOf } from "./list-filter.ts";
import { ProjectLink } from "./project-link.tsx";
import type { ProjectRow } from "./rows-query.ts";
import { SpacerRow } from "./spacer-row.tsx";
import { type Loading, MoreToCome, useMore } from "./use-more.tsx";
import { useWindow } from "./use-window.ts";

export interface ListProps extends ViewInUrl, Loading {
  /** Of the project under the pointer, here or on the map. */
  readonly hovered: string | null;
  readonly onHover: (code: string | null) => void;
}

const ROW_HEIGHT = 34;
/** At least; English needs more room elsewhere. */
const NAME_WIDTH = { zh: 186, en: 164 };
const CODE_WIDTH = 78;

/** The filtered projects, dense: only the rows in view are drawn, the next page is there before it is needed. */
export function ProjectTable(props: ListProps) {
  const words = useWords();
  const { say } = words;
  const { view, rows, hovered, onHover } = props;
  const columns = columnsOf(view);
  const { box, first, last, above, below } = useWindow({ count: rows.length, rowHeight: ROW_HEIGHT });
  useMore(last, props);
  useShownRow(box, rows, hovered);
  const width = columns.reduce(
    (sum, column) => sum + widthOf(column, words.language),
    CODE_WIDTH + NAME_WIDTH[words.language],
  );
  const span = columns.length + 2;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="list-scroll" ref={box} tabIndex={0} aria-label={say("projectList.table")}>
      <table className="project-table" style={{ minWidth: width }} aria-rowcount={props.total + 1}>
        <colgroup>
          <col style={{ width: CODE_WIDTH }} />
          <col />
          {columns.map((column) => (
            <col key={column.name} style={{ width: widthOf(column, words.language) }} />
          ))}
        </colgroup>
        <Heads {...props} columns={columns} words={words} />
        <tbody onMouseLeave={() => onHover(null)}>
          <SpacerRow height={above} span={span} />
          {rows.slice(first, last).map((row, place) => (
            <Row
              key={row.code}
              row={row}
              number={first + place + 2}
              columns={view.columns ?? ""}
              words={words}
              isHovered={row.code === hovered}
              onHover={onHover}
            />
          ))}
          <SpacerRow height={below} span={span} />
        </tbody>
      </table>
      <MoreToCome {...props} />
    </section>
  );
}

/** What is pointed at on the map comes into view in the list. */
function useShownRow(
  box: ReturnType<typeof useWindow>["box"],
  rows: readonly ProjectRow[],
  hovered: string | null,
) {
  useEffect(() => {
    const element = box.current;
    if (hovered === null || element === null || element.matches(":hover")) return;
    const place = rows.findIndex(({ code }) => code === hovered);
    if (place < 0) return;
    const top = place * ROW_HEIGHT;
    const isInView =
      top >= element.scrollTop && top + 3 * ROW_HEIGHT <= element.scrollTop + element.clientHeight;
    if (!isInView) element.scrollTop = Math.max(0, top - element.clientHeight / 2);
  }, [box, rows, hovered]);
}

interface RowProps {
  readonly row: ProjectRow;
  readonly number: number;
  /** As the URL says them: a text is equal to itself. */
  readonly columns: string;
  readonly words: Words;
  readonly isHovered: boolean;
  readonly onHover: (code: string) => void;
}

// Rows are many: scrolling and pointing must not draw those that stay as they are.
const Row = memo(function Row({ row, number, columns, words, isHovered, onHover }: RowProps) {
  const { place, others } = placeOfRow(row);
  return (
    <tr
      aria-rowindex={number}
      data-hovered={isHovered}
      data-code={row.code}
      onMouseEnter={() => onHover(row.code)}
      onFocus={() => onHover(row.code)}
    >
      <td className="project-code" title={row.code}>
        {shortCode(row)}
      </td>
      <th scope="row">
        <span>
          <SectorIcon sector={row.sector} />
          <ProjectLink code={row.code} name={row.name} />
          <small>
            {words.nameOf(place)}
            {others > 0 && words.say("projectList.otherPlaces", { count: others })}
          </small>
        </span>
      </th>
      {columnsOf({ columns: columns === "" ? undefined : columns }).map((column) => (
        <td key={column.name} className={column.isNumber === true ? "number" : undefined}>
          {CELLS[column.name as ColumnName](row, words)}
        </td>
      ))}
    </tr>
  );
});

/** Without the county's code before it: of one county all begin alike. */
const shortCode = ({ code, county }: ProjectRow): string =>
  code.startsWith(`${county.code}-`) ? code.slice(county.code.length + 1) : code;

type HeadsProps = Pick<ListProps, "view" | "change"> & { columns: readonly Column[]; words: Words };

function Heads({ view, change, columns, words }: HeadsProps) {
  const { say } = words;
  const order = orderOf(view);
  const sort = (to: OrderName) => change({ sort: to === "code" ? undefined : to }, true);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <Head name={say("projectList.column.code")} order="code" chosen={order} onSort={sort} />
        <th scope="col">{say("projectList.column.name")}</th>
        {columns.map((column) => (
          <Head
            key={column.name}
            name={say(`projectList.column.${column.name}`)}
            note={
              words.has(`projectList.note.${column.name}`)
                ? say(`projectList.note.${column.name}`)
                : undefined
            }
            isNumber={column.isNumber === true}
            order={column.order}
            chosen={order}
            onSort={sort}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadProps {
  readonly name: string;
  readonly note?: string | undefined;
  readonly isNumber?: boolean;
  readonly order: OrderName | undefined;
  readonly chosen: OrderName;
  readonly onSort: (order: OrderName) => void;
}

const DOWN: readonly OrderName[] = ["budget", "overdue", "gap"];

function Head({ name, note, isNumber, order, chosen, onSort }: HeadProps) {
  const className = isNumber === true ? "number" : undefined;
  if (order === undefined)
    return (
      <th scope="col" className={className} title={note}>
        {name}
      </th>
    );
  const isDown = DOWN.includes(order);
  const sorted = order === chosen ? (isDown ? "descending" : "ascending") : "none";
  return (
    <th scope="col" className={className} aria-sort={sorted} title={note}>
      <button type="button" className="plain-button" onClick={() => onSort(order)}>
        {name}
        <i aria-hidden="true">{order !== chosen ? "" : isDown ? " ↓" : " ↑"}</i>
      </button>
    </th>
  );
}
