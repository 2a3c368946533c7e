import { lawsOf, pagedCase } from './laws.ts'

lawsOf(pagedCase('weekly', 2024))
