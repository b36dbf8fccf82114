import { useWords } from "../ui/i18n.ts";
import { valueText } from "../ui/numbers.ts";
import { SimulatedMark } from "../ui/states.tsx";
import { moved, planned } from "./moves.ts";
import type { Site } from "./sites.ts";

interface SiteListProps {
  readonly sites: readonly Site[];
  readonly chosen: string | undefined;
  readonly isAnywhere: boolean;
  readonly isSynthetic: boolean;
  readonly dayOf: (site: Site) => string;
  readonly onChoose: (site: Site) => void;
}

/** More floor area than the limit allows. */
export const isTooLarge = ({
  areaPerPersonM2,
  areaStandard,
}: Pick<Site, "areaPerPersonM2" | "areaStandard">): boolean =>
  areaPerPersonM2 != null && areaStandard?.threshold != null && areaPerPersonM2 > areaStandard.threshold;

/** Floor area per person in whole hundredths, as it is held against the limit. */
export const areaText = (value: number): string => valueText(Math.round(value * 100) / 100);

/** All sites: people planned, people who have moved in, floor area per person. */
export function SiteList({ sites, chosen, isAnywhere, isSynthetic, dayOf, onChoose }: SiteListProps) {
  const { say, count, nameOf } = useWords();
  return (
    <section className="panel-part-wide">
      <div className="panel-heading">
        <h2>{say("relocation.list.title", { count: sites.length })}</h2>
        {isSynthetic && <SimulatedMark />}
      </div>
      <table className="site-rows">
        <thead>
          <tr>
            <th scope="col">{say("relocation.list.site")}</th>
            <th scope="col">{say("relocation.list.planned")}</th>
            <th scope="col">{say("relocation.list.moved")}</th>
            <th scope="col">{say("relocation.list.area")}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={site.code} aria-current={site.code === chosen ? "true" : undefined}>
              <th scope="row">
                <button type="button" className="plain-button" onClick={() => onChoose(site)}>
                  {site.name}
                  {isAnywhere && <small>{nameOf(site.county)}</small>}
                </button>
              </th>
              <td>{count(site.plannedPersons ?? planned([site]).persons)}</td>
              <td>{count(moved([site], dayOf(site)).persons)}</td>
              <td className={isTooLarge(site) ? "too-large" : ""}>
                {site.areaPerPersonM2 == null
                  ? say("ui.unknown")
                  : isTooLarge(site)
                    ? say("relocation.list.over", { area: areaText(site.areaPerPersonM2) })
                    : areaText(site.areaPerPersonM2)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
