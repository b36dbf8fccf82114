import { Link } from "@tanstack/react-router";
import { useView } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { Card, More, useFirst } from "./card.tsx";
import { concernedBy } from "./concerned.ts";
import type { ProjectOnPage } from "./project-question.ts";

const FIRST = 10;

/** The villages it is for, those that it covers besides, and the hamlets it names. */
export function VillagesCard({ project }: { project: ProjectOnPage }) {
  const words = useWords();
  const { say } = words;
  const { view } = useView();
  const villages = concernedBy(project);
  const { shown, rest, showAll } = useFirst(villages, FIRST);
  return (
    <Card
      name="villages"
      title={say("projectPage.villages.title", { count: project.villages.length })}
      note={project.villages.length === 0 ? say("projectPage.villages.none") : undefined}
    >
      {villages.length > 0 && (
        <table className="served-table">
          <thead>
            <tr>
              <th scope="col">{say("projectPage.villages.village")}</th>
              <th scope="col" className="number">
                {say("projectPage.villages.people")}
              </th>
              <th scope="col">{say("projectPage.villages.closes")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((village) => (
              <tr key={village.code}>
                <th scope="row">
                  <Link to="/village/$code" params={{ code: village.code }} search={view}>
                    {words.nameOf(village)}
                  </Link>
                  {!village.isNamed && <small>{say("projectPage.villages.notNamed")}</small>}
                </th>
                <td className="number">
                  {village.population == null ? say("ui.notCounted") : fullNumber(village.population)}
                </td>
                <td>
                  {village.closes.length === 0 && (
                    <span className="quiet">{say("projectPage.villages.nothing")}</span>
                  )}
                  {village.closes.map(({ indicator, on }) => (
                    <span key={`${indicator.id} ${on}`} className="served-closes">
                      <SectorIcon sector={indicator.sector} size={14} /> {words.nameOf(indicator)}{" "}
                      <span className="served-day">{on ?? say("projectPage.changes.noDay")}</span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More rest={rest} onShow={showAll} />
      <Hamlets hamlets={project.hamlets} />
    </Card>
  );
}

function Hamlets({ hamlets }: { hamlets: ProjectOnPage["hamlets"] }) {
  const { say } = useWords();
  if (hamlets.length === 0) return null;
  const named = hamlets.map(({ name, households }) =>
    households == null ? name : say("projectPage.villages.hamletOf", { name, households }),
  );
  return (
    <p className="quiet">
      {say("projectPage.villages.hamlets", { count: hamlets.length })}
      {say("ui.colon")}
      {named.join(say("ui.list"))}
    </p>
  );
}
