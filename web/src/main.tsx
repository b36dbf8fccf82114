import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/600.css";
import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { renewStalePage } from "./device/stale-page.ts";

renewStalePage();

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to stand in");
createRoot(root).render(<App />);
