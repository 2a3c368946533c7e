import { ruleTable } from '../rule.ts'

export const issueRules = ruleTable({})
