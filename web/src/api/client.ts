import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";

const byCode = { keyFields: ["code"] };
/** Has no code of its own: what different questions asked of the same answer is put together, not replaced. */
const joined = { merge: true };

export function createClient(uri = "/graphql"): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri }),
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
