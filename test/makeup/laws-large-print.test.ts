import { lawsOf, pagedCase } from './laws.ts'

lawsOf(pagedCase('large-print', 2027))
