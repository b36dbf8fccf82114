import "./api-page.css";
import { type ReactNode, useMemo, useState } from "react";
import { PageFrame } from "../home/page-frame.tsx";
import { useView } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import type { Asked } from "./editor.tsx";
import { EXAMPLES, type Example, type Ground } from "./examples.ts";
import { LimitsSection } from "./limits-section.tsx";
import { ProgramsSection } from "./programs-section.tsx";
import { SchemaReference } from "./schema-reference.tsx";
import { schemaTypes } from "./schema-types.ts";
import { TilesSection } from "./tiles-section.tsx";
import { TrySection } from "./try-section.tsx";
import { useGround } from "./use-ground.ts";
import { useIntrospection } from "./use-introspection.ts";

const PARTS = ["try", "schema", "tiles", "limits", "programs"] as const;
type Part = (typeof PARTS)[number];

/** Where the demo world ends is as good a day as any to colour a map by, while no county says its own. */
const ANY_DAY = "2017-12-31";

/** For API clients: examples that run, the schema, tiles, limits, and what to copy into a program. */
export default function ApiPage() {
  const { say, nameOf } = useWords();
  const { view } = useView();
  const { ground, area, error, retry } = useGround(view);
  const introspection = useIntrospection();
  usePageTitle(say("explorer.pageTitle"));
  return (
    <PageFrame>
      <div className="api-page">
        <header className="api-head">
          <h1>{say("explorer.title")}</h1>
          <p>{say("explorer.intro")}</p>
          <PartLinks hasExamples={ground != null} />
        </header>
        <Parts
          ground={ground ?? undefined}
          county={area == null ? "" : nameOf(area)}
          instead={
            error === undefined ? (
              <NoExamples isComing={ground === undefined} />
            ) : (
              <LoadError what={say("explorer.examples.what")} error={error} onRetry={retry} />
            )
          }
          introspection={introspection}
        />
      </div>
    </PageFrame>
  );
}

function NoExamples({ isComing }: { isComing: boolean }) {
  const { say } = useWords();
  if (isComing) return <SkeletonRows rows={14} rowHeight={36} />;
  return <Empty title={say("explorer.examples.empty")}>{say("explorer.examples.emptyNext")}</Empty>;
}

/** Without examples there is nothing to put into a program. */
function PartLinks({ hasExamples }: { hasExamples: boolean }) {
  const { say } = useWords();
  return (
    <nav aria-label={say("explorer.sections")}>
      {PARTS.filter((part) => hasExamples || part !== "programs").map((part) => (
        <a key={part} href={`#${part}`}>
          {say(`explorer.parts.${part}`)}
        </a>
      ))}
    </nav>
  );
}

const askedOf = (example: Example, ground: Ground): Asked => ({
  query: example.query,
  variables: JSON.stringify(example.variables(ground), null, 2),
});

function Parts(props: {
  ground: Ground | undefined;
  county: string;
  /** What stands for the examples while there are none. */
  instead: ReactNode;
  introspection: ReturnType<typeof useIntrospection>;
}) {
  const { say } = useWords();
  const { ground, county } = props;
  const { schema, error, retry } = props.introspection;
  const [chosen, setChosen] = useState(EXAMPLES[0] as Example);
  const [asked, setAsked] = useState<Asked | null>(null);
  const types = useMemo(() => (schema === undefined ? undefined : schemaTypes(schema)), [schema]);

  function tryOut(question: Asked) {
    setAsked(question);
    document.getElementById("editor")?.scrollIntoView({ block: "nearest" });
  }

  return (
    <>
      {ground === undefined ? (
        <PartOf id="try">{props.instead}</PartOf>
      ) : (
        <PartOf id="try" note={say("explorer.examples.filled", { county, day: ground.dataAsOf })}>
          <TrySection
            schema={schema}
            chosen={chosen.id}
            first={askedOf(chosen, ground)}
            asked={asked}
            onChoose={(example) => {
              setChosen(example);
              tryOut(askedOf(example, ground));
            }}
            onType={(name) => {
              window.location.hash = name;
            }}
          />
        </PartOf>
      )}
      <PartOf id="schema" note={say("explorer.schema.intro")}>
        {error !== undefined && (
          <LoadError what={say("explorer.schema.what")} error={error} onRetry={retry} />
        )}
        {error === undefined && types === undefined && <SkeletonRows rows={12} rowHeight={30} />}
        {types !== undefined && <SchemaReference types={types} />}
      </PartOf>
      <PartOf id="tiles">
        <TilesSection day={ground?.dataAsOf ?? ANY_DAY} />
      </PartOf>
      <PartOf id="limits">
        <LimitsSection onTry={ground && tryOut} />
      </PartOf>
      {ground !== undefined && (
        <PartOf id="programs" note={say("explorer.programs.intro")}>
          <ProgramsSection question={askedOf(chosen, ground)} county={ground.county} />
        </PartOf>
      )}
    </>
  );
}

function PartOf({ id, note, children }: { id: Part; note?: string; children: ReactNode }) {
  const { say } = useWords();
  return (
    <section id={id} className="api-part" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say(`explorer.parts.${id}`)}</h2>
      {note !== undefined && <p className="note">{note}</p>}
      {children}
    </section>
  );
}
