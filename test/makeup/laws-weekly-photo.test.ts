import { lawsOf, pagedCase } from './laws.ts'

lawsOf(pagedCase('weekly-photo', 2025))
