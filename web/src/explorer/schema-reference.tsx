import "./reference.css";
import { useEffect, useMemo, useState } from "react";
import { useWords } from "../ui/i18n.ts";
import { Empty } from "../ui/states.tsx";
import { type Found, type SchemaType, searchSchema } from "./schema-types.ts";
import { TypeCard } from "./type-card.tsx";
import { useHash } from "./use-hash.ts";

/** The type and member that an address names: "#Village.gaps". */
function named(types: readonly SchemaType[], hash: string): Found | undefined {
  const [typeName, memberName] = hash.split(".");
  const type = types.find(({ name }) => name === typeName);
  const member = type?.members.find(({ name }) => name === memberName);
  return type && (member === undefined ? { type } : { type, member });
}

/** Every type with its fields, arguments and meanings; each has an address of its own. */
export function SchemaReference({ types }: { types: readonly SchemaType[] }) {
  const { say } = useWords();
  const [text, setText] = useState("");
  const hash = useHash();
  const shown = named(types, hash);
  const [last, setLast] = useState<SchemaType | undefined>(types[0]);
  if (shown !== undefined && shown.type !== last) setLast(shown.type);
  const found = useMemo(
    () => (text.trim() === "" ? types.map((type): Found => ({ type })) : searchSchema(types, text)),
    [types, text],
  );
  useEffect(() => {
    if (hash !== "" && hash === window.location.hash.slice(1))
      document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  return (
    <div className="reference">
      <div className="reference-index">
        <input
          type="search"
          value={text}
          aria-label={say("explorer.schema.search")}
          placeholder={say("explorer.schema.search")}
          onChange={({ target }) => setText(target.value)}
        />
        {found.length === 0 ? (
          <Empty title={say("explorer.schema.none", { text })}>{say("explorer.schema.noneNext")}</Empty>
        ) : (
          <nav aria-label={say("explorer.schema.types")}>
            <ul lang="en">
              {found.map((one) => (
                <FoundRow key={addressOf(one)} found={one} isShown={one.type === last} />
              ))}
            </ul>
          </nav>
        )}
      </div>
      {last !== undefined && <TypeCard type={last} marked={shown?.member?.name} />}
    </div>
  );
}

const addressOf = ({ type, member }: Found): string =>
  member === undefined ? type.name : `${type.name}.${member.name}`;

function FoundRow({ found, isShown }: { found: Found; isShown: boolean }) {
  const { type, member } = found;
  const isWhole = member === undefined;
  return (
    <li>
      <a href={`#${addressOf(found)}`} aria-current={isWhole && isShown ? "true" : undefined}>
        {isWhole ? <b>{type.name}</b> : addressOf(found)}
      </a>
    </li>
  );
}
