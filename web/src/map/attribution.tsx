import { useWords } from "../ui/i18n.ts";

/** Where the shapes come from and what they must not be used for. */
export function Attribution(props: { isDemo: boolean; credits: readonly string[] }) {
  const words = useWords();
  const demo = props.isDemo ? [words.say("map.notForReports")] : [];
  const sources = [words.say("map.credit"), ...props.credits, ...demo].join(" · ");
  return (
    <p className="map-attribution">
      <span>{sources}</span>
      <span>{words.say("map.notForBoundaries")}</span>
    </p>
  );
}
