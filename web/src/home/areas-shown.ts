import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { graphql } from "../api/generated/gql.ts";
import { claimedShare } from "../coverage/claimed-share.ts";
import { type CountyWithData, useCountiesWithData } from "../coverage/counties-with-data.ts";
import { type CountyAgreement, totalsOf, useDifference } from "../coverage/difference-totals.ts";
import type { Callout } from "../map/callouts.tsx";
import { claimedColour, shareColour } from "../map/palette.ts";
import type { SilhouetteShape } from "../map/silhouette.tsx";
import type { AreaShade } from "../map/use-area-shades.ts";
import type { ViewState } from "../map/view-state.ts";
import { useCountyProjects } from "../projects/county-projects.ts";
import { useSites } from "../relocation/sites.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { basisOf } from "./asked.ts";

const CountyShapes = graphql(`
  query CountyShapes {
    areas(filter: { level: COUNTY, hasData: true }, first: 200) { nodes { code bbox boundary } }
  }
`);

/** What the map of China says of a county: its shade, and the card beside it. */
interface Said {
  readonly shade: AreaShade;
  readonly card: Pick<Callout, "name" | "figure" | "note" | "colour">;
}

const COUNTY_CODE_LENGTH = 6;

/** A province or a prefecture is looked at from where its villages cannot be seen, as all of China is. */
const hasShades = ({ area }: ViewState): boolean => area === undefined || area.length < COUNTY_CODE_LENGTH;

/** Counties with data, shaded by what the basis says of them; on the map of China each also has its card. */
export function useAreasShown(view: ViewState) {
  const words = useWords();
  const counts = useLensCounts(view);
  const isDifference = view.basis === "difference" && counts === null;
  const isChina = view.area === undefined;
  const isShaded = hasShades(view);
  const asked = { indicator: view.indicator, asOf: view.day ?? null };
  const covered = useCountiesWithData({ ...asked, basis: basisOf(view) }, !isShaded || isDifference);
  const compared = useDifference({ ...asked, area: undefined }, !isShaded || !isDifference);
  const shapes = useQuery(CountyShapes, { skip: !isChina }).data?.areas.nodes;
  const said = isDifference
    ? (compared.counties ?? []).map((county) => saidOfDifference(words, county))
    : covered.counties.map((county) =>
        counts === null ? saidOfCoverage(words, county) : saidOfCount(words, county, counts(county.code)),
      );
  const key = JSON.stringify(said);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is said, which is made anew on each render
  return useMemo(() => {
    const callouts = said.flatMap(({ shade, card }): Callout[] => {
      const shape = shapes?.find(({ code }) => code === shade.code);
      const [west, south, east, north] = shape?.bbox ?? [];
      if (west === undefined || south === undefined || east === undefined || north === undefined) return [];
      const outline = (shape?.boundary as SilhouetteShape | null | undefined) ?? null;
      return [
        { ...card, code: shade.code, lon: (west + east) / 2, lat: (south + north) / 2, shape: outline },
      ];
    });
    return { shades: said.map(({ shade }) => shade), callouts };
  }, [key, shapes]);
}

/** Neither good nor bad: projects and sites are counted, not judged. */
const COUNTED_COLOUR = "#d5dfe0";

/** How a lens that answers no service question counts in a county; null for the others. */
function useLensCounts(
  view: ViewState,
): ((county: string) => { key: string; count: number } | undefined) | null {
  const isShaded = hasShades(view);
  const isProjects = isShaded && view.lens === "projects";
  const isRelocation = isShaded && view.lens === "relocation";
  const { counties } = useCountiesWithData(
    { indicator: view.indicator, basis: "COMPUTED", asOf: view.day ?? null },
    !isProjects,
  );
  const projects = useCountyProjects(counties.map(({ code }) => code).sort(), !isProjects);
  const { sites } = useSites(undefined, !isRelocation);
  if (view.lens === "projects") {
    return (county) => {
      const count = projects?.get(county);
      return count === undefined ? undefined : { key: "projects.inCounty", count };
    };
  }
  if (view.lens !== "relocation") return null;
  return (county) =>
    sites === undefined
      ? undefined
      : { key: "relocation.inCounty", count: sites.filter((site) => site.county.code === county).length };
}

function saidOfCount(
  words: Words,
  county: CountyWithData,
  counted: { key: string; count: number } | undefined,
): Said {
  return {
    shade: { code: county.code, share: null, colour: COUNTED_COLOUR },
    card: {
      name: words.nameOf(county),
      figure: counted === undefined ? "…" : words.count(counted.count),
      note: counted === undefined ? "" : words.say(counted.key, { count: counted.count }),
      colour: COUNTED_COLOUR,
    },
  };
}

function saidOfCoverage(words: Words, county: CountyWithData): Said {
  const { coveredShare, people } = county.coverage;
  const share = coveredShare ?? null;
  const without = { people: words.people(people.unmet), number: words.count(people.unmet) };
  return {
    shade: { code: county.code, share },
    card: {
      name: words.nameOf(county),
      figure: share === null ? words.say("ui.unknown") : shareText(share),
      note: share === null ? "" : words.say("gaps.withoutShort", without),
      colour: shareColour(share),
    },
  };
}

function saidOfDifference(words: Words, county: CountyAgreement): Said {
  const totals = totalsOf(county.agreement);
  const share = claimedShare(totals);
  const colour = claimedColour(share);
  const { villages } = totals.claimed;
  return {
    shade: { code: county.code, share: null, colour },
    card: {
      name: words.nameOf(county),
      figure:
        share === null
          ? "–"
          : words.say("coverage.difference.villages", { count: villages, villages: words.count(villages) }),
      note:
        share === null
          ? words.say("coverage.difference.class.undecided")
          : words.say("coverage.difference.shareOf", { share: shareText(share) }),
      colour,
    },
  };
}
