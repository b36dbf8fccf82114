import { useWords } from "../ui/i18n.ts";
import { faultText, type Typing } from "./change-context.ts";

/** What is wrong with no field of the form. */
export function Elsewhere({ values, faults }: Pick<Typing, "values" | "faults">) {
  const words = useWords();
  const known = faults.filter(({ at }) => !(at in values));
  if (known.length === 0) return null;
  return (
    <div className="edit-elsewhere" role="alert">
      {known.map((fault) => (
        <p key={`${fault.at} ${faultText(words, fault)}`}>{faultText(words, fault)}</p>
      ))}
    </div>
  );
}
