import { Fragment } from "react";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { useAnswer } from "./asked-of-server.ts";
import type { Asked } from "./editor.tsx";
import { fetchLimits, type Limits } from "./limits.ts";

/** Refused by design, to show what a refusal looks like. */
const FAULTY: Asked = {
  query: "query OnePageTooLong($first: Int!) {\n  villages(first: $first) {\n    nodes { code }\n  }\n}\n",
  variables: '{\n  "first": 100000\n}',
};

/** In the order in which a client meets them: HTTP status, then code. */
const ERRORS = [
  ["200", "GRAPHQL_PARSE_FAILED", "parse"],
  ["200", "GRAPHQL_VALIDATION_FAILED", "validation"],
  ["200", "BAD_USER_INPUT", "input"],
  ["200", "OPERATION_RESOLUTION_FAILURE", "operation"],
  ["200", "QUERY_TIMEOUT", "timeout"],
  ["400", "BAD_REQUEST", "request"],
  ["401", "UNAUTHENTICATED", "unauthenticated"],
  ["404", "NOT_FOUND", "notFound"],
  ["413", "PAYLOAD_TOO_LARGE", "payload"],
  ["415", "UNSUPPORTED_MEDIA_TYPE", "mediaType"],
  ["429", "TOO_MANY_STREAMS", "streams"],
  ["200, 500", "INTERNAL_SERVER_ERROR", "internal"],
] as const;

const RULES = ["authority", "crossSite", "caching", "unknown"] as const;

interface Trying {
  /** Absent while there is no editor to try in. */
  readonly onTry: ((asked: Asked) => void) | undefined;
}

export function LimitsSection({ onTry }: Trying) {
  const { say } = useWords();
  const { data, error, retry } = useAnswer(fetchLimits);
  return (
    <>
      {error !== undefined && <LoadError what={say("explorer.limits.title")} error={error} onRetry={retry} />}
      {error === undefined && data === undefined && <SkeletonRows rows={8} rowHeight={30} />}
      {data !== undefined && <LimitsTable limits={data} />}
      <ErrorsTable onTry={onTry} />
      <ul className="rules">
        {data !== undefined && <li>{say(`explorer.limits.public.${data.publicRead ? "yes" : "no"}`)}</li>}
        {RULES.map((rule) => (
          <li key={rule}>{say(`explorer.limits.rules.${rule}`)}</li>
        ))}
      </ul>
    </>
  );
}

function LimitsTable({ limits }: { limits: Limits }) {
  const { say, language } = useWords();
  const { document, pageRows, bodyBytes, statementMilliseconds, openStreams } = limits;
  const rows = [
    ...Object.entries(document),
    ["pageRows", pageRows],
    ["bodyBytes", bodyBytes],
    ["statementMilliseconds", statementMilliseconds],
    ["streamsPerPerson", openStreams.person],
    ["streamsPerAddress", openStreams.address],
  ] as const;
  const figure = (value: number | null) =>
    value === null ? say("explorer.limits.none") : value.toLocaleString(language);
  return (
    <div className="wide-table">
      <table>
        <caption>
          {say("explorer.limits.inForce")} <code>/graphql/limits</code>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("explorer.limits.what")}</th>
            <th scope="col" className="figure">
              {say("explorer.limits.most")}
            </th>
            <th scope="col">{say("explorer.limits.how")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{say(`explorer.limits.names.${name}`)}</th>
              <td className="figure" data-limit={name}>
                {figure(value)}
              </td>
              <td>{say(`explorer.limits.counted.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ErrorsTable({ onTry }: Trying) {
  const { say } = useWords();
  return (
    <div className="wide-table">
      <table>
        <caption>
          {say("explorer.limits.errors")}{" "}
          {onTry !== undefined && (
            <button type="button" className="link-button" onClick={() => onTry({ ...FAULTY })}>
              {say("explorer.limits.seeError")}
            </button>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">HTTP</th>
            <th scope="col">{say("explorer.limits.code")}</th>
            <th scope="col">{say("explorer.limits.when")}</th>
          </tr>
        </thead>
        <tbody>
          {ERRORS.map(([status, code, name]) => (
            <tr key={code}>
              <td>{status}</td>
              <th scope="row">
                <Breakable code={code} />
              </th>
              <td>{say(`explorer.limits.causes.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** GRAPHQL_PARSE_FAILED may go on in the next line after each of its words. */
function Breakable({ code }: { code: string }) {
  return (
    <code>
      {code.split(/(?<=_)/).map((word) => (
        <Fragment key={word}>
          {word}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
