import { useEffect, useState } from "react";

const PLACE = ".map-area";
const LINES = ":is(h1, p)";

/** The answer's lines as they stand over the map; undefined while they are on their way. */
function linesOnScreen(): readonly string[] | undefined {
  const answer = document.querySelector(`${PLACE} .answer`);
  if (answer === null || answer.querySelector(".skeleton") !== null) return undefined;
  const lines = [...answer.querySelectorAll(LINES)].map((line) => (line.textContent ?? "").trim());
  return lines.filter((line) => line !== "");
}

/** Read from the page, so that what is taken away says what was seen, whatever the lens. */
export function useScreenAnswer(): readonly string[] | undefined {
  const [lines, setLines] = useState(linesOnScreen);
  useEffect(() => {
    const place = document.querySelector(PLACE);
    if (place === null) return;
    const read = () => setLines(linesOnScreen());
    read();
    const observer = new MutationObserver(read);
    observer.observe(place, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return lines;
}
