import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import type { TokensQuery } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { AdminPage, Fault } from "./admin-page.tsx";
import { NewToken } from "./new-token.tsx";
import { SecretShown } from "./secret-shown.tsx";
import { useSend } from "./send.ts";
import { RevokeToken, TokensDocument } from "./token-documents.ts";

/** What programs sign in with. */
export default function TokensPage() {
  const { say } = useWords();
  return (
    <AdminPage
      title={say("person.pages.tokens")}
      note={say("account.tokensNote")}
      isForAdministrators={false}
    >
      <Tokens />
    </AdminPage>
  );
}

function Tokens() {
  const { say } = useWords();
  const [secret, setSecret] = useState<string>();
  const { data, error, refetch } = useQuery(TokensDocument, { fetchPolicy: "cache-and-network" });
  const onSent = () => void refetch();
  if (error !== undefined) return <LoadError what={say("account.tokens")} error={error} onRetry={onSent} />;
  return (
    <>
      <NewToken onSent={onSent} onSecret={setSecret} />
      {secret !== undefined && (
        <SecretShown
          title={say("account.tokenMade")}
          note={say("account.tokenNote")}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
      {data === undefined ? (
        <SkeletonRows rows={4} rowHeight={40} />
      ) : (
        <List tokens={data.tokens} onSent={onSent} />
      )}
    </>
  );
}

function List({ tokens, onSent }: { tokens: TokensQuery["tokens"]; onSent: () => void }) {
  const { say } = useWords();
  if (tokens.length === 0) return <p className="admin-empty">{say("account.noTokens")}</p>;
  return (
    <div className="admin-scroll">
      <table className="admin-table">
        <thead>
          <tr>
            {["purpose", "owner", "scopes", "counties", "expires", "lastUsed", "actions"].map((column) => (
              <th key={column} scope="col">
                {say(`account.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onSent={onSent} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TokenRow({ token, onSent }: { token: TokensQuery["tokens"][number]; onSent: () => void }) {
  const { say } = useWords();
  const { send, fault, isSending } = useSend(onSent);
  const { id, name, owner, scopes, counties, expiresOn, isValid, lastUsedOn } = token;
  return (
    <tr className={isValid ? undefined : "admin-off"}>
      <th scope="row">{name}</th>
      <td>{owner}</td>
      <td>{scopes.map((scope) => say(`account.scopes.${scope}`)).join(say("ui.list"))}</td>
      <td>{counties.join(say("ui.list"))}</td>
      <td>{expiresOn}</td>
      <td>{lastUsedOn ?? say("account.never")}</td>
      <td className="admin-actions">
        {isValid ? (
          <button
            type="button"
            className="link-button"
            disabled={isSending}
            onClick={() => send(RevokeToken, { token: id })}
          >
            {say("account.revoke")}
          </button>
        ) : (
          say("account.invalid")
        )}
        <Fault text={fault} />
      </td>
    </tr>
  );
}
