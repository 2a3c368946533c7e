import { ruleTable } from '../rule.ts'

export const textRules = ruleTable({})
