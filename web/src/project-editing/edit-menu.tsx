import "./edit-menu.css";
import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { useViewer } from "../api/viewer.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { useAway } from "../ui/use-away.ts";
import { FORM_NAMES, FORMS, type FormName } from "./forms.ts";
import { OpenForm } from "./open-form.tsx";

interface EditMenuProps {
  readonly code: string;
  readonly county: string;
}

/** What can be changed of a project, for who may change it. */
export function EditMenu({ code, county }: EditMenuProps) {
  const { say } = useWords();
  const isAllowed = useViewer().mayEdit(county);
  const [isOpen, setIsOpen] = useState(false);
  const [form, setForm] = useState<FormName>();
  const [saved, setSaved] = useState(0);
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useAway(box, isOpen, close);
  const closeForm = () => {
    setForm(undefined);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    close();
    button.current?.focus();
  };
  if (!isAllowed) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears the keys of the buttons inside
    <span className="edit-menu" ref={box} onKeyDown={press}>
      <button
        ref={button}
        type="button"
        className="paper-button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {say("editing.edit")} <Glyph name="down" size={12} />
      </button>
      {isOpen && (
        <span className="popover edit-choices">
          {FORM_NAMES.map((name) => (
            <button
              key={name}
              type="button"
              className={name === "delete" ? "plain-button edit-grave" : "plain-button"}
              onClick={() => {
                close();
                setForm(name);
              }}
            >
              {say(`editing.menu.${name}`)}
            </button>
          ))}
        </span>
      )}
      <span className="for-screen-readers" role="status">
        {saved > 0 && form === undefined && say("editing.saved")}
      </span>
      {form !== undefined && (
        <EditForm
          code={code}
          form={form}
          onClose={closeForm}
          onSaved={() => {
            setSaved((times) => times + 1);
            closeForm();
          }}
        />
      )}
    </span>
  );
}

interface EditFormProps {
  readonly code: string;
  readonly form: FormName;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function EditForm({ form, ...props }: EditFormProps) {
  const { say } = useWords();
  const Form = FORMS[form];
  return (
    <OpenForm {...props} title={say(`editing.menu.${form}`)}>
      {(given) => <Form {...given} />}
    </OpenForm>
  );
}
