import { type FormEvent, useState } from "react";
import { type SignedIn, signIn } from "../api/session.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { PasswordField } from "./password-field.tsx";

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const words = useWords();
  const { say } = words;
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [answer, setAnswer] = useState<SignedIn>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsSending(true);
    const given = await signIn(name.trim().toLowerCase(), password);
    if (given.kind === "signedIn") return onSignedIn();
    setAnswer(given);
    setIsSending(false);
  };
  return (
    <form onSubmit={send}>
      <p>{say("account.signInNote")}</p>
      <label>
        {say("account.name")}
        <input
          value={name}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <PasswordField
        label={say("account.password")}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {answer !== undefined && (
        <p className="sign-in-fault" role="alert">
          {faultOf(words, answer)}
        </p>
      )}
      <button type="submit" className="main-button sign-in-send" disabled={isSending}>
        {say("account.signIn")}
      </button>
      <small>{say("account.forgotten")}</small>
    </form>
  );
}

function faultOf({ say }: Words, answer: SignedIn): string {
  if (answer.kind === "tooMany") return say("account.tooMany", { minutes: answer.minutes });
  if (answer.kind === "failed") return say("account.failed", { detail: answer.detail });
  return say("account.refused");
}
