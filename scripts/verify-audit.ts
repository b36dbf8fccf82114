import { connect } from "@cuntong/db/connect";
import { readConfiguration } from "@cuntong/server/http/configuration";
import { rightsOf } from "@cuntong/server/identity/rights-in-database";
import { type BrokenChain, verifyAudit } from "@cuntong/server/writing/verify-chain";
import { explained } from "./explained.ts";

// pnpm verify-audit: whether the audit says what was written. Exits with 1 where it does not.

async function verify(): Promise<void> {
  const { databaseUrl, dataDir } = readConfiguration(process.env);
  const database = await connect({
    ...(databaseUrl ? { databaseUrl } : {}),
    dataDir,
    settings: rightsOf("*"),
    maxConnections: 1,
  });
  try {
    const { counties, rows, broken } = await verifyAudit(database);
    for (const one of broken) console.error(told(one));
    console.log(`${rows} rows in ${counties} chains, ${broken.length} of them broken`);
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

const WHY: Readonly<Record<BrokenChain["why"], string>> = {
  CHANGED: "the row is not what was written",
  UNCHAINED: "the row before it is not the one it was written after",
  MISSING: "a row before it is missing",
};

const told = ({ county, position, why }: BrokenChain): string =>
  `${county}: broken at position ${position}: ${WHY[why]}`;

try {
  await verify();
} catch (cause) {
  console.error(explained(cause));
  process.exitCode = 1;
}
