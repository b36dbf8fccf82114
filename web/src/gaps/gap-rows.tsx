import "./gap-rows.css";
import { type FragmentType, readFragment } from "../api/generated/fragment-masking.ts";
import { graphql } from "../api/generated/gql.ts";
import { measureText } from "../coverage/threshold.ts";
import { ClassMark, type ClassName } from "../ui/class-mark.tsx";
import { useWords } from "../ui/i18n.ts";
import { OutlookPill } from "./outlook-pill.tsx";

const GapRow = graphql(`
  fragment GapRow on Gap {
    id
    village { code name nameEn township { code name nameEn } }
    indicator { id unit }
    peopleWithout
    shortfall
    outlook
    closesOn
    closingProject { code name }
    stalledProject { code name }
  }
`);

interface GapRowsProps {
  readonly gaps: readonly FragmentType<typeof GapRow>[];
  readonly chosenVillage?: string | undefined;
  readonly onChoose: (village: string) => void;
}

/** Villages with a gap: who is left out, by how much it falls short, and what comes. */
export function GapRows(props: GapRowsProps) {
  const words = useWords();
  const { nameOf } = words;
  return (
    <ul className="gap-rows">
      {readFragment(GapRow, props.gaps).map((gap) => (
        <li key={gap.id}>
          <button
            type="button"
            className="gap-row"
            aria-current={gap.village.code === props.chosenVillage}
            onClick={() => props.onChoose(gap.village.code)}
          >
            <ClassMark of={gap.outlook.toLowerCase() as ClassName} />
            <span className="gap-row-name">
              <b>{nameOf(gap.village)}</b>
              <small>
                {nameOf(gap.village.township)}
                {gap.shortfall != null &&
                  ` · ${words.say("gaps.shortfall", { value: measureText(words, gap.shortfall, gap.indicator.unit) })}`}
              </small>
              <Closer project={gap.closingProject ?? gap.stalledProject} />
            </span>
            <span className="gap-row-figures">
              <b>
                {gap.peopleWithout == null ? words.say("ui.notCounted") : words.people(gap.peopleWithout)}
              </b>
              <OutlookPill gap={gap} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Closer({ project }: { project: { readonly name: string } | null | undefined }) {
  return project == null ? null : <small className="gap-row-project">{project.name}</small>;
}
