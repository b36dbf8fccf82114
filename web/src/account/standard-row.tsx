import { type FormEvent, useState } from "react";
import type { StandardsOfCountyQuery } from "../api/generated/graphql.ts";
import { measureText, thresholdText } from "../coverage/threshold.ts";
import { useWords } from "../ui/i18n.ts";
import { Fault } from "./admin-page.tsx";
import { useSend } from "./send.ts";
import { OverrideStandard, RemoveOverride } from "./standard-documents.ts";

type Standard = NonNullable<StandardsOfCountyQuery["countyStandards"]>["standards"][number];

interface StandardRowProps {
  readonly standard: Standard;
  readonly name: string;
  readonly county: string;
  readonly version: number;
  readonly onSent: () => void;
}

export function StandardRow({ standard, name, county, version, onSent }: StandardRowProps) {
  const words = useWords();
  const { say } = words;
  const { send, fault, isSending } = useSend(onSent);
  const [isOpen, setIsOpen] = useState(false);
  const { indicator, role, unit, citation } = standard;
  const isOwn = standard.profile === "county";
  const respect = { county, expectedVersion: version, indicator, role };
  return (
    <tr className={isOwn ? "admin-own" : undefined}>
      <th scope="row">{name}</th>
      <td>{say(`account.respects.${role}`)}</td>
      <td className="admin-figure">
        {standard.threshold == null ? say("account.byReports") : thresholdText(words, standard, unit)}
      </td>
      <td>
        {citation ?? say(isOwn ? "account.ownWithoutDocument" : "account.systemDefault")}
        {isOwn && standard.usual != null && (
          <small>{say("account.usually", { limit: measureText(words, standard.usual, unit) })}</small>
        )}
      </td>
      <td className="admin-actions">
        {standard.usual != null && !isOpen && (
          <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
            {say(isOwn ? "account.edit" : "account.setOwn")}
          </button>
        )}
        {isOwn && !isOpen && (
          <button
            type="button"
            className="link-button"
            disabled={isSending}
            onClick={() => send(RemoveOverride, respect)}
          >
            {say("account.takeAway")}
          </button>
        )}
        {isOpen && (
          <OwnLimit
            standard={standard}
            label={`${name} ${say(`account.respects.${role}`)}`}
            onClose={() => setIsOpen(false)}
            onSave={async (limit, document) => {
              const sent = await send(OverrideStandard, { ...respect, threshold: limit, citation: document });
              if (sent !== undefined) setIsOpen(false);
            }}
          />
        )}
        <Fault text={fault} />
      </td>
    </tr>
  );
}

interface OwnLimitProps {
  readonly standard: Standard;
  readonly label: string;
  readonly onSave: (limit: number, document: string | null) => void;
  readonly onClose: () => void;
}

function OwnLimit({ standard, label, onSave, onClose }: OwnLimitProps) {
  const { say } = useWords();
  const [limit, setLimit] = useState(String(standard.threshold ?? ""));
  const [document, setDocument] = useState(standard.profile === "county" ? (standard.citation ?? "") : "");
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(Number(limit), document.trim() === "" ? null : document.trim());
  };
  return (
    <form className="admin-inline" onSubmit={save}>
      <input
        type="number"
        aria-label={label}
        min={0}
        step="any"
        required
        value={limit}
        onChange={(event) => setLimit(event.target.value)}
      />
      <input
        aria-label={say("account.document")}
        placeholder={say("account.document")}
        maxLength={120}
        value={document}
        onChange={(event) => setDocument(event.target.value)}
      />
      <button type="submit" className="main-button">
        {say("account.saveChange")}
      </button>
      <button type="button" className="paper-button" onClick={onClose}>
        {say("ui.close")}
      </button>
    </form>
  );
}
