/** What waited on the device is sent in the name of its writer, or refused: somebody else may be signed in by now. */
export const writtenBy = (account: string) => ({ "x-cuntong-account": account });
