import { useWords, type Words } from "../ui/i18n.ts";
import type { VillageOnSheet } from "./village-question.ts";

/** Who lives there, as far as it is known, and what the poverty list says. */
export function PeopleFacts({ village }: { village: VillageOnSheet }) {
  const words = useWords();
  const { say, count } = words;
  const facts: readonly (readonly [name: string, value: string, note: string])[] = [
    [say("village.households"), count(village.households), ""],
    [say("village.population"), count(village.population), populationNote(words, village)],
    [say("village.poor"), poorText(words, village), exitText(words, village)],
    [say("village.registeredHouseholds"), registeredText(words, village.registeredHouseholds), ""],
    [say("village.registeredPersons"), registeredText(words, village.registeredPersons), ""],
    [say("village.position"), say(`village.positionKind.${village.positionKind}`), ""],
  ];
  return (
    <dl className="sheet-facts">
      {facts.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value}</b>
            {note !== "" && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function populationNote({ say }: Words, { populationKind, populationYear }: VillageOnSheet): string {
  const kind = say(`village.populationKind.${populationKind ?? "UNKNOWN"}`);
  return populationYear == null ? kind : say("village.populationOf", { kind, year: populationYear });
}

function poorText({ say }: Words, { isPoorVillage, isDeepPoverty }: VillageOnSheet): string {
  if (isDeepPoverty === true) return say("home.deepPoorVillage");
  if (isPoorVillage === true) return say("home.poorVillage");
  return say(isPoorVillage === false ? "village.notPoor" : "ui.unknown");
}

const exitText = ({ say }: Words, { exitedOn }: VillageOnSheet): string =>
  exitedOn == null ? "" : say("village.exited", { day: exitedOn });

// The server withholds cells below ten households and does not say which are unknown: neither may we.
const registeredText = ({ say, count }: Words, value: number | null | undefined): string =>
  value == null ? say("village.withheld") : count(value);
