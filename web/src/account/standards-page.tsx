import { useQuery } from "@apollo/client/react";
import type { StandardsOfCountyQuery } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { AdminPage, Fault } from "./admin-page.tsx";
import { CountyChoice } from "./county-choice.tsx";
import { useSend } from "./send.ts";
import { SetCountyProfile, StandardsDocument } from "./standard-documents.ts";
import { StandardRow } from "./standard-row.tsx";
import { useChosenCounty, useManagedCounties } from "./use-counties.ts";

/** What a county is held to: its profile, and its own limits over it. */
export default function StandardsPage() {
  const { say } = useWords();
  const counties = useManagedCounties();
  const { county, choose } = useChosenCounty(counties);
  return (
    <AdminPage
      title={say("person.pages.standards")}
      note={say("account.standardsNote")}
      isForAdministrators
      choice={<CountyChoice counties={counties} chosen={county} onChoose={choose} />}
    >
      {counties?.length === 0 && <p className="admin-empty">{say("account.noCounties")}</p>}
      {county !== undefined && <Standards key={county} county={county} />}
    </AdminPage>
  );
}

function Standards({ county }: { county: string }) {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(StandardsDocument, {
    variables: { county },
    fetchPolicy: "cache-and-network",
  });
  const onSent = () => void refetch();
  if (error !== undefined)
    return <LoadError what={say("account.standards")} error={error} onRetry={onSent} />;
  if (data?.countyStandards == null) return <SkeletonRows rows={12} rowHeight={40} />;
  return <Table held={data.countyStandards} indicators={data.indicators} onSent={onSent} />;
}

interface TableProps {
  readonly held: NonNullable<StandardsOfCountyQuery["countyStandards"]>;
  readonly indicators: StandardsOfCountyQuery["indicators"];
  readonly onSent: () => void;
}

function Table({ held, indicators, onSent }: TableProps) {
  const { say, nameOf } = useWords();
  const nameOfIndicator = (id: string): string => {
    const indicator = indicators.find((each) => each.id === id);
    return indicator === undefined ? id : nameOf(indicator);
  };
  return (
    <>
      <ProfileChoice held={held} onSent={onSent} />
      <div className="admin-scroll">
        <table className="admin-table">
          <thead>
            <tr>
              {["indicator", "respect", "limit", "source", "ownLimit"].map((column) => (
                <th key={column} scope="col">
                  {say(`account.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {held.standards.map((standard) => (
              <StandardRow
                key={`${standard.indicator} ${standard.role}`}
                standard={standard}
                name={nameOfIndicator(standard.indicator)}
                county={held.county}
                version={held.version}
                onSent={onSent}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ProfileChoice({ held, onSent }: Pick<TableProps, "held" | "onSent">) {
  const { say, has } = useWords();
  const { send, fault, isSending } = useSend(onSent);
  const nameOfProfile = (profile: string) =>
    has(`account.profiles.${profile}`) ? say(`account.profiles.${profile}`) : profile;
  return (
    <div className="admin-form">
      <label>
        {say("account.profile")}
        <select
          value={held.profile}
          disabled={isSending}
          onChange={(event) =>
            send(SetCountyProfile, {
              county: held.county,
              expectedVersion: held.version,
              profile: event.target.value,
            })
          }
        >
          {held.profiles.map((profile) => (
            <option key={profile} value={profile}>
              {nameOfProfile(profile)}
            </option>
          ))}
        </select>
      </label>
      <Fault text={fault} />
    </div>
  );
}
