import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  ServerError,
} from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";

const byCode = { keyFields: ["code"] };
/** Has no code of its own: what different questions asked of the same answer is put together, not replaced. */
const joined = { merge: true };

/** `onUnauthenticated` is called where reading takes signing in, and nobody has. */
export function createClient(onUnauthenticated: () => void, uri = "/graphql"): ApolloClient {
  const errors = new ErrorLink(({ error }) => {
    if (isUnauthenticated(error)) onUnauthenticated();
  });
  return new ApolloClient({
    link: ApolloLink.from([errors, new HttpLink({ uri })]),
    dataMasking: false,
    cache: new InMemoryCache({
      typePolicies: {
        Area: byCode,
        Village: byCode,
        Project: byCode,
        RelocationSite: byCode,
        Zone: byCode,
        AreaConnection: joined,
        CoverageSummary: joined,
        StatusCount: joined,
        Standard: joined,
        // Its threshold depends on the county that was asked for, so one id is not one answer.
        Indicator: { keyFields: false },
      },
    }),
    defaultOptions: { watchQuery: { notifyOnNetworkStatusChange: true } },
  });
}

const isUnauthenticated = (error: unknown): boolean =>
  ServerError.is(error)
    ? error.statusCode === 401
    : CombinedGraphQLErrors.is(error) &&
      error.errors.some(({ extensions }) => extensions?.code === "UNAUTHENTICATED");
