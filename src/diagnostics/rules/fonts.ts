import { ruleTable } from '../rule.ts'

export const fontRules = ruleTable({})
