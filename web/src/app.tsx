import { ApolloProvider } from "@apollo/client/react";
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
  useLocation,
} from "@tanstack/react-router";
import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { createClient } from "./api/client.ts";
import { useLastPerson } from "./api/last-person.ts";
import { useViewer } from "./api/viewer.ts";
import { timeStripWords } from "./coverage/time-strip-words.ts";
import { coverageWords } from "./coverage/words.ts";
import { gapsWords } from "./gaps/words.ts";
import { askAheadForMap } from "./home/ahead.ts";
import { MapPage } from "./home/map-page.tsx";
import { personWords } from "./home/person-words.ts";
import { FIRST_VIEW, readSearch, readView, writeSearch } from "./home/url-state.ts";
import { useLive } from "./home/use-live.ts";
import { useView } from "./home/view.ts";
import { homeWords } from "./home/words.ts";
import { mapWords } from "./map/words.ts";
import { outboxWords } from "./outbox/words.ts";
import { projectsWords } from "./projects/words.ts";
import { relocationWords } from "./relocation/words.ts";
import { selectionWords } from "./selection/words.ts";
import { takeawayWords } from "./takeaway/words.ts";
import { addWords, startWords, useWords } from "./ui/i18n.ts";
import { LoadError, SkeletonRows } from "./ui/states.tsx";
import { uiWords } from "./ui/words.ts";
import { villageWords } from "./village/words.ts";

const dictionaries = {
  ui: uiWords,
  map: mapWords,
  timeStrip: timeStripWords,
  coverage: coverageWords,
  gaps: gapsWords,
  projects: projectsWords,
  relocation: relocationWords,
  selection: selectionWords,
  takeaway: takeawayWords,
  home: homeWords,
  village: villageWords,
  outbox: outboxWords,
  person: personWords,
};

const { lang } = readView(readSearch(window.location.search)).view;
const words = startWords(dictionaries, lang);

function InLanguage() {
  const { view } = useView();
  useEffect(() => {
    if (words.language !== view.lang) void words.changeLanguage(view.lang);
  }, [view.lang]);
  useLive(view.area, useLocation({ select: ({ pathname }) => pathname !== "/sign-in" }));
  useLastPerson();
  useShell(useViewer().mayEdit());
  return (
    <Suspense fallback={<SkeletonRows rows={12} rowHeight={36} />}>
      <Outlet />
    </Suspense>
  );
}

/** Whoever reports may be without a line the next time: the forms open then, too. */
function useShell(isWanted: boolean) {
  useEffect(() => {
    if (isWanted)
      import("./device/keep-shell.ts").then(({ keepShell }) => keepShell()).catch(() => undefined);
  }, [isWanted]);
}

/** Words of pages that most visits never open come with the page. */
const laterWords = {
  account: () => import("./account/words.ts").then((words) => words.accountWords),
  compare: () => import("./compare/words.ts").then((words) => words.compareWords),
  explorer: () => import("./explorer/words.ts").then((words) => words.explorerWords),
  ground: () => import("./ground/words.ts").then((words) => words.groundWords),
  overview: () => import("./overview/words.ts").then((words) => words.overviewWords),
  editing: () => import("./project-editing/words.ts").then((words) => words.editingWords),
  projectList: () => import("./project-list/words.ts").then((words) => words.projectListWords),
  projectPage: () => import("./project-page/words.ts").then((words) => words.projectPageWords),
  reporting: () => import("./reporting/words.ts").then((words) => words.reportingWords),
};

function page(
  load: () => Promise<{ default: ComponentType }>,
  ...named: readonly (keyof typeof laterWords)[]
) {
  return lazy(async () => {
    const wordsOf = async (name: keyof typeof laterWords) => addWords(name, await laterWords[name]());
    const [loaded] = await Promise.all([load(), ...named.map(wordsOf)]);
    return loaded;
  });
}

// Other pages do without the map.
if (window.location.pathname === "/") askAheadForMap();

const root = createRootRoute({
  component: InLanguage,
  validateSearch: (search: Record<string, unknown>) => readView(search).view,
});
const mapRoute = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: MapPage,
});
const overviewRoute = createRoute({
  getParentRoute: () => root,
  path: "/overview",
  component: page(() => import("./overview/overview-page.tsx"), "overview"),
});
const villageRoute = createRoute({
  getParentRoute: () => root,
  path: "/village/$code",
  component: lazy(() => import("./village/village-page.tsx")),
});
const groundRoute = createRoute({
  getParentRoute: () => root,
  path: "/village/$code/ground",
  component: page(() => import("./ground/ground-page.tsx"), "ground", "reporting"),
});
const projectsRoute = createRoute({
  getParentRoute: () => root,
  path: "/projects",
  component: page(() => import("./project-list/projects-page.tsx"), "projectList", "editing", "overview"),
});
const newProjectRoute = createRoute({
  getParentRoute: () => root,
  path: "/projects/new",
  component: page(() => import("./project-editing/new-project-page.tsx"), "editing", "projectPage"),
});
const projectRoute = createRoute({
  getParentRoute: () => root,
  path: "/projects/$code",
  component: page(() => import("./project-page/project-page.tsx"), "projectPage", "editing", "reporting"),
});
const reportRoute = createRoute({
  getParentRoute: () => root,
  path: "/projects/$code/report",
  component: page(() => import("./reporting/report-page.tsx"), "reporting", "projectPage"),
});
const weekRoute = createRoute({
  getParentRoute: () => root,
  path: "/this-week",
  component: page(() => import("./reporting/week-page.tsx"), "reporting", "projectPage"),
});
const compareRoute = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  component: page(() => import("./compare/compare-page.tsx"), "compare"),
});
const apiRoute = createRoute({
  getParentRoute: () => root,
  path: "/api",
  component: page(() => import("./explorer/api-page.tsx"), "explorer"),
});
const signInRoute = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: page(() => import("./account/sign-in-page.tsx"), "account"),
});
const accountRoute = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: page(() => import("./account/account-page.tsx"), "account"),
});
const peopleRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin/people",
  component: page(() => import("./account/people-page.tsx"), "account"),
});
const tokensRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin/tokens",
  component: page(() => import("./account/tokens-page.tsx"), "account"),
});
const zonesRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin/zones",
  component: page(() => import("./account/zones-page.tsx"), "account"),
});
const standardsRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin/standards",
  component: page(() => import("./account/standards-page.tsx"), "account"),
});

const router = createRouter({
  routeTree: root.addChildren([
    mapRoute,
    overviewRoute,
    villageRoute,
    groundRoute,
    projectsRoute,
    newProjectRoute,
    projectRoute,
    reportRoute,
    weekRoute,
    compareRoute,
    apiRoute,
    signInRoute,
    accountRoute,
    peopleRoute,
    tokensRoute,
    zonesRoute,
    standardsRoute,
  ]),
  parseSearch: (text) => ({ ...readSearch(text) }),
  stringifySearch: writeSearch,
  defaultNotFoundComponent: () => <GoHome />,
  defaultErrorComponent: ({ error }) => <Failed error={error as Error} />,
});

const beginAnew = () => window.location.reload();

/** A page whose files do not come says so; beginning anew asks for them again. The forms open without a line. */
function Failed({ error }: { error: Error }) {
  const { say } = useWords();
  const { view } = useView();
  useEffect(() => {
    window.addEventListener("online", beginAnew);
    return () => window.removeEventListener("online", beginAnew);
  }, []);
  return (
    <main className="page-failed">
      <LoadError what={say("ui.thisPage")} error={error} onRetry={beginAnew} />
      {useViewer().mayEdit() && (
        <Link to="/this-week" search={view}>
          {say("person.week")}
        </Link>
      )}
    </main>
  );
}

/** Pages that do not exist lead to the one that does. */
function GoHome() {
  useEffect(() => {
    void router.navigate({ to: "/", search: FIRST_VIEW, replace: true });
  }, []);
  return null;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** Where whoever signs in came from. */
    from?: string;
    /** Key of a report that waits in the queue, to be changed. */
    entry?: string;
  }
}

/** Where reading takes signing in, and nobody has: once, and back afterwards. */
function toSignIn() {
  const { href, pathname, search } = router.state.location;
  if (pathname === "/sign-in") return;
  void router.navigate({
    to: "/sign-in",
    search: readView(search).view,
    state: { from: href },
    replace: true,
  });
}

const client = createClient(toSignIn);

export function App() {
  return (
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  );
}
