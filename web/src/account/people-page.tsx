import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useViewer } from "../api/viewer.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { AdminPage } from "./admin-page.tsx";
import { CountyChoice } from "./county-choice.tsx";
import { NewPerson } from "./new-person.tsx";
import { PeopleDocument } from "./people-documents.ts";
import { PersonRow } from "./person-row.tsx";
import { SecretShown } from "./secret-shown.tsx";
import { useChosenCounty, useManagedCounties } from "./use-counties.ts";

/** People who may sign in, and what they may do in a county. */
export default function PeoplePage() {
  const { say } = useWords();
  const { viewer } = useViewer();
  const counties = useManagedCounties();
  const { county: first, choose } = useChosenCounty(counties);
  const [showsAll, setShowsAll] = useState(false);
  const county = showsAll ? undefined : first;
  // Of a system without counties there is nobody but those who manage all of it.
  const isOfEverybody = showsAll || (viewer?.isSystemAdministrator === true && counties?.length === 0);
  const onChoose = (code: string) => {
    setShowsAll(code === "");
    if (code !== "") choose(code);
  };
  const everything = viewer?.isSystemAdministrator ? { everything: say("account.everybody") } : {};
  return (
    <AdminPage
      title={say("person.pages.people")}
      note={say("account.peopleNote")}
      isForAdministrators
      choice={<CountyChoice counties={counties} chosen={county} onChoose={onChoose} {...everything} />}
    >
      {(county !== undefined || isOfEverybody) && <People key={county ?? ""} county={county} />}
    </AdminPage>
  );
}

function People({ county }: { county: string | undefined }) {
  const { say } = useWords();
  const [secret, setSecret] = useState<string>();
  const { data, error, refetch } = useQuery(PeopleDocument, {
    variables: { within: county ?? null },
    fetchPolicy: "cache-and-network",
  });
  const onSent = () => void refetch();
  if (error !== undefined) return <LoadError what={say("account.people")} error={error} onRetry={onSent} />;
  return (
    <>
      <NewPerson county={county} onSent={onSent} onSecret={setSecret} />
      {secret !== undefined && (
        <SecretShown
          title={say("account.linkMade")}
          note={say("account.linkNote")}
          secret={`${window.location.origin}/sign-in#${secret}`}
          onClose={() => setSecret(undefined)}
        />
      )}
      {data === undefined ? (
        <SkeletonRows rows={6} rowHeight={40} />
      ) : (
        <div className="admin-scroll">
          <table className="admin-table">
            <thead>
              <tr>
                {["name", "person", "role", "state", "lastSeen", "actions"].map((column) => (
                  <th key={column} scope="col">
                    {say(`account.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.accounts.map((account) => (
                <PersonRow
                  key={account.id}
                  account={account}
                  county={county}
                  onSent={onSent}
                  onSecret={setSecret}
                />
              ))}
            </tbody>
          </table>
          {data.accounts.length === 0 && <p className="admin-empty">{say("account.nobody")}</p>}
        </div>
      )}
    </>
  );
}
