import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import type { ZonesOfCountyQuery } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { AdminPage, Fault } from "./admin-page.tsx";
import { CountyChoice } from "./county-choice.tsx";
import { useSend } from "./send.ts";
import { useChosenCounty, useManagedCounties } from "./use-counties.ts";
import { DeleteZone, ZonesDocument } from "./zone-documents.ts";
import { ZoneForm } from "./zone-form.tsx";

/** Groups of townships of a county. */
export default function ZonesPage() {
  const { say } = useWords();
  const counties = useManagedCounties();
  const { county, choose } = useChosenCounty(counties);
  return (
    <AdminPage
      title={say("person.pages.zones")}
      note={say("account.zonesNote")}
      isForAdministrators
      choice={<CountyChoice counties={counties} chosen={county} onChoose={choose} />}
    >
      {counties?.length === 0 && <p className="admin-empty">{say("account.noCounties")}</p>}
      {county !== undefined && <Zones key={county} county={county} />}
    </AdminPage>
  );
}

type Zone = ZonesOfCountyQuery["zones"][number];

function Zones({ county }: { county: string }) {
  const { say } = useWords();
  // The code of the zone that is changed; empty for a new one.
  const [edited, setEdited] = useState<string>();
  const { data, error, refetch } = useQuery(ZonesDocument, {
    variables: { county },
    fetchPolicy: "cache-and-network",
  });
  const onSent = () => void refetch();
  if (error !== undefined) return <LoadError what={say("account.zones")} error={error} onRetry={onSent} />;
  if (data === undefined) return <SkeletonRows rows={5} rowHeight={40} />;
  const zone = data.zones.find(({ code }) => code === edited);
  const close = () => setEdited(undefined);
  return (
    <>
      <ul className="admin-list">
        {data.zones.map((each) => (
          <ZoneItem key={each.code} zone={each} onEdit={() => setEdited(each.code)} onSent={onSent} />
        ))}
      </ul>
      {data.zones.length === 0 && <p className="admin-empty">{say("account.noZones")}</p>}
      {edited === undefined ? (
        <button type="button" className="main-button" onClick={() => setEdited("")}>
          {say("account.newZone")}
        </button>
      ) : (
        <ZoneForm
          key={`${edited} ${zone?.version ?? ""}`}
          county={county}
          zone={zone}
          zones={data.zones}
          townships={data.area?.children ?? []}
          onSent={onSent}
          onClose={close}
        />
      )}
    </>
  );
}

function ZoneItem({ zone, onEdit, onSent }: { zone: Zone; onEdit: () => void; onSent: () => void }) {
  const { say, nameOf } = useWords();
  const { send, fault, isSending } = useSend(onSent);
  const [isAsked, setIsAsked] = useState(false);
  const remove = () => {
    setIsAsked(false);
    void send(DeleteZone, { zone: zone.code, expectedVersion: zone.version });
  };
  return (
    <li>
      <b>{zone.name}</b>
      <span>{zone.townships.map(nameOf).join(say("ui.list"))}</span>
      <span className="admin-actions">
        <button type="button" className="link-button" onClick={onEdit}>
          {say("account.edit")}
        </button>
        <button
          type="button"
          className="link-button"
          disabled={isSending}
          onClick={isAsked ? remove : () => setIsAsked(true)}
        >
          {say(isAsked ? "account.reallyDelete" : "account.delete")}
        </button>
      </span>
      <Fault text={fault} />
    </li>
  );
}
