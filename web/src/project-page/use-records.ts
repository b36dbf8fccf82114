import { useQuery } from "@apollo/client/react";
import { type ProjectRecords, ProjectRecordsDocument } from "./record-question.ts";

export interface RecordsAsked {
  /** Undefined while they are on their way. */
  readonly records: ProjectRecords | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

/** Asked beside the page itself, which does not wait for them. */
export function useRecords(code: string): RecordsAsked {
  const { data, error, refetch } = useQuery(ProjectRecordsDocument, { variables: { code } });
  return { records: data?.project ?? undefined, error, retry: () => void refetch() };
}
