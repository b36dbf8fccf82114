import { useEffect, useMemo, useState } from "react";
import {
  type BaseMap,
  type BaseMapAnswer,
  type BaseMapId,
  fetchOfferedBaseMaps,
  type OfferedBaseMap,
} from "./base-map.ts";
import type { Language } from "./view-state.ts";

let asked: Promise<readonly OfferedBaseMap[]> | undefined;

/** Asked for once a visit; a failed list again. */
function offeredMaps(): Promise<readonly OfferedBaseMap[]> {
  asked ??= fetchOfferedBaseMaps().catch((error) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

// Its code comes when somebody wants a base map, which many never do.
async function load(wanted: OfferedBaseMap, language: Language): Promise<BaseMap> {
  if (wanted.id === "tianditu") return (await import("./tianditu.ts")).tianditu(wanted.key, language);
  if (wanted.isGcj02) (await import("./gcj02-tiles.ts")).serveMovedTiles();
  return (await import("./base-style.ts")).baseStyle(wanted.styleUrl, wanted.isGcj02);
}

const hostOf = (wanted: OfferedBaseMap): string =>
  wanted.id === "tianditu" ? "tianditu.gov.cn" : new URL(wanted.styleUrl).host;

async function answerTo(chosen: BaseMapId, language: Language): Promise<BaseMapAnswer> {
  const wanted = (await offeredMaps()).find(({ id }) => id === chosen);
  if (wanted === undefined) return { kind: "notOffered" };
  return load(wanted, language).then(
    (base) => ({ kind: "found", base }),
    (error: Error) => {
      console.warn("The base map cannot be shown", error);
      return { kind: "failed", host: hostOf(wanted), cannotBeMoved: error.name === "CannotBeMoved" };
    },
  );
}

const NONE: BaseMapAnswer = { kind: "none" };

/** What the server offers, and the map that is chosen of it. */
export function useBaseMap(chosen: BaseMapId | undefined, language: Language) {
  const [offered, setOffered] = useState<readonly OfferedBaseMap[]>([]);
  const [answer, setAnswer] = useState<BaseMapAnswer>(NONE);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    // Without the list there is nothing to offer; a map that was chosen says so below.
    offeredMaps().then(setOffered, () => undefined);
  }, [attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (chosen === undefined) return setAnswer(NONE);
    let isWanted = true;
    const give = (given: BaseMapAnswer) => isWanted && setAnswer(given);
    setAnswer({ kind: "loading" });
    answerTo(chosen, language).then(give, () =>
      give({ kind: "failed", host: window.location.host, cannotBeMoved: false }),
    );
    return () => {
      isWanted = false;
    };
  }, [chosen, language, attempt]);

  return useMemo(
    () => ({ offered, answer, retry: () => setAttempt((before) => before + 1) }),
    [offered, answer],
  );
}

export type BaseMapHeld = ReturnType<typeof useBaseMap>;
