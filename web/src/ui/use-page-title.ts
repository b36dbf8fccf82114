import { useEffect } from "react";
import { useWords } from "./i18n.ts";

/** What the tab is called. */
export function usePageTitle(title: string): void {
  const { language } = useWords();
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = title;
  }, [language, title]);
}
