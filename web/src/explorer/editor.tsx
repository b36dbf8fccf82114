// GraphiQL's editors, put together without the parts that this page has itself (examples, reference). Loaded
// only when the page shows them. Why these parts of this version: docs/decisions/0006.

import "@graphiql/react/style.css";
import "./editor.css";
import {
  GraphiQLProvider,
  QueryEditor,
  ResponseEditor,
  useEditorContext,
  useExecutionContext,
  usePrettifyEditors,
  VariableEditor,
} from "@graphiql/react";
import type { IntrospectionQuery } from "graphql";
import { useEffect, useRef } from "react";
import { useWords } from "../ui/i18n.ts";

/** A document to be put into the editor and run; each click is another one. */
export interface Asked {
  readonly query: string;
  readonly variables: string;
}

/** A folder of its own for what GraphiQL remembers, forgotten with the page: examples must open as they are. */
function memory() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
const storage = memory();

interface Question {
  readonly query: string;
  readonly operationName?: string | null;
}

// GraphiQL reads the operation's name a moment after the document: who is quicker would ask for the one before.
const current = (question: Question): Question =>
  question.query.includes(question.operationName ?? "") ? question : { ...question, operationName: null };

async function ask(question: Question): Promise<never> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(current(question)),
  });
  // Refusals are answers, too: they say what to mend.
  return response.json() as Promise<never>;
}

export default function Editor(props: {
  schema: IntrospectionQuery | undefined;
  first: Asked;
  asked: Asked | null;
  onType: (name: string) => void;
}) {
  useEffect(() => {
    document.body.classList.add("graphiql-light");
    return () => document.body.classList.remove("graphiql-light");
  }, []);
  return (
    <GraphiQLProvider
      fetcher={ask}
      schema={props.schema ?? null}
      storage={storage}
      query={props.first.query}
      variables={props.first.variables}
    >
      <Editors asked={props.asked} onType={props.onType} />
    </GraphiQLProvider>
  );
}

function Editors(props: { asked: Asked | null; onType: (name: string) => void }) {
  const { say } = useWords();
  const prettify = usePrettifyEditors();
  useRunning(props.asked);
  useAccessibleEditors();
  return (
    <div className="query-editor graphiql-container">
      <div className="query-part">
        <h3>
          {say("explorer.try.query")}
          <small>{say("explorer.try.keys")}</small>
          <button type="button" className="link-button" onClick={prettify}>
            {say("explorer.try.prettify")}
          </button>
          <RunButton />
        </h3>
        <QueryEditor
          onClickReference={(reference) => {
            const type = "type" in reference ? reference.type : undefined;
            if (type != null && "name" in type) props.onType(type.name);
          }}
        />
      </div>
      <div className="variables-part">
        <h3>{say("explorer.try.variables")}</h3>
        <VariableEditor />
      </div>
      <div className="answer-part">
        <h3>
          {say("explorer.try.answer")}
          <small>{say("explorer.try.live")}</small>
        </h3>
        <ResponseEditor />
      </div>
    </div>
  );
}

function RunButton() {
  const { say } = useWords();
  const { run, stop, isFetching } = useExecutionContext({ nonNull: true });
  return (
    <button type="button" className="main-button run-button" onClick={isFetching ? stop : run}>
      {say(isFetching ? "explorer.try.stop" : "explorer.try.run")}
    </button>
  );
}

/** Puts what was asked into the editors, and runs it, as soon as they stand. */
function useRunning(asked: Asked | null): void {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  const { run } = useExecutionContext({ nonNull: true });
  const done = useRef<Asked | null>(null);
  useEffect(() => {
    const stands = queryEditor !== null && variableEditor !== null && responseEditor !== null;
    if (!stands || asked === null || done.current === asked) return;
    done.current = asked;
    queryEditor.setValue(asked.query);
    variableEditor.setValue(asked.variables);
    run();
  }, [asked, queryEditor, variableEditor, responseEditor, run]);
}

/** Names for screen readers; and Tab leaves an editor instead of staying in it for ever. */
function useAccessibleEditors(): void {
  const { say } = useWords();
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    const named = [
      [queryEditor, "explorer.try.query"],
      [variableEditor, "explorer.try.variables"],
      [responseEditor, "explorer.try.answer"],
    ] as const;
    for (const [editor, name] of named) {
      if (editor === null) continue;
      editor.getInputField().setAttribute("aria-label", say(name));
      editor.removeKeyMap("leave");
      editor.addKeyMap({ name: "leave", Tab: false, "Shift-Tab": false });
    }
  }, [queryEditor, variableEditor, responseEditor, say]);
}
