import { useQuery } from "@apollo/client/react";
import { useWords } from "../ui/i18n.ts";
import { VillageChanges, type VillageOnSheet } from "./village-question.ts";

/** Codes and names that were given up, of the village and of what it belongs to, with their document. */
export function CodeChanges({ village }: { village: VillageOnSheet }) {
  const { say } = useWords();
  const { data, error } = useQuery(VillageChanges, { variables: { county: village.county.code } });
  const own = new Set([village.code, village.township.code, village.county.code]);
  const changes = data?.successions.filter(({ newCode }) => newCode != null && own.has(newCode)) ?? [];
  if (error !== undefined)
    return <p className="quiet">{say("ui.failed", { what: say("village.changes") })}</p>;
  if (changes.length === 0) return null;
  return (
    <section className="sheet-changes">
      <h2>{say("village.changes")}</h2>
      <ul>
        {changes.map(({ oldCode, oldName, newCode, newName, change, on, document }) => (
          <li key={`${oldCode}-${newCode}`}>
            {say("village.changed", {
              change: say(`village.change.${change}`),
              from: `${oldName} ${oldCode}`,
              to: `${newName ?? ""} ${newCode ?? ""}`,
              day: on ?? say("village.dayNotKnown"),
            })}
            {document != null && <cite lang="zh"> · {document}</cite>}
          </li>
        ))}
      </ul>
    </section>
  );
}
