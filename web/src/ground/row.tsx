import { type ReactNode, useState } from "react";
import type { Change } from "./change.ts";
import { ChangeForm } from "./change-form.tsx";

interface RowProps {
  readonly title: string;
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
  readonly changes: readonly Change[];
}

/** Something on the ground, and what can be changed of it. */
export function Row({ title, mark, children, changes }: RowProps) {
  return (
    <li className="ground-row">
      <div>
        <p className="ground-row-head">
          <b>{title}</b>
          {mark}
        </p>
        {children}
      </div>
      <Changes of={title} changes={changes} />
    </li>
  );
}

/** Buttons that open their forms beneath them; several may stand open, and none loses what was typed in it. */
export function Changes({ of, changes }: { of: string; changes: readonly Change[] }) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const close = (key: string) => setOpen((before) => before.filter((each) => each !== key));
  return (
    <>
      <p className="ground-actions">
        {changes.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className="paper-button ground-plain"
            aria-expanded={open.includes(key)}
            aria-label={of === "" ? label : `${label} ${of}`}
            onClick={() => (open.includes(key) ? undefined : setOpen([...open, key]))}
          >
            {label}
          </button>
        ))}
      </p>
      {changes
        .filter(({ key }) => open.includes(key))
        .map((change) => (
          <ChangeForm
            key={change.key}
            change={change}
            of={of}
            onDone={() => close(change.key)}
            onCancel={() => close(change.key)}
          />
        ))}
    </>
  );
}
