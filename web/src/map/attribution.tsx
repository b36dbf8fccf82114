import { useWords } from "../ui/i18n.ts";

/** Where the shapes come from and what they must not be used for. */
export function Attribution(props: { isDemo: boolean }) {
  const words = useWords();
  const sources = [words.say("map.credit"), ...(props.isDemo ? [words.say("map.notForReports")] : [])].join(
    " · ",
  );
  return (
    <p className="map-attribution">
      <span>{sources}</span>
      <span>{words.say("map.notForBoundaries")}</span>
    </p>
  );
}
