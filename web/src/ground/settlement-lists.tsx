import { useWords, type Words } from "../ui/i18n.ts";
import type { GroundVillage, HamletShown, ObservationShown } from "./ground-question.ts";
import type { Answered } from "./moved.ts";
import { changesOfObservation, newObservation } from "./observation-changes.ts";
import { changesOfHamlet } from "./population-changes.ts";
import { Changes, Row } from "./row.tsx";

/** Who lives in each hamlet, count by count. */
export function PopulationList({ hamlets }: { hamlets: readonly HamletShown[] }) {
  const words = useWords();
  return (
    <ul className="ground-rows">
      {hamlets.map((hamlet) => (
        <Row key={hamlet.id} title={hamlet.name} changes={changesOfHamlet(words, hamlet)}>
          <p>{hamlet.census.length === 0 ? words.say("ground.noCensus") : censusText(words, hamlet)}</p>
        </Row>
      ))}
    </ul>
  );
}

const censusText = (words: Words, { census }: HamletShown): string =>
  census
    .map(({ since, households, people }) =>
      words.say("ground.counted", {
        since: since ?? words.say("ground.everSince"),
        households: households ?? words.say("ui.notCounted"),
        people: people ?? words.say("ui.notCounted"),
      }),
    )
    .join(words.say("ui.dot"));

interface ObservationListProps {
  readonly village: GroundVillage;
  readonly observations: readonly ObservationShown[];
  readonly hamlets: readonly HamletShown[];
  readonly answers: readonly Answered[];
}

/** What was found or said of the village, the latest first. */
export function ObservationList({ village, observations, hamlets, answers }: ObservationListProps) {
  const words = useWords();
  const { say, nameOf } = words;
  const questions = answers.map(({ indicator }) => indicator);
  return (
    <>
      <Changes of="" changes={[newObservation(words, village, { questions, hamlets })]} />
      {observations.length === 0 && <p className="ground-nothing">{say("ground.noObservations")}</p>}
      <ul className="ground-rows">
        {observations.map((observation) => (
          <Row
            key={observation.id}
            title={observation.indicator == null ? say("ground.noIndicator") : nameOf(observation.indicator)}
            changes={changesOfObservation(words, observation)}
          >
            <p>{statementText(words, observation)}</p>
            {observation.quote != null && <blockquote>{observation.quote}</blockquote>}
          </Row>
        ))}
      </ul>
    </>
  );
}

function statementText(
  { say }: Words,
  { asOf, kind, value, unit, village, hamlet, source }: ObservationShown,
): string {
  const [, word, part] = value.match(/^(MET|UNMET)\b(.*)$/) ?? [];
  const said =
    word === undefined ? `${value} ${unit ?? ""}`.trim() : `${say(`coverage.status.${word}`)}${part ?? ""}`;
  return [
    say("ground.onDay", { day: asOf }),
    say(`ground.observed.${kind}`),
    said,
    ...(village == null ? [say("ground.everyVillage")] : []),
    ...(hamlet == null ? [] : [hamlet.name]),
    source === "NONE" ? say("ground.noSource") : source,
  ].join(say("ui.dot"));
}
