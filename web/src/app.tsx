import { ApolloProvider } from "@apollo/client/react";
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useLocation,
} from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { accountWords } from "./account/words.ts";
import { createClient } from "./api/client.ts";
import { compareWords } from "./compare/words.ts";
import { timeStripWords } from "./coverage/time-strip-words.ts";
import { coverageWords } from "./coverage/words.ts";
import { explorerWords } from "./explorer/words.ts";
import { gapsWords } from "./gaps/words.ts";
import { groundWords } from "./ground/words.ts";
import { askAheadForMap } from "./home/ahead.ts";
import { MapPage } from "./home/map-page.tsx";
import { personWords } from "./home/person-words.ts";
import { FIRST_VIEW, readSearch, readView, writeSearch } from "./home/url-state.ts";
import { useLive } from "./home/use-live.ts";
import { useView } from "./home/view.ts";
import { homeWords } from "./home/words.ts";
import { mapWords } from "./map/words.ts";
import { outboxWords } from "./outbox/words.ts";
import { overviewWords } from "./overview/words.ts";
import { editingWords } from "./project-editing/words.ts";
import { projectListWords } from "./project-list/words.ts";
import { projectPageWords } from "./project-page/words.ts";
import { projectsWords } from "./projects/words.ts";
import { relocationWords } from "./relocation/words.ts";
import { reportingWords } from "./reporting/words.ts";
import { selectionWords } from "./selection/words.ts";
import { takeawayWords } from "./takeaway/words.ts";
import { startWords } from "./ui/i18n.ts";
import { SkeletonRows } from "./ui/states.tsx";
import { Theme } from "./ui/theme.tsx";
import { uiWords } from "./ui/words.ts";
import { villageWords } from "./village/words.ts";

export const dictionaries = {
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
  overview: overviewWords,
  compare: compareWords,
  explorer: explorerWords,
  village: villageWords,
  projectList: projectListWords,
  projectPage: projectPageWords,
  editing: editingWords,
  outbox: outboxWords,
  reporting: reportingWords,
  ground: groundWords,
  person: personWords,
  account: accountWords,
};

const { lang } = readView(readSearch(window.location.search)).view;
const words = startWords(dictionaries, lang);

function InLanguage() {
  const { view } = useView();
  useEffect(() => {
    if (words.language !== view.lang) void words.changeLanguage(view.lang);
  }, [view.lang]);
  useLive(view.area, useLocation({ select: ({ pathname }) => pathname !== "/sign-in" }));
  return (
    <Theme language={view.lang}>
      <Suspense fallback={<SkeletonRows rows={12} rowHeight={36} />}>
        <Outlet />
      </Suspense>
    </Theme>
  );
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
  component: lazy(() => import("./overview/overview-page.tsx")),
});
const villageRoute = createRoute({
  getParentRoute: () => root,
  path: "/village/$code",
  component: lazy(() => import("./village/village-page.tsx")),
});
const groundRoute = createRoute({
  getParentRoute: () => root,
  path: "/village/$code/ground",
  component: lazy(() => import("./ground/ground-page.tsx")),
});
const projectsRoute = createRoute({
  getParentRoute: () => root,
  path: "/projects",
  component: lazy(() => import("./project-list/projects-page.tsx")),
});
const newProjectRoute = createRoute({
  getParentRoute: () => root,
  path: "/projects/new",
  component: lazy(() => import("./project-editing/new-project-page.tsx")),
});
const projectRoute = createRoute({
  getParentRoute: () => root,
  path: "/projects/$code",
  component: lazy(() => import("./project-page/project-page.tsx")),
});
const reportRoute = createRoute({
  getParentRoute: () => root,
  path: "/projects/$code/report",
  component: lazy(() => import("./reporting/report-page.tsx")),
});
const weekRoute = createRoute({
  getParentRoute: () => root,
  path: "/this-week",
  component: lazy(() => import("./reporting/week-page.tsx")),
});
const compareRoute = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  component: lazy(() => import("./compare/compare-page.tsx")),
});
const apiRoute = createRoute({
  getParentRoute: () => root,
  path: "/api",
  component: lazy(() => import("./explorer/api-page.tsx")),
});
const signInRoute = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazy(() => import("./account/sign-in-page.tsx")),
});
const accountRoute = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazy(() => import("./account/account-page.tsx")),
});
const peopleRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin/people",
  component: lazy(() => import("./account/people-page.tsx")),
});
const tokensRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin/tokens",
  component: lazy(() => import("./account/tokens-page.tsx")),
});
const zonesRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin/zones",
  component: lazy(() => import("./account/zones-page.tsx")),
});
const standardsRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin/standards",
  component: lazy(() => import("./account/standards-page.tsx")),
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
});

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
