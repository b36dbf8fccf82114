import { useWords } from "../ui/i18n.ts";
import type { Camera } from "./view-state.ts";

const EARTH_METRES = 40_075_016.686;
const TILE_PIXELS = 512;
const LONGEST_PIXELS = 90;

export interface Scale {
  readonly metres: number;
  readonly pixels: number;
}

const metresPerPixel = ({ lat, zoom }: Camera): number =>
  (EARTH_METRES * Math.cos((lat * Math.PI) / 180)) / (TILE_PIXELS * 2 ** zoom);

/** The longest of 1, 2, 5, 10, 20 … metres that fits the bar. */
export function scaleOf(camera: Camera): Scale {
  const perPixel = metresPerPixel(camera);
  const longest = perPixel * LONGEST_PIXELS;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2, 1].find((each) => each * power <= longest) ?? 1) * power;
  return { metres, pixels: metres / perPixel };
}

export const distanceText = (metres: number): string =>
  metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;

export function ScaleBar(props: { camera: Camera }) {
  const words = useWords();
  const { metres, pixels } = scaleOf(props.camera);
  const text = distanceText(metres);
  return (
    <div className="map-scale" role="img" aria-label={words.say("map.scale", { text })}>
      <span style={{ width: pixels }} />
      {text}
    </div>
  );
}
