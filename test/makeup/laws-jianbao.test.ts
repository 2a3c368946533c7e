import { lawsOf, pagedCase } from './laws.ts'

lawsOf(pagedCase('jianbao', 2026, { sidebar: false }))
