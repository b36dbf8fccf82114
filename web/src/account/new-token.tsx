import { type FormEvent, useState } from "react";
import { grantedCounty, useViewer } from "../api/viewer.ts";
import { useWords } from "../ui/i18n.ts";
import { Fault } from "./admin-page.tsx";
import { useSend } from "./send.ts";
import { CreateToken } from "./token-documents.ts";
import { useManagedCounties } from "./use-counties.ts";

const USUAL_DAYS = 90;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export function NewToken(props: { onSent: () => void; onSecret: (secret: string) => void }) {
  const { say } = useWords();
  const { send, fault, isSending } = useSend(props.onSent);
  const [name, setName] = useState("");
  const [mayWrite, setMayWrite] = useState(false);
  const [counties, setCounties] = useState<readonly string[]>([]);
  const [expiresOn, setExpiresOn] = useState(() => inDays(USUAL_DAYS));
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const scopes = mayWrite ? (["READ", "WRITE"] as const) : (["READ"] as const);
    const sent = await send(CreateToken, { name, scopes, counties, expiresOn });
    if (sent === undefined) return;
    setName("");
    if (sent.secret != null) props.onSecret(sent.secret);
  };
  return (
    <form className="admin-form" onSubmit={create}>
      <h2>{say("account.newToken")}</h2>
      <label>
        {say("account.columns.purpose")}
        <input value={name} required maxLength={60} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {say("account.columns.expires")}
        <input
          type="date"
          value={expiresOn}
          required
          min={inDays(0)}
          max={inDays(365)}
          onChange={(event) => setExpiresOn(event.target.value)}
        />
      </label>
      <label className="admin-check">
        <input type="checkbox" checked={mayWrite} onChange={(event) => setMayWrite(event.target.checked)} />
        {say("account.mayWrite")}
      </label>
      <CountyChecks chosen={counties} onChange={setCounties} />
      <button type="submit" className="main-button" disabled={isSending || counties.length === 0}>
        {say("account.create")}
      </button>
      <Fault text={fault} />
    </form>
  );
}

interface CountyChecksProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function CountyChecks({ chosen, onChange }: CountyChecksProps) {
  const { say, nameOf } = useWords();
  const { viewer } = useViewer();
  const managed = useManagedCounties();
  const own = (viewer?.grants ?? []).map((grant) => ({
    code: grant.county,
    name: nameOf(grantedCounty(grant)),
  }));
  const counties = viewer?.isSystemAdministrator ? managed : own;
  return (
    <fieldset className="admin-checks">
      <legend>{say("account.columns.counties")}</legend>
      {counties?.map(({ code, name }) => (
        <label className="admin-check" key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, code] : chosen.filter((each) => each !== code))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
