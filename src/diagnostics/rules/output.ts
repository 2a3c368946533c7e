import { ruleTable } from '../rule.ts'

export const outputRules = ruleTable({})
