import { type CsvTable, csvFile } from "./csv.ts";

/** Forms in which a table can be taken away, by the ending of their files. */
export const TABLE_FORMS = ["csv", "xlsx"] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

/** The table as a file; what writes workbooks is fetched when it is first wanted. */
export async function tableFile(table: CsvTable, form: TableForm): Promise<Blob> {
  if (form === "csv") return csvFile(table);
  const { xlsxFile } = await import("./xlsx.ts");
  return xlsxFile(table);
}
