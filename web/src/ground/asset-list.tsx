import { useState } from "react";
import { useWords, type Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { SimulatedMark } from "../ui/states.tsx";
import { changesOfAsset } from "./asset-changes.ts";
import { kindOf } from "./asset-kinds.ts";
import type { AssetShown, GroundVillage } from "./ground-question.ts";
import { lifeText, phaseOn } from "./life-text.ts";
import { Row } from "./row.tsx";
import { PhaseMark } from "./section.tsx";

interface AssetListProps {
  readonly village: GroundVillage;
  readonly assets: readonly AssetShown[];
}

/** So many stand open; of masts there may be dozens. */
const SHOWN = 8;

/** What serves the village, what did, and what comes. */
export function AssetList({ village, assets }: AssetListProps) {
  const { say } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  if (assets.length === 0) return <p className="ground-nothing">{say("ground.noAssets")}</p>;
  const shown = isWhole ? assets : assets.slice(0, SHOWN);
  return (
    <>
      <ul className="ground-rows">
        {shown.map((asset) => (
          <AssetRow key={asset.id} village={village} asset={asset} />
        ))}
      </ul>
      {shown.length < assets.length && (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          {say("ui.more", { count: assets.length - shown.length })}
        </button>
      )}
    </>
  );
}

function AssetRow({ village, asset }: { village: GroundVillage; asset: AssetShown }) {
  const words = useWords();
  const { say } = words;
  const { isServing, isStaffed } = kindOf(asset.kind);
  return (
    <Row
      title={asset.name ?? say("ground.unnamed", { kind: kindName(words, asset.kind) })}
      mark={
        <>
          <PhaseMark phase={phaseOn(village.county.dataAsOf ?? null, asset)} />
          {asset.positionKind === "SYNTHETIC" && <SimulatedMark />}
        </>
      }
      changes={changesOfAsset(words, village, asset)}
    >
      <p>{[factsOf(words, asset), lifeText(words, asset)].join(say("ui.dot"))}</p>
      {asset.project != null && (
        <p>{say("ground.ofProject", { name: `${asset.project.name} ${asset.project.code}` })}</p>
      )}
      {isServing && <p>{servedText(words, asset)}</p>}
      {isStaffed && <p>{staffingText(words, asset)}</p>}
    </Row>
  );
}

const kindName = ({ say, has }: Words, kind: string): string =>
  has(`ground.kind.${kind}`) ? say(`ground.kind.${kind}`) : kind;

const technologyName = ({ say, has }: Words, technology: string): string =>
  has(`ground.technology.${technology}`) ? say(`ground.technology.${technology}`) : technology;

function factsOf(
  words: Words,
  { kind, technology, capacity, capacityUnit, reachMetres }: AssetShown,
): string {
  const { say } = words;
  const states = kindOf(kind).unit !== undefined;
  return [
    kindName(words, kind),
    ...(technology == null ? [] : [technologyName(words, technology)]),
    ...(capacity == null
      ? states
        ? [say("ground.noCapacity")]
        : []
      : [`${fullNumber(capacity)} ${capacityUnit ?? ""}`.trim()]),
    ...(reachMetres == null ? [] : [say("ground.reach", { metres: fullNumber(reachMetres) })]),
  ].join(say("ui.dot"));
}

function servedText({ say, nameOf }: Words, { servesVillages, servesHamlets }: AssetShown): string {
  const names = [
    ...servesVillages.map((village) => say("ground.wholeVillage", { name: nameOf(village) })),
    ...servesHamlets.map(({ name }) => name),
  ];
  return names.length === 0
    ? say("ground.servesNobody")
    : say("ground.serves", { names: names.join(say("ui.list")) });
}

function staffingText({ say }: Words, { staffing }: AssetShown): string {
  if (staffing.length === 0) return say("ground.noStaffing");
  const spans = staffing.map(({ since, until }) =>
    until == null ? say("ground.staffedSince", { since }) : say("ground.staffedSpan", { since, until }),
  );
  return say("ground.staffed", { spans: spans.join(say("ui.list")) });
}
