import { type FormEvent, useState } from "react";
import { choosePassword, type SignedIn } from "../api/session.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { passwordFault } from "./password-fault.ts";
import { PasswordField } from "./password-field.tsx";

export function ChooseForm({ secret, onSignedIn }: { secret: string; onSignedIn: () => void }) {
  const words = useWords();
  const { say } = words;
  const [password, setPassword] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [fault, setFault] = useState<string>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const own = passwordFault(words, password);
    setFault(own);
    if (own !== undefined) return;
    setIsSending(true);
    const answer = await choosePassword(secret, password);
    if (answer.kind === "signedIn") return onSignedIn();
    setFault(faultOf(words, answer));
    setIsSending(false);
  };
  return (
    <form onSubmit={send}>
      <p>{say("account.chooseNote")}</p>
      <PasswordField
        label={say("account.newPassword")}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <small>{say("account.rule")}</small>
      {fault !== undefined && (
        <p className="sign-in-fault" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" className="main-button sign-in-send" disabled={isSending}>
        {say("account.save")}
      </button>
    </form>
  );
}

function faultOf({ say }: Words, answer: SignedIn): string {
  if (answer.kind === "refused") return say("account.linkRefused");
  if (answer.kind === "failed") return say("account.failed", { detail: answer.detail });
  return say("account.unfit");
}
