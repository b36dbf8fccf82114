import { type FormEvent, useState } from "react";
import type { ZonesOfCountyQuery } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { Fault } from "./admin-page.tsx";
import { useSend } from "./send.ts";
import { CreateZone, EditZone } from "./zone-documents.ts";

type Zone = ZonesOfCountyQuery["zones"][number];

interface ZoneFormProps {
  readonly county: string;
  /** The zone that is changed; none for a new one. */
  readonly zone: Zone | undefined;
  readonly zones: readonly Zone[];
  readonly townships: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn?: string | null;
  }[];
  readonly onSent: () => void;
  readonly onClose: () => void;
}

export function ZoneForm({ county, zone, zones, townships, onSent, onClose }: ZoneFormProps) {
  const { say, nameOf } = useWords();
  const { send, fault, isSending } = useSend(onSent);
  const [name, setName] = useState(zone?.name ?? "");
  const [chosen, setChosen] = useState<readonly string[]>(zone?.townships.map(({ code }) => code) ?? []);
  const zoneOf = (code: string) =>
    zones.find(
      (each) => each.code !== zone?.code && each.townships.some((township) => township.code === code),
    );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wished = { name, townships: chosen };
    const sent =
      zone === undefined
        ? await send(CreateZone, { county, ...wished })
        : await send(EditZone, { zone: zone.code, expectedVersion: zone.version, ...wished });
    if (sent !== undefined) onClose();
  };
  return (
    <form className="admin-form" onSubmit={save}>
      <h2>{zone === undefined ? say("account.newZone") : zone.name}</h2>
      <label>
        {say("account.zoneName")}
        <input value={name} required maxLength={40} onChange={(event) => setName(event.target.value)} />
      </label>
      <fieldset className="admin-checks">
        <legend>{say("account.townships")}</legend>
        {townships.map((township) => {
          const other = zoneOf(township.code);
          return (
            <label className="admin-check" key={township.code}>
              <input
                type="checkbox"
                disabled={other !== undefined}
                checked={chosen.includes(township.code)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked
                      ? [...chosen, township.code]
                      : chosen.filter((each) => each !== township.code),
                  )
                }
              />
              {nameOf(township)}
              {other !== undefined && <small>{other.name}</small>}
            </label>
          );
        })}
      </fieldset>
      <button type="submit" className="main-button" disabled={isSending || chosen.length === 0}>
        {say("account.saveChange")}
      </button>
      <button type="button" className="paper-button" onClick={onClose}>
        {say("ui.close")}
      </button>
      <Fault text={fault} />
    </form>
  );
}
