import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from "react";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const PAGE_ROWS = 10;
const LAST = Number.MAX_SAFE_INTEGER;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const STEPS: Readonly<Record<string, (place: Place, isFar: boolean) => Place>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE_ROWS, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE_ROWS, column }),
  Home: ({ row }, isFar) => ({ row: isFar ? 0 : row, column: 0 }),
  End: ({ row }, isFar) => ({ row: isFar ? LAST : row, column: LAST }),
};

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** Where a key leads inside a grid; null where it leads nowhere. */
export function placeAfter(place: Place, { key, ctrlKey }: Pressed, size: Size): Place | null {
  const next = STEPS[key]?.(place, ctrlKey);
  if (next === undefined) return null;
  return { row: within(next.row, size.rows), column: within(next.column, size.columns) };
}

interface GridActions {
  readonly onSort: (column: number) => void;
  /** Rows are counted below the heads. */
  readonly onOpen: (row: number, column: number) => void;
}

const HEADS = 2;

const cellOf = (target: EventTarget): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest("th, td") : null;

function placeOf(cell: HTMLTableCellElement): Place {
  const row = cell.parentElement as HTMLTableRowElement;
  return { row: row.rowIndex, column: cell.cellIndex };
}

/**
 * One cell of the grid is in the order of the Tab key, and arrows move it. The page is not drawn again for that:
 * the table itself remembers who has the focus.
 */
export function useGridKeys(table: RefObject<HTMLTableElement | null>, actions: GridActions) {
  function focus({ row, column }: Place) {
    const cell = table.current?.rows[row]?.cells[column];
    cell?.focus({ preventScroll: false });
  }

  function act(cell: HTMLTableCellElement, key: string): boolean {
    const { row, column } = placeOf(cell);
    if (row === 0 && (key === "Enter" || key === " " || key.toLowerCase() === "s")) actions.onSort(column);
    else if (row >= HEADS && key === "Enter") actions.onOpen(row - HEADS, column);
    else return false;
    return true;
  }

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const cell = cellOf(event.target);
      const rows = table.current?.rows;
      if (cell === null || rows === undefined || event.metaKey || event.altKey) return;
      const size = { rows: rows.length, columns: rows[0]?.cells.length ?? 1 };
      const next = placeAfter(placeOf(cell), event, size);
      if (next !== null) focus(next);
      if (next !== null || (!event.ctrlKey && act(cell, event.key))) event.preventDefault();
    },
    onFocus: (event: FocusEvent) => {
      for (const other of table.current?.querySelectorAll('[tabindex="0"]') ?? [])
        other.setAttribute("tabindex", "-1");
      cellOf(event.target)?.setAttribute("tabindex", "0");
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      if (cell !== null) act(cell, "Enter");
    },
  };
}
