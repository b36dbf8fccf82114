import "./sign-in.css";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useViewer } from "../api/viewer.ts";
import { Brand } from "../home/brand.tsx";
import { LanguageSwitch } from "../home/language-switch.tsx";
import { useView } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";
import { usePageTitle } from "../ui/use-page-title.ts";
import { ChooseForm } from "./choose-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Signs in; with the secret of a one-time link in the address, sets a password first. */
export default function SignInPage() {
  const { say } = useWords();
  const { view, change } = useView();
  const secret = useSecret();
  const { viewer } = useViewer();
  const from = useLocation({ select: ({ state }) => state.from });
  usePageTitle(say("account.title"));
  // The page begins anew, with everything that this person may see and nothing from before.
  const goOn = () => window.location.assign(ownAddress(from));
  const isChoosing = secret !== undefined;
  return (
    <div className="sign-in">
      <header>
        <span className="brand">
          <Brand />
        </span>
        <LanguageSwitch language={view.lang} onChange={(lang) => change({ lang }, true)} />
      </header>
      <main>
        <h1>{say(isChoosing ? "account.choose" : "account.signIn")}</h1>
        {viewer != null && !isChoosing ? (
          <>
            <p>{say("account.signedInAs", { name: viewer.name })}</p>
            <button type="button" className="main-button sign-in-send" onClick={goOn}>
              {say("account.goOn")}
            </button>
          </>
        ) : isChoosing ? (
          <ChooseForm secret={secret} onSignedIn={goOn} />
        ) : (
          <SignInForm onSignedIn={goOn} />
        )}
      </main>
    </div>
  );
}

/** The secret stands in the fragment, which no server and no log sees; from the address it goes at once. */
function useSecret(): string | undefined {
  const navigate = useNavigate();
  const hash = useLocation({ select: (location) => location.hash });
  const [secret, setSecret] = useState<string>();
  useEffect(() => {
    if (hash === "") return;
    setSecret(hash);
    void navigate({ to: ".", search: (before) => before, hash: "", state: true, replace: true });
  }, [hash, navigate]);
  return hash === "" ? secret : hash;
}

/** Only a page of ours. */
function ownAddress(from: string | undefined): string {
  const { origin } = window.location;
  const url = new URL(from ?? "/", origin);
  const isPage = url.origin === origin && url.pathname !== "/sign-in";
  return isPage ? url.pathname + url.search + url.hash : "/";
}
