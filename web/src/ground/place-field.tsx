import { useState } from "react";
import { placeNow } from "../reporting/place-now.ts";
import { useWords } from "../ui/i18n.ts";
import { type Place, placeText, type Value } from "./field.ts";
import type { InputProps } from "./form-field.tsx";

interface PlaceFieldProps {
  readonly name: string;
  readonly seat: Place | null;
  readonly text: string;
  readonly given: InputProps;
  readonly onPut: (part: Readonly<Record<string, Value>>) => void;
}

/** A place: typed, where the device is, or at the village seat. Where it comes from is noted with it. */
export function PlaceField({ name, seat, text, given, onPut }: PlaceFieldProps) {
  const { say } = useWords();
  const put = (place: Place) => onPut({ [name]: placeText(place), positionKind: place.positionKind });
  return (
    <div className="ground-place">
      <input
        id={given.id}
        type="text"
        inputMode="decimal"
        value={text}
        aria-describedby={given.describedBy}
        aria-invalid={given.isWrong}
        onChange={({ target }) => onPut({ [name]: target.value })}
      />
      <p>
        <MyPlace onFound={(lon, lat) => put({ lon, lat, positionKind: "SURVEYED" })} />
        {seat !== null && (
          <button type="button" className="paper-button ground-plain" onClick={() => put(seat)}>
            {say("ground.atSeat")}
          </button>
        )}
      </p>
    </div>
  );
}

interface LineFieldProps {
  readonly text: string;
  readonly given: InputProps;
  readonly onType: (text: string) => void;
}

/** Places in order, one a row: typed, or noted one by one on the way. */
export function LineField({ text, given, onType }: LineFieldProps) {
  const before = text.trim() === "" ? "" : `${text.trimEnd()}\n`;
  return (
    <div className="ground-place">
      <textarea
        id={given.id}
        rows={3}
        value={text}
        aria-describedby={given.describedBy}
        aria-invalid={given.isWrong}
        onChange={({ target }) => onType(target.value)}
      />
      <p>
        <MyPlace onFound={(lon, lat) => onType(`${before}${placeText({ lon, lat })}`)} />
      </p>
    </div>
  );
}

/** Asks the device where it is; says so where it does not tell. */
function MyPlace({ onFound }: { onFound: (lon: number, lat: number) => void }) {
  const { say } = useWords();
  const [state, setState] = useState<"idle" | "asking" | "unknown">("idle");
  const ask = async () => {
    setState("asking");
    const place = await placeNow();
    setState(place === null ? "unknown" : "idle");
    if (place !== null) onFound(place.lon, place.lat);
  };
  return (
    <>
      <button
        type="button"
        className="paper-button ground-plain"
        disabled={state === "asking"}
        onClick={() => void ask()}
      >
        {say(state === "asking" ? "ground.locating" : "ground.myPlace")}
      </button>
      {state === "unknown" && <small role="status">{say("ground.notLocated")}</small>}
    </>
  );
}
