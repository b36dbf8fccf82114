import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { readFragment } from "../api/generated/fragment-masking.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { seatOf } from "./common-fields.ts";
import { type EdgeShown, GroundEdge, type GroundVillage, RoadsNearDocument } from "./ground-question.ts";
import { lifeText, phaseOn } from "./life-text.ts";
import { changesOfEdge, newEdge } from "./road-changes.ts";
import { Changes, Row } from "./row.tsx";
import { PhaseMark } from "./section.tsx";

const REACHES = [500, 1000, 2000, 5000];
const MOST = 200;

/** Stretches of road around the village seat; the distance is the reader's choice. */
export function RoadList({ village }: { village: GroundVillage }) {
  const words = useWords();
  const { say } = words;
  const [metres, setMetres] = useState(500);
  const seat = seatOf(village);
  const near = seat === null ? null : { longitude: seat.lon, latitude: seat.lat, metres };
  const { data, error, refetch } = useQuery(RoadsNearDocument, {
    variables: { county: village.county.code, near, first: MOST },
    skip: near === null,
  });
  const edges = readFragment(GroundEdge, data?.roadEdges.nodes ?? []);
  return (
    <>
      {seat === null && <p className="ground-nothing">{say("ground.noSeat")}</p>}
      {seat !== null && (
        <p className="ground-near">
          <label>
            {say("ground.near")}{" "}
            <select value={metres} onChange={({ target }) => setMetres(Number(target.value))}>
              {REACHES.map((reach) => (
                <option key={reach} value={reach}>
                  {say("ground.nearMetres", { metres: fullNumber(reach) })}
                </option>
              ))}
            </select>
          </label>
          {data !== undefined && (
            <small>
              {say("ground.roadsFound", { shown: edges.length, total: data.roadEdges.totalCount })}
            </small>
          )}
        </p>
      )}
      {error !== undefined && (
        <LoadError what={say("ground.roads")} error={error} onRetry={() => refetch()} />
      )}
      {near !== null && data === undefined && error === undefined && <SkeletonRows rows={4} rowHeight={48} />}
      <ul className="ground-rows">
        {edges.map((edge) => (
          <EdgeRow key={edge.id} words={words} village={village} edge={edge} />
        ))}
      </ul>
      <Changes of="" changes={[newEdge(words, village)]} />
    </>
  );
}

function EdgeRow(props: { words: Words; village: GroundVillage; edge: EdgeShown }) {
  const { words, village, edge } = props;
  const { say } = words;
  const loose = [edge.othersAtStart, edge.othersAtEnd].filter((others) => others === 0).length;
  const width =
    edge.widthMetres == null ? [] : [say("ground.width", { metres: fullNumber(edge.widthMetres) })];
  const facts = [
    say(`ground.class.${edge.class}`),
    say(`ground.surface.${edge.surface}`),
    `${fullNumber(Math.round(edge.lengthMetres))} m`,
    ...width,
    lifeText(words, edge),
    ...(loose === 0 ? [] : [say("ground.looseEnds", { count: loose })]),
  ];
  return (
    <Row
      title={edge.name ?? say("ground.unnamedRoad")}
      mark={<PhaseMark phase={phaseOn(village.county.dataAsOf ?? null, edge)} />}
      changes={changesOfEdge(words, village, edge)}
    >
      <p>{facts.join(say("ui.dot"))}</p>
    </Row>
  );
}
