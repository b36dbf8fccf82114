import "./person-menu.css";
import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { signOut } from "../api/session.ts";
import { grantedCounty, type Rights, useViewer, type Viewer } from "../api/viewer.ts";
import type { ViewState } from "../map/view-state.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { useAway } from "../ui/use-away.ts";

interface PersonMenuProps {
  readonly view: ViewState;
  /** Where the bar has no room for them, the pages stand in the menu, too. */
  readonly pages?: ReactNode;
}

/** Who looks at the page, with what they may reach; or the way to sign in. */
export function PersonMenu({ view, pages }: PersonMenuProps) {
  const { say } = useWords();
  const rights = useViewer();
  const { viewer } = rights;
  if (pages === undefined && viewer == null) return viewer === null ? <SignInLink view={view} /> : null;
  return (
    <Popover
      name={viewer == null ? say("person.pagesMenu") : say("person.menu", { name: viewer.name })}
      button={viewer == null ? <Glyph name="menu" /> : <Badge name={viewer.name} />}
    >
      {viewer != null && <Known viewer={viewer} />}
      <div className="person-choices">
        {pages}
        {viewer === null && <SignInLink view={view} />}
        {viewer != null && <OwnPages view={view} rights={rights} />}
        {viewer != null && <SignOut />}
      </div>
    </Popover>
  );
}

function SignInLink({ view }: { view: ViewState }) {
  const { say } = useWords();
  const from = useLocation({ select: ({ href }) => href });
  return (
    <Link className="person-sign-in" to="/sign-in" search={view} state={{ from }}>
      {say("person.signIn")}
    </Link>
  );
}

function Badge({ name }: { name: string }) {
  return (
    <>
      <i aria-hidden="true" data-initial={[...name][0]} />
      <b>{name}</b>
      <Glyph name="down" />
    </>
  );
}

function Popover(props: { name: string; button: ReactNode; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useAway(box, isOpen, close);
  useEscape(isOpen, () => {
    close();
    button.current?.focus();
  });
  return (
    <div className="person" ref={box}>
      <button
        ref={button}
        type="button"
        className="plain-button person-button"
        aria-label={props.name}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {props.button}
      </button>
      {isOpen && <div className="popover">{props.children}</div>}
    </div>
  );
}

function Known({ viewer }: { viewer: Viewer }) {
  const words = useWords();
  return (
    <p className="person-known">
      <b>{viewer.name}</b> {viewer.account}
      {rolesOf(words, viewer).map((role) => (
        <small key={role}>{role}</small>
      ))}
    </p>
  );
}

function OwnPages({ view, rights }: { view: ViewState; rights: Rights }) {
  const { say } = useWords();
  const pages = rights.mayAdminister() ? [...EVERYBODYS, ...ADMINISTRATORS] : EVERYBODYS;
  return pages.map(([to, name]) => (
    <Link key={to} to={to} search={view}>
      {say(name)}
    </Link>
  ));
}

const EVERYBODYS = [
  ["/account", "person.pages.account"],
  ["/admin/tokens", "person.pages.tokens"],
] as const;

const ADMINISTRATORS = [
  ["/admin/people", "person.pages.people"],
  ["/admin/zones", "person.pages.zones"],
  ["/admin/standards", "person.pages.standards"],
] as const;

function SignOut() {
  const { say } = useWords();
  const [hasFailed, setHasFailed] = useState(false);
  // The page begins anew: nothing that only this person may see stays in its memory.
  const leave = async () => {
    if (await signOut()) window.location.reload();
    else setHasFailed(true);
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={leave}>
        {say("person.signOut")}
      </button>
      {hasFailed && <p role="alert">{say("person.notSignedOut")}</p>}
    </>
  );
}

const MOST_ROLES = 4;

function rolesOf({ say, nameOf }: Words, { isSystemAdministrator, grants }: Viewer): readonly string[] {
  if (isSystemAdministrator) return [say("person.roles.SYSTEM_ADMINISTRATOR")];
  if (grants.length === 0) return [say("person.noRole")];
  const told = grants.map((grant) =>
    say("person.roleIn", { county: nameOf(grantedCounty(grant)), role: say(`person.roles.${grant.role}`) }),
  );
  return told.length <= MOST_ROLES + 1
    ? told
    : [...told.slice(0, MOST_ROLES), `+ ${told.length - MOST_ROLES}`];
}

function useEscape(isOpen: boolean, onEscape: () => void) {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // the page behind has its own use for it
      onEscape();
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, [isOpen, onEscape]);
}
