import { type FormEvent, useState } from "react";
import type { Role } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { Fault } from "./admin-page.tsx";
import { CreateAccount } from "./people-documents.ts";
import { ROLES } from "./roles.ts";
import { useSend } from "./send.ts";

interface NewPersonProps {
  /** None for a person who manages the whole system. */
  readonly county: string | undefined;
  readonly onSent: () => void;
  readonly onSecret: (secret: string) => void;
}

export function NewPerson({ county, onSent, onSecret }: NewPersonProps) {
  const { say } = useWords();
  const { send, fault, isSending } = useSend(onSent);
  const [id, setId] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("ENGINEER");
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const work = county === undefined ? { isSystemAdministrator: true } : { county, role };
    const sent = await send(CreateAccount, { id: id.trim().toLowerCase(), name, ...work });
    if (sent === undefined) return;
    setId("");
    setName("");
    if (sent.linkSecret != null) onSecret(sent.linkSecret);
  };
  return (
    <form className="admin-form" onSubmit={create}>
      <h2>{say(county === undefined ? "account.newSystemAdministrator" : "account.newPerson")}</h2>
      <label>
        {say("account.name")}
        <input
          value={id}
          required
          maxLength={64}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setId(event.target.value)}
        />
      </label>
      <label>
        {say("account.columns.person")}
        <input value={name} required maxLength={60} onChange={(event) => setName(event.target.value)} />
      </label>
      {county !== undefined && (
        <label>
          {say("account.columns.role")}
          <select value={role} onChange={(event) => setRole(event.target.value as Role)}>
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {say(`person.roles.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="main-button" disabled={isSending}>
        {say("account.create")}
      </button>
      <Fault text={fault} />
    </form>
  );
}
