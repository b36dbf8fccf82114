import { useEffect, useId, useRef, useState } from "react";
import type { ViewState } from "../map/view-state.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { useOptions } from "../ui/use-options.ts";
import { useSettled } from "../ui/use-settled.ts";
import { type AreaGroup, type AreaOption, useAreaGroups } from "./area-lists.ts";

interface AreaOptionsProps {
  readonly view: ViewState;
  readonly onOpen: (area: string | undefined) => void;
  readonly onClose: () => void;
}

const TYPING_PAUSE_MILLISECONDS = 150;

export function AreaOptions({ view, onOpen, onClose }: AreaOptionsProps) {
  const { say } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const [path, setPath] = useState<readonly string[]>([]);
  const asked = useSettled(text, TYPING_PAUSE_MILLISECONDS);
  const { groups, parent, error, retry } = useAreaGroups(view, asked, path.at(-1));
  const options = (groups ?? []).flatMap((group) => group.options);

  function into(index: number) {
    const option = options[index];
    if (option?.code === undefined || !option.hasInside) return;
    setPath([...path, option.code]);
    setText("");
    keys.setActive(0);
  }

  function outOf() {
    setPath(path.slice(0, -1));
    keys.setActive(0);
  }

  const keys = useOptions({
    count: options.length,
    onChoose: (index) => options[index] !== undefined && onOpen(options[index].code),
    onEscape: onClose,
    onInto: into,
    onOutOf: path.length > 0 ? outOf : () => undefined,
  });

  return (
    <>
      <div className="field">
        <Glyph name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={options.length > 0 ? `${id}-${keys.active}` : undefined}
          aria-label={say("home.areaPlaceholder")}
          placeholder={say("home.areaPlaceholder")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            keys.setActive(0);
          }}
          onKeyDown={keys.onKeyDown}
        />
      </div>
      {path.length > 0 && text === "" && (
        <button type="button" className="link-button options-heading" onClick={outOf}>
          ← {say("ui.back")}
        </button>
      )}
      {error !== undefined && <LoadError what={say("home.areaFacts")} error={error} onRetry={retry} />}
      <div className="options" role="listbox" id={`${id}-list`} aria-label={say("home.area")}>
        {groups === undefined && error === undefined && (
          <div className="options-heading">
            <SkeletonRows rows={6} rowHeight={36} />
          </div>
        )}
        {groups !== undefined && options.length === 0 && (
          <p className="nothing-found" role="status">
            {say("home.noAreaFound", { text: asked })}
          </p>
        )}
        {withStarts(groups ?? []).map(({ group, start }) => (
          <OptionGroup
            key={group.key}
            id={id}
            group={group}
            start={start}
            active={keys.active}
            parent={parent}
            onHover={keys.setActive}
            onOpen={onOpen}
            onInto={into}
          />
        ))}
      </div>
      <p className="keys-hint">{say("home.areaKeys")}</p>
    </>
  );
}

function withStarts(groups: readonly AreaGroup[]) {
  let start = 0;
  return groups.map((group) => {
    const placed = { group, start };
    start += group.options.length;
    return placed;
  });
}

const HEADINGS = { withData: "home.withData", allAreas: "home.allAreas", found: "home.areaFound" } as const;

interface OptionGroupProps {
  readonly id: string;
  readonly group: AreaGroup;
  readonly start: number;
  readonly active: number;
  readonly parent: { readonly name: string; readonly nameEn?: string | null } | undefined;
  readonly onHover: (index: number) => void;
  readonly onOpen: (area: string | undefined) => void;
  readonly onInto: (index: number) => void;
}

function OptionGroup(props: OptionGroupProps) {
  const { say, nameOf } = useWords();
  const { group, start } = props;
  const key = group.key;
  const heading =
    key === "china"
      ? say("home.china")
      : key === "inside"
        ? say("home.inArea", { area: props.parent === undefined ? "" : nameOf(props.parent) })
        : say(HEADINGS[key]);
  if (group.options.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box
    <div role="group" aria-label={heading}>
      {key !== "china" && (
        <div className="options-heading" aria-hidden="true">
          {heading}
        </div>
      )}
      {group.options.map((option, place) => (
        <Option
          key={option.code ?? "china"}
          id={`${props.id}-${start + place}`}
          option={option}
          isActive={start + place === props.active}
          onHover={() => props.onHover(start + place)}
          onOpen={() => props.onOpen(option.code)}
          onInto={() => props.onInto(start + place)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: AreaOption;
  readonly isActive: boolean;
  readonly onHover: () => void;
  readonly onOpen: () => void;
  readonly onInto: () => void;
}

const scrollWhen = (isActive: boolean) => (element: HTMLElement | null) => {
  if (isActive) element?.scrollIntoView({ block: "nearest" });
};

function Option({ id, option, isActive, onHover, onOpen, onInto }: OptionProps) {
  const { say, nameOf, language } = useWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => scrollWhen(isActive)(row.current), [isActive]);
  const { county, note } = option;
  return (
    // The keyboard works from the text field, which names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="option"
      onPointerMove={onHover}
      onClick={onOpen}
    >
      <span>
        {option.foundBy === undefined ? "" : `${option.foundBy} → `}
        <b>{option.code === undefined ? say("home.china") : nameOf(option)}</b>
        {language === "en" && option.nameEn != null && ` ${option.name}`}
        {note != null && (
          <small>
            {nameOf(note)}
            {county !== undefined && ` · ${say("home.villagesCount", { count: county.villageCount })}`}
          </small>
        )}
      </span>
      {county !== undefined && <span className="code">{county.code}</span>}
      {county !== undefined && (
        <span className="figure">
          {county.coverage.coveredShare == null ? say("ui.unknown") : shareText(county.coverage.coveredShare)}
        </span>
      )}
      {option.hasInside && option.code !== undefined && (
        <span
          aria-hidden="true"
          className="option-inside"
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onInto();
          }}
        >
          <Glyph name="right" />
        </span>
      )}
    </div>
  );
}
