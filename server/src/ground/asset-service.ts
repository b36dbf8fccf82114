import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../identity/context.ts";
import { changeRow, type RowFound } from "../writing/change-row.ts";
import type { InputProblem, Refusal } from "../writing/payload-types.ts";
import type { AssetServiceInput } from "./asset-input.ts";
import { hamletProblems, villageProblems } from "./county-places.ts";
import { ASSET } from "./ground-kinds.ts";
import { refusalOf } from "./problems.ts";

interface Served {
  readonly villages?: readonly string[] | null;
  readonly hamlets?: readonly string[] | null;
}

export const servedProblems = async (
  transaction: Queryable,
  county: string,
  { villages, hamlets }: Served,
): Promise<readonly InputProblem[]> => [
  ...(await villageProblems(transaction, { county, field: "villages", codes: villages })),
  ...(await hamletProblems(transaction, { county, field: "hamlets", codes: hamlets })),
];

/** Writes whom a new asset serves, or one whose earlier service was taken away. */
export async function writeServed(
  transaction: Queryable,
  { asset, county, villages, hamlets }: Served & { readonly asset: string; readonly county: string },
): Promise<void> {
  await transaction.query(
    `/* whom an asset serves */ insert into asset_service (asset_id, village_code, hamlet_id, county_code)
    select $1::text, code, null, $2::text from unnest($3::text[]) code
    union all select $1, village_code, id, $2 from hamlet where id = any($4::text[])`,
    [asset, county, villages ?? [], hamlets ?? []],
  );
}

export function setAssetService(
  context: CallerContext,
  input: AssetServiceInput,
): Promise<RowFound | Refusal> {
  const fields = { villages: inOrder(input.villages), hamlets: inOrder(input.hamlets) };
  const named = { field: "asset", code: input.asset };
  return changeRow(
    context,
    { operation: "setAssetService", of: ASSET, named, input, fields },
    async (transaction, { county, code }) => {
      const refusal = refusalOf(await servedProblems(transaction, county, input));
      if (refusal !== undefined) return refusal;
      await transaction.query("/* it serves nobody */ delete from asset_service where asset_id = $1", [code]);
      await writeServed(transaction, { asset: code, county, ...fields });
      return {};
    },
  );
}

const inOrder = (codes: readonly string[]): readonly string[] => [...codes].sort();
