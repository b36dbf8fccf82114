import { useState } from "react";
import { useViewer } from "../api/viewer.ts";
import { useWords } from "../ui/i18n.ts";

interface SystemAdministratorProps {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly isSystemAdministrator: boolean;
    readonly isDisabled: boolean;
  };
  readonly isBusy: boolean;
  readonly onSet: (isSystemAdministrator: boolean) => void;
}

/** Appoints a system administrator, or ends that, once it was asked whether that is meant. Nobody does so to themselves. */
export function SystemAdministrator({ account, isBusy, onSet }: SystemAdministratorProps) {
  const { say } = useWords();
  const { viewer } = useViewer();
  const [isAsked, setIsAsked] = useState(false);
  const { id, name, isSystemAdministrator: isOne, isDisabled } = account;
  const what = isOne ? "dismiss" : "appoint";
  if (viewer?.isSystemAdministrator !== true || viewer.account === id || (isDisabled && !isOne)) return null;
  if (!isAsked)
    return (
      <button type="button" className="link-button" disabled={isBusy} onClick={() => setIsAsked(true)}>
        {say(`account.${what}`)}
      </button>
    );
  const set = () => {
    setIsAsked(false);
    onSet(!isOne);
  };
  return (
    <span className="admin-ask">
      <small>{say(`account.${what}Asked`, { name })}</small>
      <button type="button" className="link-button" disabled={isBusy} onClick={set}>
        {say(`account.${what}Really`)}
      </button>
      <button type="button" className="link-button" onClick={() => setIsAsked(false)}>
        {say("account.cancel")}
      </button>
    </span>
  );
}
