import { useWords } from "../ui/i18n.ts";
import type { BaseMapHeld } from "./use-base-map.ts";

/** Why the base map that was wished for is not there; ours is, in any case. */
export function BaseMapTrouble({ held }: { held: BaseMapHeld }) {
  const { say } = useWords();
  const { answer, retry } = held;
  if (answer.kind === "notOffered") {
    return (
      <p className="map-trouble" role="status">
        {say("map.base.notOffered")}
      </p>
    );
  }
  if (answer.kind !== "failed") return null;
  return (
    <p className="map-trouble" role="status">
      {answer.cannotBeMoved ? say("map.base.cannotBeMoved") : say("map.base.failed", { host: answer.host })}
      {!answer.cannotBeMoved && (
        <button type="button" className="link-button" onClick={retry}>
          {say("map.retry")}
        </button>
      )}
    </p>
  );
}
