import { useQuery } from "@apollo/client/react";
import { useCallback, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { useAnswer } from "./asked-of-server.ts";
import { Copyable } from "./copyable.tsx";
import { DaysInside } from "./days-inside.tsx";
import { fetchLayer, tileTemplate } from "./layer-description.ts";
import { maplibreSnippet, qgisSnippet } from "./snippets.ts";

const ApiLayers = graphql(`
  query ApiLayers {
    layers { id title kind tileJson minZoom maxZoom }
  }
`);

/** Vector tiles: which layers there are, what is in one, and how to draw it elsewhere. */
export function TilesSection({ day }: { day: string }) {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(ApiLayers);
  const [chosen, setChosen] = useState<string>();
  if (error !== undefined)
    return <LoadError what={say("explorer.tiles.layers")} error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows rows={6} rowHeight={30} />;
  const layer =
    data.layers.find(({ id }) => id === chosen) ?? data.layers.find(({ id }) => id === "villages");
  return (
    <>
      <p>{say("explorer.tiles.intro")}</p>
      <label className="layer-choice">
        {say("explorer.tiles.layer")}
        <select value={layer?.id} onChange={({ target }) => setChosen(target.value)}>
          {data.layers.map(({ id, title }) => (
            <option key={id} value={id}>
              {id} ({title})
            </option>
          ))}
        </select>
      </label>
      {layer !== undefined && <Layer key={layer.id} {...layer} day={day} />}
    </>
  );
}

interface LayerProps {
  readonly id: string;
  readonly kind: string;
  readonly tileJson: string;
  readonly day: string;
}

function Layer({ id, kind, tileJson: path, day }: LayerProps) {
  const { say } = useWords();
  const { data, error, retry } = useAnswer(
    useCallback((signal: AbortSignal) => fetchLayer(path, signal), [path]),
  );
  if (error !== undefined) return <LoadError what={id} error={error} onRetry={retry} />;
  if (data === undefined) return <SkeletonRows rows={10} rowHeight={28} />;
  const { origin } = window.location;
  const shown = { id, kind, description: data };
  return (
    <div className="tile-layer">
      <dl className="facts">
        <dt>TileJSON</dt>
        <dd>
          <a href={path}>
            {origin}
            {path}
          </a>
        </dd>
        <dt>{say("explorer.tiles.template")}</dt>
        <dd>
          <code>{tileTemplate(data)}</code>
        </dd>
        <dt>{say("explorer.tiles.zooms")}</dt>
        <dd>{say("explorer.tiles.zoomsText", { from: data.minzoom, to: data.maxzoom })}</dd>
        <dt>{say("explorer.tiles.attribution")}</dt>
        <dd lang="zh">{data.attribution}</dd>
      </dl>
      {data.intervals !== undefined && <DaysInside intervals={data.intervals} />}
      {data.vector_layers.map((part) => (
        <Attributes key={part.id} {...part} />
      ))}
      <div className="snippets">
        <Copyable title="MapLibre GL JS" text={maplibreSnippet(shown, origin, day)} />
        <Copyable title="QGIS" text={qgisSnippet(shown)} />
      </div>
    </div>
  );
}

function Attributes(props: { id: string; description: string; fields: Readonly<Record<string, string>> }) {
  const { say } = useWords();
  return (
    <div className="wide-table">
      <table>
        <caption>
          {say("explorer.tiles.inside", { id: props.id })} <span lang="en">{props.description}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("explorer.tiles.attribute")}</th>
            <th scope="col">{say("explorer.tiles.meaning")}</th>
          </tr>
        </thead>
        <tbody lang="en">
          {Object.entries(props.fields).map(([name, meaning]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
