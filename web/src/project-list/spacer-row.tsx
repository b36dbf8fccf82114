/** The room of the rows that are not drawn. */
export function SpacerRow({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr className="spacer-row">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
