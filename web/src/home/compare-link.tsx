import { Link } from "@tanstack/react-router";
import type { ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";

/** Puts what is on the map beside another area, or another day. */
export function CompareLink({ view }: { view: ViewState }) {
  const { say } = useWords();
  return (
    <Link
      to="/compare"
      title={say("home.compare")}
      search={{ ...view, village: undefined, inside: undefined }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d="M2.5 3.5h4.500v9H2.500ZM9 3.500h4.500v9H9Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      {say("home.compare")}
    </Link>
  );
}
