import { ruleTable } from '../rule.ts'

export const makeupRules = ruleTable({})
