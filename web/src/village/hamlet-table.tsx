import type { Answer } from "../coverage/village-answer.ts";
import { ClassMark, type ClassName } from "../ui/class-mark.tsx";
import { useWords } from "../ui/i18n.ts";
import type { VillageOnSheet } from "./village-question.ts";

type Hamlet = VillageOnSheet["hamlets"][number];

interface HamletTableProps {
  readonly hamlets: readonly Hamlet[];
  readonly answers: readonly Answer[];
  /** How many have a line of their own. */
  readonly shown: number;
}

/** Hamlets against the questions that judge hamlets, as marks. */
export function HamletTable({ hamlets, answers, shown }: HamletTableProps) {
  const { say, count, nameOf } = useWords();
  const judged = new Set(hamlets.flatMap(({ coverage }) => coverage.map(({ indicator }) => indicator.id)));
  const indicators = answers.map(({ indicator }) => indicator).filter(({ id }) => judged.has(id));
  if (hamlets.length === 0) return <p className="quiet">{say("coverage.hamlets.noneNext")}</p>;
  const ids = indicators.map(({ id }) => id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table is scrolled, also by keyboard
    <div className="sheet-scroll" tabIndex={0}>
      <table className="sheet-table sheet-hamlets">
        <thead>
          <tr>
            <th scope="col">{say("coverage.hamlets.name")}</th>
            <th scope="col" className="number">
              {say("coverage.hamlets.households")}
            </th>
            <th scope="col" className="number">
              {say("coverage.hamlets.people")}
            </th>
            {indicators.map((indicator) => (
              <th scope="col" key={indicator.id}>
                {nameOf(indicator)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hamlets.slice(0, shown).map((hamlet) => (
            <tr key={hamlet.id}>
              <th scope="row">{hamlet.name}</th>
              <td className="number">{count(hamlet.households)}</td>
              <td className="number">{count(hamlet.population)}</td>
              {ids.map((id) => (
                <td key={id}>
                  <StatusMark hamlet={hamlet} indicator={id} />
                </td>
              ))}
            </tr>
          ))}
          {hamlets.length > shown && <OtherHamlets hamlets={hamlets.slice(shown)} ids={ids} />}
        </tbody>
      </table>
    </div>
  );
}

const statusOf = ({ coverage }: Hamlet, id: string) =>
  coverage.find(({ indicator }) => indicator.id === id)?.status ?? "NOT_APPLICABLE";

function StatusMark({ hamlet, indicator }: { hamlet: Hamlet; indicator: string }) {
  const { say } = useWords();
  const status = statusOf(hamlet, indicator);
  return (
    <>
      {status === "NOT_APPLICABLE" ? (
        <span aria-hidden="true">–</span>
      ) : (
        <ClassMark of={status.toLowerCase() as ClassName} />
      )}
      <span className="for-screen-readers">{say(`coverage.status.${status}`)}</span>
    </>
  );
}

/** What does not fit, in one line: nothing is left out silently. */
function OtherHamlets({ hamlets, ids }: { hamlets: readonly Hamlet[]; ids: readonly string[] }) {
  const { say } = useWords();
  const metOf = (id: string) => hamlets.filter((hamlet) => statusOf(hamlet, id) === "MET").length;
  const judgedOf = (id: string) =>
    hamlets.filter((hamlet) => statusOf(hamlet, id) !== "NOT_APPLICABLE").length;
  return (
    <tr className="sheet-others">
      <th scope="row" colSpan={3}>
        {say("village.otherHamlets", { count: hamlets.length })}
      </th>
      {ids.map((id) => (
        <td key={id}>
          {judgedOf(id) === 0 ? "–" : say("village.metOf", { met: metOf(id), judged: judgedOf(id) })}
        </td>
      ))}
    </tr>
  );
}
