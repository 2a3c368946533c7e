import { lawsOf } from './laws.ts'

lawsOf({
  kind: {
    layout: 'phone',
    stories: { least: 1, most: 9 },
    length: { least: 60, most: 3000 },
    floor: 1200,
    pictures: 3,
    body: 'rich',
    sidebar: true,
    pages: null,
  },
  count: 40,
  seed: 2026,
  unused: { median: 0.02, p95: 0.05 },
})
