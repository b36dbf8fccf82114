import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Told to anyone who reads where reading is not public. */
export const unauthenticatedMessage =
  "Reading is not public here (PUBLIC_READ=false): sign in, or send a token";

export const unauthenticated = (message = unauthenticatedMessage): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });

/** Whether an operation asks for anything but the schema itself, and who is asking: both are open to all. */
export const readsData = (document: DocumentNode, operation: OperationDefinitionNode): boolean =>
  selectsData(document, operation.selectionSet);

// Validated documents only: fragments exist and are free of cycles.
const selectsData = (document: DocumentNode, selections: SelectionSetNode): boolean =>
  selections.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return !isOpen(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectsData(document, selection.selectionSet);
    const name = selection.name.value;
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && selectsData(document, fragment.selectionSet);
  });

const isOpen = (field: string): boolean => field.startsWith("__") || field === "viewer";
