import { useWords } from "../ui/i18n.ts";
import type { County } from "./use-counties.ts";

interface CountyChoiceProps {
  /** None until they are known. */
  readonly counties: readonly County[] | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (county: string) => void;
  /** What no county means, where that can be chosen. */
  readonly everything?: string;
}

export function CountyChoice({ counties, chosen, onChoose, everything }: CountyChoiceProps) {
  const { say } = useWords();
  if (counties?.length === 0 && everything === undefined) return null;
  return (
    <label className="admin-choice">
      {say("account.county")}
      <select value={chosen ?? ""} onChange={(event) => onChoose(event.target.value)}>
        {everything !== undefined && <option value="">{everything}</option>}
        {counties?.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
