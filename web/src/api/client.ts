import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";

const byCode = { keyFields: ["code"] };

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
        // Its threshold depends on the county that was asked for, so one id is not one answer.
        Indicator: { keyFields: false },
      },
    }),
    defaultOptions: { watchQuery: { notifyOnNetworkStatusChange: true } },
  });
}
