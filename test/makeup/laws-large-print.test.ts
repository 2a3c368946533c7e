import { lawsOf } from './laws.ts'

lawsOf({
  kind: {
    layout: 'large-print',
    stories: { least: 1, most: 10 },
    length: { least: 60, most: 1500 },
    floor: 1500,
    pictures: 4,
    body: 'rich',
    sidebar: true,
    pages: 'auto',
  },
  count: 75,
  seed: 2027,
  unused: { median: 0.02, p95: 0.08 },
})
