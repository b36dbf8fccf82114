import type { ReactNode } from "react";
import { useWords } from "../ui/i18n.ts";

const SHAPES: Record<"zoomIn" | "zoomOut" | "fit", ReactNode> = {
  zoomIn: <path d="M8 2.5v11M2.5 8h11" />,
  zoomOut: <path d="M2.5 8h11" />,
  fit: <path d="M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3" />,
};

function MapButton(props: { does: keyof typeof SHAPES; onClick: () => void }) {
  const words = useWords();
  const name = words.say(`map.${props.does}`);
  return (
    <button type="button" className="map-button" aria-label={name} title={name} onClick={props.onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {SHAPES[props.does]}
      </svg>
    </button>
  );
}

export function MapButtons(props: {
  onZoom: (steps: number) => void;
  onFit: () => void;
  children?: ReactNode;
}) {
  return (
    <div className="map-buttons">
      <MapButton does="zoomIn" onClick={() => props.onZoom(1)} />
      <MapButton does="zoomOut" onClick={() => props.onZoom(-1)} />
      <MapButton does="fit" onClick={props.onFit} />
      {props.children}
    </div>
  );
}
