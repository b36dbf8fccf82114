import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { FormProps } from "./change-form.tsx";

export type FormName =
  | "basic"
  | "stage"
  | "milestones"
  | "quantities"
  | "allocations"
  | "payment"
  | "completed"
  | "served"
  | "geometry"
  | "documents"
  | "delete";

/** Each form comes when it is first opened. */
export const FORMS: Readonly<Record<FormName, LazyExoticComponent<ComponentType<FormProps>>>> = {
  basic: lazy(() => import("./basic-form.tsx")),
  stage: lazy(() => import("./stage-form.tsx")),
  milestones: lazy(() => import("./milestones-form.tsx")),
  quantities: lazy(() => import("./quantities-form.tsx")),
  allocations: lazy(() => import("./allocations-form.tsx")),
  payment: lazy(() => import("./payment-form.tsx")),
  completed: lazy(() => import("./completed-form.tsx")),
  served: lazy(() => import("./served-form.tsx")),
  geometry: lazy(() => import("./geometry-form.tsx")),
  documents: lazy(() => import("./documents-form.tsx")),
  delete: lazy(() => import("./delete-form.tsx")),
};

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];
