import { useWords } from "../ui/i18n.ts";
import { Notice } from "../ui/states.tsx";

/** What this browser lacks for reporting in the field; null where it lacks nothing. */
function missing(): "inApp" | "insecure" | "storage" | null {
  if (/MicroMessenger|DingTalk|QQ\/|Weibo/i.test(navigator.userAgent)) return "inApp";
  if (!window.isSecureContext) return "insecure";
  return typeof indexedDB === "undefined" || !("geolocation" in navigator) ? "storage" : null;
}

/** Says where reports cannot wait safely or photos cannot tell their place, and what to do about it. */
export function BrowserNeeds() {
  const { say } = useWords();
  const lack = missing();
  if (lack === null) return null;
  return (
    <Notice tone="warning" title={say(`reporting.needs.${lack}`)}>
      {say("reporting.needs.next")}
    </Notice>
  );
}
