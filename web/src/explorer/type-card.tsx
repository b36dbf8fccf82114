import { useWords } from "../ui/i18n.ts";
import type { Member, SchemaType, TypeText } from "./schema-types.ts";

/** Names that GraphQL itself explains lead nowhere. */
const BUILT_IN = new Set(["String", "Boolean", "Int", "Float", "ID"]);

/** One type: what it is, and everything in it. */
export function TypeCard({ type, marked }: { type: SchemaType; marked: string | undefined }) {
  const { say } = useWords();
  return (
    <article className="type-card" id={type.name} aria-labelledby={`heading-${type.name}`}>
      <h3 id={`heading-${type.name}`} lang="en">
        {type.name} <small>{say(`explorer.schema.kinds.${type.kind}`)}</small>
      </h3>
      {type.description !== "" && (
        <p lang="en">
          <Described text={type.description} />
        </p>
      )}
      <dl lang="en">
        {type.members.map((member) => (
          <MemberRow
            key={member.name}
            member={member}
            id={`${type.name}.${member.name}`}
            isMarked={member.name === marked}
          />
        ))}
      </dl>
    </article>
  );
}

function MemberRow(props: { member: Member; id: string; isMarked: boolean }) {
  const { say } = useWords();
  const { member } = props;
  return (
    <div className={props.isMarked ? "member marked" : "member"} id={props.id}>
      <dt>
        <a className="member-name" href={`#${props.id}`}>
          {member.name}
        </a>
        {member.type !== undefined && (
          <>
            {": "}
            <TypeName type={member.type} />
          </>
        )}
        {member.defaultValue !== undefined && <code> = {member.defaultValue}</code>}
        {member.deprecated !== undefined && (
          <span className="deprecated">{say("explorer.schema.deprecated")}</span>
        )}
      </dt>
      <dd>
        <Described text={[member.description, member.deprecated].filter(Boolean).join(" ")} />
        {member.args.length > 0 && (
          <ul className="arguments" aria-label={say("explorer.schema.arguments")}>
            {member.args.map((arg) => (
              <ArgumentRow key={arg.name} argument={arg} />
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

function ArgumentRow({ argument }: { argument: Member }) {
  return (
    <li>
      <code>
        {argument.name}: {argument.type !== undefined && <TypeName type={argument.type} />}
        {argument.defaultValue !== undefined && ` = ${argument.defaultValue}`}
      </code>{" "}
      <Described text={argument.description} />
    </li>
  );
}

function TypeName({ type }: { type: TypeText }) {
  return (
    <code>
      {type.before}
      {BUILT_IN.has(type.name) ? type.name : <a href={`#${type.name}`}>{type.name}</a>}
      {type.after}
    </code>
  );
}

/** A description with its `code` set as code. */
function Described({ text }: { text: string }) {
  const parts = text.split("`");
  return parts.map((part, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one unchanging text
    place % 2 === 1 ? <code key={place}>{part}</code> : <span key={place}>{part}</span>,
  );
}
