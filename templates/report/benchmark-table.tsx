import type { BenchmarkRow, BenchmarkTable as Table } from '../../functions/core/report/report-model.ts';

/** The figures behind a chart: whom the report is about first, then those it is compared with. */
export function BenchmarkTable({ table }: { table: Table }) {
  const [label, ...columns] = table.columns;
  return (
    <table>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row row={row} />
        ))}
      </tbody>
      {table.means && (
        <tbody>
          <tr>
            <th scope="rowgroup" class="means" colSpan={table.columns.length}>
              {table.means.title}
            </th>
          </tr>
          {table.means.rows.map((row) => (
            <Row row={row} />
          ))}
        </tbody>
      )}
    </table>
  );
}

function Row({ row }: { row: BenchmarkRow }) {
  return (
    <tr>
      <th scope="row">
        {row.label}
        {row.among !== undefined && <span class="among"> {row.among}</span>}
      </th>
      {row.cells.map((cell) => (
        <td>{cell}</td>
      ))}
    </tr>
  );
}
