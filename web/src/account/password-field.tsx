import { useState } from "react";
import { useWords } from "../ui/i18n.ts";

interface PasswordFieldProps {
  readonly label: string;
  readonly autoComplete: "current-password" | "new-password";
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password, which can be looked at while it is typed. */
export function PasswordField({ label, autoComplete, value, onChange }: PasswordFieldProps) {
  const { say } = useWords();
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <label>
        {label}
        <input
          type={isShown ? "text" : "password"}
          value={value}
          required
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <label className="sign-in-show">
        <input type="checkbox" checked={isShown} onChange={(event) => setIsShown(event.target.checked)} />
        {say("account.show")}
      </label>
    </>
  );
}
