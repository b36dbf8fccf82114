import { useWords } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { movedBy } from "./moves.ts";
import { RelocationMark } from "./relocation-mark.tsx";
import type { Origin, Site } from "./sites.ts";

interface OriginsProps {
  readonly site: Site;
  readonly day: string;
  readonly onVillage: (code: string) => void;
}

const isDemolished = ({ demolishedOn }: Origin, day: string): boolean =>
  demolishedOn != null && demolishedOn <= day;

/** The villages that people leave for it: who has moved by the day, what is demolished and reclaimed. */
export function SiteOrigins({ site, day, onVillage }: OriginsProps) {
  const words = useWords();
  const { say, count } = words;
  const demolished = site.origins.filter((origin) => isDemolished(origin, day));
  const reclaimed = demolished.reduce((sum, { reclaimedM2 }) => sum + (reclaimedM2 ?? 0), 0);
  return (
    <section className="panel-part">
      <h3 className="part-title">{say("relocation.origins.title", { count: site.origins.length })}</h3>
      <table className="site-origins">
        <thead>
          <tr>
            <th scope="col">{say("relocation.origins.village")}</th>
            <th scope="col">{say("relocation.origins.moved")}</th>
            <th scope="col">{say("relocation.origins.demolished")}</th>
          </tr>
        </thead>
        <tbody>
          {site.origins.map((origin) => {
            const { persons } = movedBy(origin, day);
            return (
              <tr key={origin.village.code}>
                <th scope="row">
                  <RelocationMark of={persons >= origin.persons ? "vacated" : "leaving"} />{" "}
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => onVillage(origin.village.code)}
                  >
                    {words.nameOf(origin.village)}
                  </button>
                </th>
                <td>
                  <b>{count(persons)}</b> / {count(origin.persons)}
                </td>
                <td>{isDemolished(origin, day) ? origin.demolishedOn : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="part-note">
        {say("relocation.origins.sum", { demolished: demolished.length, all: site.origins.length })}
        {reclaimed > 0 &&
          ` · ${say("relocation.origins.reclaimed", { area: fullNumber(Math.round(reclaimed)) })}`}
      </p>
    </section>
  );
}
