import { Link } from "@tanstack/react-router";
import { useView } from "../home/view.ts";
import { moneyText } from "../projects/money.ts";
import { useWords } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { Bar, Card, Day, More, useFirst } from "./card.tsx";
import type { ProjectOnPage } from "./project-question.ts";

type Changes = ProjectOnPage["changes"];
type Line = Changes["byIndicator"][number];

const ADDED = "var(--partial)";
const FIRST = 6;
const MET = "var(--met)";

/** Who becomes covered by it: people, by indicator and day, and what that costs for each of them. */
export function ChangesCard({ project }: { project: ProjectOnPage }) {
  const { say } = useWords();
  const { changes } = project;
  const isFinished = project.finishedOn != null;
  return (
    <Card
      name="changes"
      title={say(isFinished ? "projectPage.changes.title" : "projectPage.changes.coming")}
      note={say("projectPage.changes.note")}
    >
      {changes.byIndicator.length === 0 ? (
        <p className="quiet">
          {say(isFinished ? "projectPage.changes.noneFinished" : "projectPage.changes.none")}
        </p>
      ) : (
        <>
          <Headline changes={changes} />
          <ChangeTable lines={changes.byIndicator} />
          <PerPerson project={project} />
          <p className="quiet">{say("projectPage.changes.how")}</p>
          <SeeOnMap project={project} />
        </>
      )}
    </Card>
  );
}

/** Whether all of it has happened, all is to come, or some of each; or whether people wait for works that stand still. */
function headlineKey(lines: readonly Line[]): string {
  if (lines.every(({ on }) => on == null)) return "projectPage.changes.waiting";
  if (lines.every(({ isForecast }) => isForecast)) return "projectPage.changes.people";
  return lines.some(({ isForecast }) => isForecast) ? "projectPage.changes.both" : "projectPage.changes.made";
}

function Headline({ changes }: { changes: Changes }) {
  const words = useWords();
  const { say } = words;
  if (changes.people == null)
    return <p className="changes-headline">{say("projectPage.changes.peopleUnknown")}</p>;
  return (
    <p className="changes-headline">
      <strong>{say(headlineKey(changes.byIndicator), { people: words.people(changes.people) })}</strong>
      {changes.households != null && (
        <span>
          {say("projectPage.changes.households", {
            count: changes.households,
            households: fullNumber(changes.households),
          })}
        </span>
      )}
    </p>
  );
}

function ChangeTable({ lines }: { lines: readonly Line[] }) {
  const words = useWords();
  const { say } = words;
  const { shown, rest, showAll } = useFirst(lines, FIRST);
  const uncounted = lines.reduce((sum, line) => Math.max(sum, line.uncountedVillages), 0);
  return (
    <>
      <table className="change-table">
        <thead>
          <tr>
            <th scope="col">{say("projectPage.changes.indicator")}</th>
            <th scope="col" className="number">
              {say("projectPage.changes.persons")}
            </th>
            <th scope="col" className="change-share">
              <span className="for-screen-readers">{say("projectPage.changes.share")}</span>
            </th>
            <th scope="col">{say("projectPage.changes.day")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={`${line.indicator.id} ${line.on}`}>
              <th scope="row">
                <SectorIcon sector={line.indicator.sector} /> {words.nameOf(line.indicator)}
              </th>
              <td className="number">
                <b>{line.people == null ? say("ui.notCounted") : fullNumber(line.people)}</b>
              </td>
              <td className="change-share">
                <ChangeBar line={line} />
              </td>
              <td>{line.on == null ? say("projectPage.changes.noDay") : <Day {...line} on={line.on} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More rest={rest} onShow={showAll} />
      <p className="change-key">
        <span>
          <i style={{ background: MET }} /> {say("projectPage.changes.met")}
        </span>
        <span>
          <i style={{ background: ADDED }} /> {say("projectPage.changes.added")}
        </span>
        {uncounted > 0 && <span>{say("projectPage.changes.uncounted", { count: uncounted })}</span>}
      </p>
    </>
  );
}

function ChangeBar({ line }: { line: Line }) {
  const { say } = useWords();
  if (line.people == null) return null;
  const all = line.peopleMet + line.people;
  return (
    <Bar
      label={say("projectPage.changes.bar", {
        met: fullNumber(line.peopleMet),
        added: fullNumber(line.people),
      })}
      parts={
        all === 0
          ? []
          : [
              [line.peopleMet / all, MET],
              [line.people / all, ADDED],
            ]
      }
    />
  );
}

function PerPerson({ project }: { project: ProjectOnPage }) {
  const words = useWords();
  const { say } = words;
  const { people, budgetPerPerson } = project.changes;
  if (budgetPerPerson == null || project.budget == null || people == null)
    return (
      <p className="quiet">
        {say(project.budget == null ? "projectPage.changes.noBudget" : "projectPage.changes.noPeople")}
      </p>
    );
  return (
    <p>
      <b>{say("projectPage.changes.perPerson", { money: moneyText(words, Math.round(budgetPerPerson)) })}</b>{" "}
      <span className="quiet">
        {say("projectPage.changes.perPersonHow", {
          budget: moneyText(words, project.budget),
          people: words.people(people),
        })}
      </span>
    </p>
  );
}

/** The map on the day of the first change, with the indicator that has the most people. */
function SeeOnMap({ project }: { project: ProjectOnPage }) {
  const { say } = useWords();
  const { view } = useView();
  const [line] = project.changes.byIndicator.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0));
  if (line?.on == null) return null;
  const [village] = line.villages;
  return (
    <Link
      to="/"
      search={{
        ...view,
        area: project.county.code,
        lens: "coverage",
        basis: "computed",
        indicator: line.indicator.id,
        day: line.on,
        village: village?.code,
        project: undefined,
        camera: undefined,
      }}
    >
      {say("projectPage.changes.onMap", { day: line.on })} →
    </Link>
  );
}
