import { type FormEvent, useState } from "react";
import { changePassword, type SignedIn } from "../api/session.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { AdminPage, Fault } from "./admin-page.tsx";
import { passwordFault } from "./password-fault.ts";

/** One's own account: the password is changed here. */
export default function AccountPage() {
  const { say } = useWords();
  return (
    <AdminPage
      title={say("person.pages.account")}
      note={say("account.accountNote")}
      isForAdministrators={false}
    >
      <PasswordForm />
    </AdminPage>
  );
}

function PasswordForm() {
  const words = useWords();
  const { say } = words;
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [fault, setFault] = useState<string>();
  const [isDone, setIsDone] = useState(false);
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setIsDone(false);
    const own = passwordFault(words, next);
    setFault(own);
    if (own !== undefined) return;
    const answer = await changePassword(current, next);
    setFault(faultOf(words, answer));
    setIsDone(answer.kind === "signedIn");
  };
  return (
    <form className="admin-form admin-narrow" onSubmit={change}>
      <h2>{say("account.changePassword")}</h2>
      <Password
        label={say("account.currentPassword")}
        autoComplete="current-password"
        onChange={setCurrent}
      />
      <Password label={say("account.newPassword")} autoComplete="new-password" onChange={setNext} />
      <small>{say("account.rule")}</small>
      <button type="submit" className="main-button">
        {say("account.saveChange")}
      </button>
      <Fault text={fault} />
      {isDone && <p role="status">{say("account.passwordChanged")}</p>}
    </form>
  );
}

function Password(props: { label: string; autoComplete: string; onChange: (value: string) => void }) {
  return (
    <label>
      {props.label}
      <input
        type="password"
        required
        autoComplete={props.autoComplete}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

function faultOf({ say }: Words, answer: SignedIn): string | undefined {
  if (answer.kind === "signedIn") return undefined;
  if (answer.kind === "tooMany") return say("account.tooMany", { minutes: answer.minutes });
  if (answer.kind === "failed") return say("account.notSent", { detail: answer.detail });
  return say(answer.kind === "unfit" ? "account.unfit" : "account.wrongPassword");
}
