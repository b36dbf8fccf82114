import type { IntrospectionQuery } from "graphql";
import { Component, lazy, type ReactNode, Suspense, useRef } from "react";
import { useWords } from "../ui/i18n.ts";
import { Notice, SkeletonRows } from "../ui/states.tsx";
import type { Asked } from "./editor.tsx";
import { EXAMPLES, type Example } from "./examples.ts";
import { ExamplesList } from "./examples-list.tsx";

// Its own chunk: examples, reference and limits can be read before it has come.
const Editor = lazy(() => import("./editor.tsx"));

export function TrySection(props: {
  schema: IntrospectionQuery | undefined;
  chosen: string;
  first: Asked;
  asked: Asked | null;
  onChoose: (example: Example) => void;
  onType: (name: string) => void;
}) {
  const { say } = useWords();
  // GraphiQL writes what it is given into its editors again whenever that changes.
  const first = useRef(props.first).current;
  return (
    <div className="try">
      <ExamplesList examples={EXAMPLES} chosen={props.chosen} onChoose={props.onChoose} />
      <section className="editor-frame" aria-label={say("explorer.try.editor")} id="editor">
        <EditorTrouble message={<EditorFailed />}>
          <Suspense fallback={<SkeletonRows rows={14} rowHeight={36} />}>
            <Editor schema={props.schema} first={first} asked={props.asked} onType={props.onType} />
          </Suspense>
        </EditorTrouble>
      </section>
    </div>
  );
}

function EditorFailed() {
  const { say } = useWords();
  return (
    <Notice
      tone="error"
      title={say("explorer.try.failed")}
      actions={
        <button type="button" className="link-button" onClick={() => window.location.reload()}>
          {say("explorer.try.reload")}
        </button>
      }
    />
  );
}

/** Without the editor the rest of the page still stands. */
class EditorTrouble extends Component<{ message: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.message : this.props.children;
  }
}
