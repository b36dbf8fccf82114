import { kindName, PHASE_COLOURS } from "../projects/project-quantities.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { chainageText, type Stretch, type Strip, type StripRow, ticksOf } from "./chainage.ts";
import { RecordCard } from "./record-card.tsx";
import type { RecordsAsked } from "./use-records.ts";

interface ChainageCardProps {
  readonly strip: Strip;
  readonly asked: RecordsAsked;
}

/** The road from its start: which stretches are done, phase by phase, as far as reports say where. */
export function ChainageCard({ strip, asked }: ChainageCardProps) {
  const words = useWords();
  const { say } = words;
  return (
    <RecordCard
      name="chainage"
      title={say("projectPage.chainage.title")}
      note={strip.isReported ? <Key /> : undefined}
      asked={asked}
    >
      {() => (
        <>
          <div className="strip" role="img" aria-label={describe(words, strip)}>
            {strip.rows.map((row) => (
              <Row key={row.kind} row={row} metres={strip.metres} />
            ))}
            <p className="strip-axis" aria-hidden="true">
              {ticksOf(strip.metres).map((at) => (
                <span key={at} style={{ left: `${(100 * at) / strip.metres}%` }}>
                  {chainageText(at)}
                </span>
              ))}
            </p>
          </div>
          <p className="quiet">
            {say(strip.isReported ? "projectPage.chainage.note" : "projectPage.chainage.none")}
          </p>
        </>
      )}
    </RecordCard>
  );
}

function Key() {
  const { say } = useWords();
  return (
    <>
      <i className="strip-latest-key" /> {say("projectPage.chainage.latest")}
    </>
  );
}

function Row({ row, metres }: { row: StripRow; metres: number }) {
  const words = useWords();
  const place = ({ fromMetres, toMetres }: Stretch) => ({
    left: `${(100 * fromMetres) / metres}%`,
    width: `${(100 * (toMetres - fromMetres)) / metres}%`,
  });
  return (
    <>
      <span className="strip-name">{kindName(words, row.kind)}</span>
      <span className="strip-line">
        {row.done.map((stretch) => (
          <i key={stretch.fromMetres} style={{ ...place(stretch), background: PHASE_COLOURS[row.kind] }} />
        ))}
        {row.latest.map((stretch) => (
          <b key={stretch.fromMetres} style={place(stretch)} />
        ))}
      </span>
    </>
  );
}

function describe(words: Words, { rows, metres, isReported }: Strip): string {
  const { say } = words;
  const whole = say("projectPage.chainage.whole", { length: fullNumber(Math.round(metres)) });
  if (!isReported) return `${whole} ${say("projectPage.chainage.none")}`;
  const parts = rows
    .filter(({ done }) => done.length > 0)
    .map(({ kind, done }) => {
      const stretches = done.map(
        ({ fromMetres, toMetres }) => `${chainageText(fromMetres)}–${chainageText(toMetres)}`,
      );
      return `${kindName(words, kind)} ${stretches.join(say("ui.list"))}`;
    });
  return [whole, ...parts].join(" ");
}
