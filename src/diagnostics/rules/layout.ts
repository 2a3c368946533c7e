import { ruleTable } from '../rule.ts'

export const layoutRules = ruleTable({})
