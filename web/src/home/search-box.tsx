import { useQuery } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { SearchEverythingQuery } from "../api/generated/graphql.ts";
import { cameraText, type ViewState } from "../map/view-state.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { useAway } from "../ui/use-away.ts";
import { useOptions } from "../ui/use-options.ts";
import { useSettled } from "../ui/use-settled.ts";
import { formerFound } from "./former-found.ts";
import { pointOf } from "./point-of.ts";
import { changedView } from "./url-state.ts";

const SearchEverything = graphql(`
  query SearchEverything($text: String!) {
    villages(filter: { search: $text }, first: 7) {
      nodes { code name nameEn formerNames formerCodes location township { code name nameEn } county { code name nameEn } }
    }
    areas(filter: { search: $text }, first: 5) {
      nodes { code name nameEn formerNames formerCodes parent { code name nameEn } }
    }
    projects(filter: { search: $text }, first: 5) {
      nodes { code name county { code name nameEn } }
    }
  }
`);

const TYPING_PAUSE_MILLISECONDS = 180;

export interface Hit {
  readonly key: string;
  readonly group: "foundVillages" | "foundAreas" | "foundProjects";
  readonly name: string;
  readonly nameEn?: string | null;
  readonly former: readonly string[];
  readonly inside: readonly { readonly name: string; readonly nameEn?: string | null }[];
  /** Where choosing it leads: what the view becomes, and whose page is opened with it. */
  readonly leadsTo: Partial<ViewState>;
  readonly projectPage?: string;
}

const VILLAGE_ZOOM = 11;

/** A camera above a place; nothing where its position is not known. */
export const cameraAt = (point: ReturnType<typeof pointOf>): string | undefined =>
  point === null ? undefined : cameraText({ ...point, zoom: VILLAGE_ZOOM });

/** Villages, areas and projects as one list, in the order in which they are shown. */
export function hitsOf(found: SearchEverythingQuery): Hit[] {
  const villages = found.villages.nodes.map(
    (village): Hit => ({
      key: village.code,
      group: "foundVillages",
      name: village.name,
      nameEn: village.nameEn ?? null,
      former: [...village.formerNames, ...village.formerCodes],
      inside: [village.county, village.township],
      leadsTo: {
        area: village.county.code,
        village: village.code,
        camera: cameraAt(pointOf(village.location)),
      },
    }),
  );
  const areas = found.areas.nodes.map(
    (area): Hit => ({
      key: area.code,
      group: "foundAreas",
      name: area.name,
      nameEn: area.nameEn ?? null,
      former: [...area.formerNames, ...area.formerCodes],
      inside: area.parent == null ? [] : [area.parent],
      leadsTo: { area: area.code },
    }),
  );
  const projects = found.projects.nodes.map(
    (project): Hit => ({
      key: project.code,
      group: "foundProjects",
      name: project.name,
      former: [],
      inside: [project.county],
      leadsTo: { area: project.county.code },
      projectPage: project.code,
    }),
  );
  return [...villages, ...areas, ...projects];
}

export function SearchBox(props: { change: (change: Partial<ViewState>) => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const asked = useSettled(text.trim(), TYPING_PAUSE_MILLISECONDS);
  const { data, loading, error, refetch } = useQuery(SearchEverything, {
    variables: { text: asked },
    skip: asked === "",
  });
  const hits = data === undefined || asked === "" ? [] : hitsOf(data);
  useAway(
    box,
    isOpen,
    useCallback(() => setIsOpen(false), []),
  );
  useSlashKey(input);

  function choose(index: number) {
    const hit = hits[index];
    if (hit === undefined) return;
    setIsOpen(false);
    setText("");
    input.current?.blur();
    if (hit.projectPage === undefined) props.change(hit.leadsTo);
    else openProject(hit.projectPage, hit.leadsTo);
  }

  function openProject(code: string, leadsTo: Partial<ViewState>) {
    void navigate({
      to: "/projects/$code",
      params: { code },
      search: (before) => changedView(before as ViewState, leadsTo),
    });
  }

  function leave() {
    if (text === "") input.current?.blur();
    setText("");
    setIsOpen(false);
  }

  const keys = useOptions({ count: hits.length, onChoose: choose, onEscape: leave });
  const isShown = isOpen && asked !== "";
  return (
    <div className="search" ref={box}>
      <div className="search-field">
        <Glyph name="search" />
        <input
          ref={input}
          role="combobox"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-activedescendant={isShown && hits.length > 0 ? `${id}-${keys.active}` : undefined}
          aria-label={say("home.searchPlaceholder")}
          placeholder={say("home.searchPlaceholder")}
          value={text}
          onFocus={() => setIsOpen(true)}
          onChange={(event) => {
            setText(event.target.value);
            setIsOpen(true);
            keys.setActive(0);
          }}
          onKeyDown={keys.onKeyDown}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </div>
      {isShown && (
        <div className="popover">
          {error !== undefined && (
            <LoadError what={say("home.search")} error={error} onRetry={() => refetch()} />
          )}
          {loading && data === undefined && (
            <div className="nothing-found">
              <SkeletonRows rows={5} rowHeight={36} />
            </div>
          )}
          {data !== undefined && hits.length === 0 && (
            <p className="nothing-found" role="status">
              {say("home.noneFound", { text: asked })}
              <small>{say("home.noneFoundNext")}</small>
            </p>
          )}
          <HitList
            id={id}
            typed={asked}
            hits={hits}
            active={keys.active}
            onHover={keys.setActive}
            onChoose={choose}
          />
        </div>
      )}
    </div>
  );
}

/** "/" puts the cursor into the search field, unless somebody is typing. */
function useSlashKey(input: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [input]);
}

interface HitListProps {
  readonly id: string;
  readonly typed: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly onHover: (index: number) => void;
  readonly onChoose: (index: number) => void;
}

const GROUPS = ["foundVillages", "foundAreas", "foundProjects"] as const;

function HitList({ id, typed, hits, active, onHover, onChoose }: HitListProps) {
  const { say } = useWords();
  return (
    <div className="options" role="listbox" id={`${id}-list`} aria-label={say("home.search")}>
      {GROUPS.filter((group) => hits.some((hit) => hit.group === group)).map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box
        <div role="group" key={group} aria-label={say(`home.${group}`)}>
          <div className="options-heading" aria-hidden="true">
            {say(`home.${group}`)}
          </div>
          {hits.map((hit, index) =>
            hit.group === group ? (
              // The keyboard works from the text field, which names the active option.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={hit.key}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="option"
                onPointerMove={() => onHover(index)}
                onClick={() => onChoose(index)}
              >
                <HitText hit={hit} typed={typed} />
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

function HitText({ hit, typed }: { hit: Hit; typed: string }) {
  const { say, nameOf, language } = useWords();
  const inside = hit.inside.map(nameOf).join(" · ");
  const foundBy = formerFound(hit, typed);
  const former = hit.former.length > 0 ? say("home.former", { names: hit.former.join(say("ui.list")) }) : "";
  return (
    <>
      <span>
        {foundBy === undefined ? "" : `${foundBy} → `}
        <b>{nameOf(hit)}</b>
        {language === "en" && hit.nameEn != null && ` ${hit.name}`}
        <small>{[inside, former].filter((part) => part !== "").join(" · ")}</small>
      </span>
      <span className="code">{hit.key}</span>
    </>
  );
}
