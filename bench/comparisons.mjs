import { alternate, median, pairedRatio, warmUp } from './alternate.mjs'
import { buildBatch, buildDocument, CONTENDERS } from './contenders.mjs'
import { measureProcess } from './measure-process.mjs'
import { figure, formatTable, quotient } from './table.mjs'

const RATIO = `${CONTENDERS[0]} ÷ ${CONTENDERS[1]}`
const NO_RATIO = { median: Number.NaN, least: Number.NaN, most: Number.NaN }

/** A whole process for one document, with an empty Node program as the floor. */
export function compareCold(issue, work, rounds) {
  const contenders = { 'node -e 0': () => measureProcess(['-e', '0']), ...documentRuns(issue, work) }
  warmUp(contenders)
  const measured = alternate(contenders, rounds)
  const costs = [column('wall ms', 'wall'), column('CPU ms', 'cpu'), column('peak MiB', 'peak')]
  const columns = [...costs, column('PDF kB', 'kilobytes'), column('pages', 'pages')]
  const rows = Object.entries(measured).map(([name, runs]) => row(name, runs, columns))
  return formatTable(`Cold: one process, one document; medians of ${rounds} rounds`, [
    ['', ...titles(columns)],
    ...rows,
    ratioRow(measured, costs),
  ]).concat(complaints(measured))
}

/** One process for all the issues of a folder. */
export function compareWarm(folder, documents, rounds) {
  const batches = CONTENDERS.map((name) => [name, () => withRates(buildBatch(name, folder))])
  const measured = alternate(Object.fromEntries(batches), rounds)
  const columns = [
    column('documents/s', 'rate', 1),
    column('median ms', 'typical', 1),
    column('first ms', 'first'),
    column('CPU ms/doc', 'cpuEach', 1),
    column('peak MiB', 'peak'),
  ]
  const rows = CONTENDERS.map((name) => row(name, measured[name], columns))
  return formatTable(`Warm: one process, ${documents} different documents; medians of ${rounds} rounds`, [
    ['', ...titles(columns)],
    ...rows,
    ratioRow(measured, columns),
  ]).concat(complaints(measured))
}

/** A whole process for one document that grows; `issues` is a list of [times, file]. */
export function compareGrowth(issues, work, rounds) {
  const columns = CONTENDERS.flatMap((name) => [`${name} ms`, 'MiB', 'pages'])
  const measured = issues.map(([times, issue]) => [times, alternate(documentRuns(issue, work), rounds)])
  const rows = measured.map(([times, runs]) => growthRow(times, runs))
  return formatTable(`Growth: stories × N in one document; medians of ${rounds} rounds`, [
    ['', ...columns, `wall ${RATIO}`, `peak ${RATIO}`],
    ...rows,
  ]).concat(...measured.map(([times, runs]) => complaints(runs, `× ${times} `)))
}

function growthRow(times, runs) {
  const figures = CONTENDERS.flatMap((name) => [
    figure(typical(runs[name], 'wall')),
    figure(typical(runs[name], 'peak')),
    figure(typical(runs[name], 'pages')),
  ])
  return [`× ${times}`, ...figures, quotient(ratio(runs, 'wall')), quotient(ratio(runs, 'peak'))]
}

function documentRuns(issue, work) {
  return Object.fromEntries(CONTENDERS.map((name) => [name, () => buildDocument(name, issue, work)]))
}

/** Adds documents per second over the whole batch, and per document: the first, the median, the CPU time. */
function withRates(batch) {
  const { complaint, times, cpu } = batch
  if (complaint !== null) return batch
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
  return {
    ...batch,
    rate: times.length / seconds,
    first: times[0],
    typical: median(times),
    cpuEach: cpu / times.length,
  }
}

function column(title, key, decimals = 0) {
  return { title, key, decimals }
}

function titles(columns) {
  return columns.map(({ title }) => title)
}

function row(name, runs, columns) {
  return [name, ...columns.map(({ key, decimals }) => figure(typical(runs, key), decimals))]
}

function ratioRow(measured, columns) {
  return [RATIO, ...columns.map(({ key }) => quotient(ratio(measured, key)))]
}

function typical(runs, key) {
  return median(runs.map((run) => run[key]))
}

/** No number when a side failed: half the work is not faster work. */
function ratio(measured, key) {
  if (CONTENDERS.some((name) => firstComplaint(measured[name]) !== null)) return NO_RATIO
  const [ours, theirs] = CONTENDERS.map((name) => measured[name].map((run) => run[key]))
  return pairedRatio(ours, theirs)
}

/** A line for every contender that failed in any run, so that no figure of a failed run passes for a good one. */
function complaints(measured, prefix = '') {
  return Object.entries(measured)
    .flatMap(([name, runs]) => {
      const complaint = firstComplaint(runs)
      return complaint === null ? [] : [`\n  ! ${prefix}${name} failed: ${complaint}`]
    })
    .join('')
}

function firstComplaint(runs) {
  return runs.find(({ complaint }) => complaint !== null)?.complaint ?? null
}
