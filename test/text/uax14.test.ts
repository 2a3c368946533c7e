import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { breakOpportunities } from '../../src/text/uax14.ts'

interface Case {
  readonly cp: string
  readonly b: string
}

const { cases } = JSON.parse(readFileSync('test/vectors/linebreak-uax14-17.0.json', 'utf8')) as {
  readonly cases: readonly Case[]
}

/** The Unicode file's verdicts on a case, told by our function: one digit per code point. */
function verdicts({ cp }: Case): string {
  const characters = cp.split(' ').map((hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
  const breaks = breakOpportunities(characters.join(''))
  let at = 0
  return characters
    .map((character) => {
      at += character.length
      return at >= breaks.length || (breaks[at] ?? 0) > 0 ? '1' : '0'
    })
    .join('')
}

describe('UAX #14, Unicode 17.0', () => {
  test('agrees with every case of the Unicode conformance file', () => {
    expect(cases.filter((entry) => verdicts(entry) !== entry.b)).toEqual([])
    expect(cases).toHaveLength(9746)
  })
})
