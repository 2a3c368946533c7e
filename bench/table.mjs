/**
 * Lines of text: the heading, then the rows (the first of them the column titles), first column to the left,
 * the others to the right.
 */
export function formatTable(heading, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row) => row.map((cell, column) => align(cell, widths[column], column)).join('  ')
  return [heading, ...rows.map((row) => `  ${line(row)}`.trimEnd())].join('\n')
}

function align(cell, width, column) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

/** A figure with that many decimals; a dash when it was not measured. */
export function figure(value, decimals = 0) {
  return Number.isFinite(value) ? value.toFixed(decimals) : '–'
}

/** A quotient with the extremes of its rounds: `0.84 (0.80–0.91)`. */
export function quotient({ median, least, most }) {
  return Number.isFinite(median) ? `${figure(median, 2)} (${figure(least, 2)}–${figure(most, 2)})` : '–'
}
