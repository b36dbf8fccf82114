import "./village-tables.css";
import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Basis } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, Pill, SimulatedMark, SkeletonRows } from "../ui/states.tsx";
import { measureText } from "./threshold.ts";

const VillageHamlets = graphql(`
  query VillageHamlets($code: ID!, $indicators: [ID!], $basis: Basis, $asOf: Date) {
    village(code: $code) {
      code
      hamlets {
        id
        name
        households
        population
        positionKind
        coverage(indicators: $indicators, basis: $basis, asOf: $asOf) {
          indicator { id name nameEn unit }
          status
          value
        }
      }
    }
  }
`);

interface VillageHamletsProps {
  readonly village: string;
  readonly indicator: string;
  readonly basis: Basis;
  readonly asOf: string | null;
}

/** The hamlets of a village with their people and their answer to the chosen question. */
export default function Hamlets(props: VillageHamletsProps) {
  const words = useWords();
  const { say, count } = words;
  const { data, error, refetch } = useQuery(VillageHamlets, {
    variables: { code: props.village, indicators: [props.indicator], basis: props.basis, asOf: props.asOf },
  });
  if (error !== undefined) {
    return <LoadError what={say("home.tabs.hamlets")} error={error} onRetry={() => refetch()} />;
  }
  const hamlets = data?.village?.hamlets;
  if (hamlets === undefined) return <SkeletonRows rows={6} rowHeight={32} />;
  if (hamlets.length === 0)
    return <Empty title={say("coverage.hamlets.none")}>{say("coverage.hamlets.noneNext")}</Empty>;
  const indicator = hamlets.flatMap((hamlet) => hamlet.coverage)[0]?.indicator;
  return (
    <table className="small-table">
      <thead>
        <tr>
          <th scope="col">{say("coverage.hamlets.name")}</th>
          <th scope="col" className="number">
            {say("coverage.hamlets.households")}
          </th>
          <th scope="col" className="number">
            {say("coverage.hamlets.people")}
          </th>
          <th scope="col">
            {indicator === undefined ? say("coverage.table.answer") : words.nameOf(indicator)}
          </th>
        </tr>
      </thead>
      <tbody>
        {hamlets.map((hamlet) => {
          const answer = hamlet.coverage[0];
          return (
            <tr key={hamlet.id}>
              <th scope="row">
                {hamlet.name} {hamlet.positionKind === "SYNTHETIC" && <SimulatedMark />}
              </th>
              <td className="number">{count(hamlet.households)}</td>
              <td className="number">{count(hamlet.population)}</td>
              <td>
                {answer !== undefined && (
                  <>
                    <Pill kind={answer.status.toLowerCase()}>{say(`coverage.status.${answer.status}`)}</Pill>{" "}
                    {answer.value != null && (
                      <small>{measureText(words, answer.value, answer.indicator.unit)}</small>
                    )}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
