import { lawsOf } from './laws.ts'

lawsOf({
  kind: {
    layout: 'weekly-photo',
    stories: { least: 1, most: 16 },
    length: { least: 60, most: 3000 },
    floor: 60,
    pictures: 10,
    body: 'rich',
    sidebar: true,
    pages: 'auto',
  },
  count: 75,
  seed: 2025,
  unused: { median: 0.02, p95: 0.15 },
})
