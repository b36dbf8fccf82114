import "./served-form.css";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { VillagesOfCountyQuery } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { useSettled } from "../ui/use-settled.ts";
import { useTyping } from "./change-context.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { hamletField, SERVED, servedPlan, villageField, villagesIn } from "./served-plan.ts";

const VillagesDocument = graphql(`
  query VillagesOfCounty($within: ID!, $search: String!) {
    villages(filter: { within: $within, search: $search }, first: 12) {
      nodes { code name nameEn township { code name nameEn } hamlets { id name households } }
    }
  }
`);

type Village = VillagesOfCountyQuery["villages"]["nodes"][number];

/** Whom the project is for: villages, found by name, and single hamlets of them. */
export default function ServedForm(props: FormProps) {
  const { say } = useWords();
  const [added, setAdded] = useState<readonly Village[]>([]);
  return (
    <ChangeForm {...props} title={say("editing.menu.served")} plan={servedPlan}>
      {({ values, project }) => {
        const known = new Map([...project.villages, ...added].map((each) => [each.code, each]));
        const served = villagesIn(values).flatMap((code) => known.get(code) ?? []);
        return (
          <>
            <Search
              county={project.county.code}
              served={served.map(({ code }) => code)}
              onAdd={(village) => setAdded((before) => [...before, village])}
            />
            {served.length === 0 && <p className="edit-all edit-note">{say("editing.noVillages")}</p>}
            {served.map((village) => (
              <ServedVillage key={village.code} village={village} />
            ))}
          </>
        );
      }}
    </ChangeForm>
  );
}

const SETTLED_MILLISECONDS = 250;

interface SearchProps {
  readonly county: string;
  readonly served: readonly string[];
  readonly onAdd: (village: Village) => void;
}

function Search({ county, served, onAdd }: SearchProps) {
  const words = useWords();
  const { say } = words;
  const { type } = useTyping();
  const [text, setText] = useState("");
  const search = useSettled(text.trim(), SETTLED_MILLISECONDS);
  const asked = { variables: { within: county, search }, skip: search === "" };
  const { data, error } = useQuery(VillagesDocument, asked);
  const found = (data?.villages.nodes ?? []).filter(({ code }) => !served.includes(code));
  return (
    <div className="edit-all edit-search">
      <div className="edit-field">
        <label htmlFor="edit-village">{say("editing.findVillage")}</label>
        <span className="edit-control">
          <input
            id="edit-village"
            type="search"
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
            // Enter looks; it does not save what is not finished.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </span>
      </div>
      <div role="status" className="edit-note">
        {search !== "" && error !== undefined && say("editing.searchFailed")}
        {search !== "" && data !== undefined && found.length === 0 && say("editing.noneFound")}
      </div>
      {search !== "" && found.length > 0 && (
        <ul>
          {found.map((village) => (
            <li key={village.code}>
              <button
                type="button"
                className="paper-button"
                onClick={() => {
                  onAdd(village);
                  type(villageField(village.code), SERVED);
                }}
              >
                + {words.nameOf(village)} <small>{words.nameOf(village.township)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ServedVillage({ village }: { village: Village }) {
  const words = useWords();
  const { say } = words;
  const { values, type } = useTyping();
  const remove = () => {
    type(villageField(village.code), "");
    for (const { id } of village.hamlets) if (values[hamletField(id)]) type(hamletField(id), "");
  };
  return (
    <fieldset className="edit-all edit-served">
      <legend>
        {words.nameOf(village)} <small>{words.nameOf(village.township)}</small>
      </legend>
      <button type="button" className="link-button" onClick={remove}>
        {say("editing.removeVillage", { name: words.nameOf(village) })}
      </button>
      {village.hamlets.length > 0 && <p className="edit-note">{say("editing.someHamlets")}</p>}
      {village.hamlets.map(({ id, name, households }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={values[hamletField(id)] === SERVED}
            onChange={({ target }) => type(hamletField(id), target.checked ? SERVED : "")}
          />
          {name}{" "}
          <small>
            {households == null ? say("ui.notCounted") : say("editing.households", { count: households })}
          </small>
        </label>
      ))}
    </fieldset>
  );
}
