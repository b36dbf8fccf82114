import type { PeopleQuery, Role } from "../api/generated/graphql.ts";
import { grantedCounty } from "../api/viewer.ts";
import { useWords } from "../ui/i18n.ts";
import { Fault } from "./admin-page.tsx";
import {
  DisableAccount,
  EnableAccount,
  NewLink,
  RemoveRole,
  SetRole,
  SetSystemAdministrator,
} from "./people-documents.ts";
import { ROLES } from "./roles.ts";
import { useSend } from "./send.ts";
import { SystemAdministrator } from "./system-administrator.tsx";

type Account = PeopleQuery["accounts"][number];

interface PersonRowProps {
  readonly account: Account;
  /** In which the role is shown and changed; none where all people are listed. */
  readonly county: string | undefined;
  readonly onSent: () => void;
  readonly onSecret: (secret: string) => void;
}

export function PersonRow({ account, county, onSent, onSecret }: PersonRowProps) {
  const { say } = useWords();
  const { send, fault, isSending } = useSend(onSent);
  const { id, version, isDisabled, isManaged } = account;
  const subject = { account: id, expectedVersion: version };
  const newLink = async () => {
    const sent = await send(NewLink, subject);
    if (sent?.linkSecret != null) onSecret(sent.linkSecret);
  };
  return (
    <tr className={isDisabled ? "admin-off" : undefined}>
      <th scope="row">{id}</th>
      <td>{account.name}</td>
      <td>
        {county === undefined ? (
          <AllRoles account={account} />
        ) : (
          <RoleChoice
            label={say("account.roleOf", { name: account.name })}
            role={account.grants.find((grant) => grant.county === county)?.role}
            isBusy={isSending}
            onChoose={(role) =>
              role === ""
                ? send(RemoveRole, { ...subject, county })
                : send(SetRole, { ...subject, county, role })
            }
          />
        )}
        {county !== undefined && account.isSystemAdministrator && (
          <small>{say("person.roles.SYSTEM_ADMINISTRATOR")}</small>
        )}
      </td>
      <td className="admin-figure">{say(stateOf(account))}</td>
      <td className="admin-figure">{account.lastSeenOn ?? "–"}</td>
      <td className="admin-actions">
        {isManaged && !isDisabled && (
          <button type="button" className="link-button" disabled={isSending} onClick={newLink}>
            {say("account.newLink")}
          </button>
        )}
        {isManaged && (
          <button
            type="button"
            className="link-button"
            disabled={isSending}
            onClick={() => send(isDisabled ? EnableAccount : DisableAccount, subject)}
          >
            {say(isDisabled ? "account.enable" : "account.disable")}
          </button>
        )}
        <SystemAdministrator
          account={account}
          isBusy={isSending}
          onSet={(isSystemAdministrator) =>
            void send(SetSystemAdministrator, { ...subject, isSystemAdministrator })
          }
        />
        {!isManaged && <small>{say("account.notManaged")}</small>}
        <Fault text={fault} />
      </td>
    </tr>
  );
}

const stateOf = ({ isDisabled, hasPassword }: Account): string => {
  if (isDisabled) return "account.states.disabled";
  return hasPassword ? "account.states.open" : "account.states.waiting";
};

function AllRoles({ account }: { account: Account }) {
  const { say, nameOf } = useWords();
  const roles = [
    ...(account.isSystemAdministrator ? [say("person.roles.SYSTEM_ADMINISTRATOR")] : []),
    ...account.grants.map((grant) =>
      say("person.roleIn", { county: nameOf(grantedCounty(grant)), role: say(`person.roles.${grant.role}`) }),
    ),
  ];
  return roles.length === 0 ? say("person.noRole") : roles.join(say("ui.list"));
}

interface RoleChoiceProps {
  readonly label: string;
  readonly role: Role | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (role: Role | "") => void;
}

function RoleChoice({ label, role, isBusy, onChoose }: RoleChoiceProps) {
  const { say } = useWords();
  return (
    <select
      aria-label={label}
      value={role ?? ""}
      disabled={isBusy}
      onChange={(event) => onChoose(event.target.value as Role | "")}
    >
      <option value="">{say("account.noRole")}</option>
      {ROLES.map((each) => (
        <option key={each} value={each}>
          {say(`person.roles.${each}`)}
        </option>
      ))}
    </select>
  );
}
